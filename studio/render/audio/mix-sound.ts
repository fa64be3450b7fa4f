import type { AudioSegment } from '../../timeline/draft.ts';
import { type Sound, sampleRate, silence } from './sound.ts';

/** Everything that is heard. */
export interface SoundPlan {
  /** Exactly that of the pictures. */
  readonly durationMs: number;
  readonly music: readonly AudioSegment[];
}

/** Makes the video's whole sound track. */
export async function mixSound({ durationMs }: SoundPlan): Promise<Sound> {
  return silence(Math.round((durationMs * sampleRate) / 1000));
}
