import { makeSound } from '../audio/make-sound.ts';
import type { SharedParts } from '../cache/kept-parts.ts';
import { packPackets } from '../cache/pack-packets.ts';
import type { RenderWarning } from '../render-request.ts';
import { type PartedRequest, partedVideo } from './parted-video.ts';

/** Songs and clips that cannot be heard. */
export interface RenderedSound {
  readonly warnings: readonly RenderWarning[];
}

/** Makes a movie's sound and keeps it where the machine that joins the parts finds it. Safe to repeat. */
export async function renderSound(
  request: PartedRequest & { readonly kept: SharedParts },
): Promise<RenderedSound> {
  const { sound, soundKey } = partedVideo(request);
  if (await request.kept.has(soundKey)) return { warnings: [] };
  const { audio, warnings } = await makeSound(sound);
  await request.kept.put(soundKey, packPackets(audio));
  return { warnings };
}
