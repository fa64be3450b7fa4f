import type { Draft, VisualSegment } from '../../timeline/draft.ts';

/**
 * The draft without the visual segments of `refused` (their ids). Their time goes to the segment before them, or to
 * the one behind when there is none, so that everything else stays where it is.
 */
export function withoutSegments(draft: Draft, refused: ReadonlySet<string>): Draft {
  if (refused.size === 0) return draft;
  return {
    ...draft,
    t: draft.t.map(track => (track.tt === 0 ? { ...track, sg: closeGaps(track.sg, refused) } : track)),
  };
}

function closeGaps(segments: readonly VisualSegment[], refused: ReadonlySet<string>): VisualSegment[] {
  const kept: VisualSegment[] = [];
  let orphanedFrom: number | undefined;
  for (const segment of segments) {
    const before = kept.at(-1);
    if (!refused.has(segment.id)) {
      const from = Math.min(orphanedFrom ?? segment.s, segment.s);
      kept.push({ ...segment, s: from, d: segment.s + segment.d - from });
      orphanedFrom = undefined;
    } else if (before === undefined) {
      orphanedFrom ??= segment.s;
    } else {
      const { tr: _, ...rest } = before;
      const d = Math.max(before.d, segment.s + segment.d - before.s);
      kept[kept.length - 1] = segment.tr === undefined ? { ...rest, d } : { ...rest, d, tr: segment.tr };
    }
  }
  return kept;
}
