import { type Segment, type Track, traits } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import type { SegmentMatch } from './match-segments.ts';

/** Shorter differences are rounding, not an edit, ms. */
export const noticeableMs = 100;

/** Changed looks, motions, colours and the like, one change per new value. */
export function traitChanges(kind: Track['kind'], pairs: readonly SegmentMatch[]): readonly DraftChange[] {
  return traits.flatMap(trait => {
    const changed = pairs
      .filter(pair => pair.from.traits[trait] !== pair.to.traits[trait])
      .map(pair => pair.to);
    return byValue(changed, segment => segment.traits[trait]).map(
      ([to, segments]): DraftChange => ({
        kind: 'trait-changed',
        of: kind,
        trait,
        to,
        count: segments.length,
      }),
    );
  });
}

/** Volumes are told in whole percent. */
export const percent = (volume: number): number => Math.round(volume * 100);

/** Sounds turned up or down. */
export function volumeChanges(pairs: readonly SegmentMatch[]): readonly DraftChange[] {
  return pairs.flatMap(({ from, to }): readonly DraftChange[] => {
    if (from.volume === undefined || to.volume === undefined) return [];
    const [fromPercent, toPercent] = [percent(from.volume), percent(to.volume)];
    return fromPercent === toPercent
      ? []
      : [{ kind: 'volume-changed', name: to.name, fromPercent, toPercent }];
  });
}

/** Segments by a value of theirs, in order of first appearance. */
export function byValue(
  segments: readonly Segment[],
  value: (segment: Segment) => string | undefined,
): readonly (readonly [string | undefined, readonly Segment[]])[] {
  const groups = new Map<string | undefined, Segment[]>();
  for (const segment of segments)
    groups.set(value(segment), [...(groups.get(value(segment)) ?? []), segment]);
  return [...groups];
}
