import type { MovieFormat } from '../encode/video-codec.ts';
import type { RenderWarning } from '../render-request.ts';
import { type EncodedAudio, encodeAudio } from './audio-encoder.ts';
import { mixSound, type SoundPlan } from './mix-sound.ts';

/** The sound of a movie, to be made. */
export interface MovieSound {
  readonly format: MovieFormat;
  readonly sound: SoundPlan;
  /** Bits per second. */
  readonly bitRate: number;
}

export interface MadeSound {
  readonly audio: EncodedAudio;
  /** Songs and clips that cannot be heard. */
  readonly warnings: readonly RenderWarning[];
}

/** Mixes and encodes the whole sound track of a movie. */
export async function makeSound({ sound, bitRate, format }: MovieSound): Promise<MadeSound> {
  const mixed = await mixSound(sound);
  return { audio: encodeAudio(mixed.sound, bitRate, format), warnings: mixed.warnings };
}
