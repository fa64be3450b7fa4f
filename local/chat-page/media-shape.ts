import type { Media, Picture } from '../telegram/store/media.ts';
import type { Message } from '../telegram/store/message.ts';
import { croppedRatio, mosaic, wholeRatio } from './mosaic.ts';

/** A single picture beyond these is cropped, width over height. */
const TALLEST = 0.5;
const WIDEST = 4;

/** Width over height of what a bubble shows of its messages' media; undefined when that is no picture. */
export function mediaRatio(messages: readonly Message[]): number | undefined {
  const visual = messages.flatMap(({ media }) => (media && isVisual(media) ? [media] : []));
  const [first] = visual;
  if (visual.length > 1) return wholeRatio(mosaic(visual.map(ratioOf)));
  return first ? singleRatio(first) : undefined;
}

/** Whether it is shown as a picture or film, and can be a part of a mosaic. */
export function isVisual({ kind }: Media): boolean {
  return kind === 'photo' || kind === 'video' || kind === 'animation';
}

/** What stands for a film until it plays. */
export function posterOf(media: Media): Picture | undefined {
  if (media.kind === 'photo') return media.sizes.at(-1);
  return (media.kind === 'video' ? media.cover?.at(-1) : undefined) ?? media.thumbnail;
}

function sizeOf(media: Media): { width: number; height: number } {
  if (media.kind === 'photo') return media.sizes.at(-1) ?? { width: 1, height: 1 };
  return media.kind === 'video' || media.kind === 'animation' ? media : { width: 1, height: 1 };
}

/** Width over height in a mosaic. */
export function ratioOf(media: Media): number {
  const { width, height } = sizeOf(media);
  return croppedRatio(width, height);
}

/** Room for the picture before it has loaded, so that nothing moves when it does. */
export function frame(media: Media, place: 'single' | 'large') {
  const { width, height } = sizeOf(media);
  return { aspectRatio: String(place === 'large' ? width / height : singleRatio(media)) };
}

function singleRatio(media: Media): number {
  const { width, height } = sizeOf(media);
  return Math.min(WIDEST, Math.max(TALLEST, width / height));
}
