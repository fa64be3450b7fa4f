import type { Segment } from './draft.ts';

export interface SegmentMatch {
  readonly from: Segment;
  readonly to: Segment;
  readonly fromIndex: number;
}

export interface MatchedSegments {
  /** In the order of the newer list. */
  readonly pairs: readonly SegmentMatch[];
  readonly added: readonly Segment[];
  readonly removed: readonly Segment[];
}

/**
 * Which segment of an older timeline became which of a newer one. Ids alone cannot tell, as a backend may number anew
 * with every edit: first what has the same content (`contentOf`), then the same id, then, where one of either is left,
 * these two when they start at the same time.
 */
export function matchSegments(
  from: readonly Segment[],
  to: readonly Segment[],
  contentOf: (segment: Segment) => string | undefined,
): MatchedSegments {
  const partners = new Map<Segment, number>();
  const free = new Set(from.keys());
  const pairUp = (same: (older: Segment, newer: Segment) => boolean) => {
    for (const newer of to) {
      if (partners.has(newer)) continue;
      const index = [...free].find(candidate => {
        const older = from[candidate];
        return older !== undefined && same(older, newer);
      });
      if (index === undefined) continue;
      partners.set(newer, index);
      free.delete(index);
    }
  };
  pairUp(
    (older, newer) =>
      contentOf(newer) !== undefined && contentOf(older) === contentOf(newer) && older.id === newer.id,
  );
  pairUp((older, newer) => contentOf(newer) !== undefined && contentOf(older) === contentOf(newer));
  pairUp((older, newer) => newer.id !== undefined && older.id === newer.id && sameSource(older, newer));
  pairUp(
    (older, newer) => newer.text !== undefined && older.text !== undefined && older.startMs === newer.startMs,
  );
  pairUp((older, newer) => contentOf(older) === undefined && contentOf(newer) === undefined);
  const pairs = to.flatMap(newer => {
    const fromIndex = partners.get(newer);
    const older = fromIndex === undefined ? undefined : from[fromIndex];
    return fromIndex === undefined || older === undefined ? [] : [{ from: older, to: newer, fromIndex }];
  });
  return {
    pairs,
    added: to.filter(segment => !partners.has(segment)),
    removed: from.filter((_, index) => free.has(index)),
  };
}

/** The same id with other media is a replacement, which people want told as such. */
const sameSource = (older: Segment, newer: Segment): boolean =>
  older.text !== undefined ||
  newer.text !== undefined ||
  (older.source === newer.source && older.name === newer.name);
