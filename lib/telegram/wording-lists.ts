import type { AssetKind } from '../core/asset.ts';
import type { Texts } from './texts.ts';

const kinds = { image: 'photos', video: 'clips', audio: 'songs' } as const satisfies Record<
  AssetKind,
  string
>;
const order = ['image', 'video', 'audio'] as const satisfies readonly AssetKind[];

/** `5 photos, 1 song`; what there is none of is left out. */
export const countsInWords = (counts: Readonly<Record<AssetKind, number>>, texts: Texts): string => {
  const parts = order
    .filter(kind => counts[kind] > 0)
    .map(kind => texts(kinds[kind], { count: counts[kind] }));
  return parts.length === 0 ? texts('nothing-yet') : listed(parts, texts);
};

/** Whether there is something to see: of songs alone nothing can be made. */
export const hasPictures = (counts: Readonly<Record<AssetKind, number>>): boolean =>
  counts.image + counts.video > 0;

/** One after another, as the language separates them. */
export const listed = (parts: readonly string[], texts: Texts): string => parts.join(texts('list-separator'));

/** `1. … 2. …`, in one line. */
export const numbered = (parts: readonly string[], texts: Texts): string =>
  parts.map((item, index) => texts('numbered', { number: index + 1, item })).join(' ');
