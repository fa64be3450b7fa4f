import { distinctWarnings } from '../distinct-warnings.ts';
import type { RenderWarning } from '../render-request.ts';
import type { EncodedAudio } from './audio-encoder.ts';

export interface MadeSound {
  readonly audio: EncodedAudio;
  /** Songs and clips that cannot be heard. */
  readonly warnings: readonly RenderWarning[];
}

/** Stretches of a sound, one after the other, as one. */
export const joinAudio = (made: readonly MadeSound[]): MadeSound => ({
  audio: {
    packets: made.flatMap(({ audio }) => audio.packets),
    extraData: made[0]?.audio.extraData ?? new Uint8Array(0),
  },
  warnings: distinctWarnings(made.flatMap(({ warnings }) => warnings)),
});
