import type { SoundPart } from './decode-sound.ts';
import type { Sound } from './sound.ts';

/** Most videos have no sound but ours: what decodes other sound is loaded when it is needed, as it costs 20 MB. */
export async function decodeWhenNeeded(part: SoundPart): Promise<Sound> {
  const decoder = await import('./decode-sound.ts');
  return await decoder.decodeSound(part);
}
