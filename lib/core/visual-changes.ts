import type { Segment } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import { matchSegments } from './match-segments.ts';
import { byValue, noticeableMs, traitChanges, volumeChanges } from './segment-changes.ts';

/** What happened to the pictures: which, in which order, how long, with which transitions and looks. */
export function visualChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.source ?? segment.name);
  const changes: DraftChange[] = [];
  if (added.length > 0) changes.push({ kind: 'media-added', ...countMedia(added) });
  if (removed.length > 0) changes.push({ kind: 'media-removed', ...countMedia(removed) });
  if (pairs.some((pair, index) => pair.fromIndex < (pairs[index - 1]?.fromIndex ?? -1))) {
    changes.push({ kind: 'order-changed' });
  }
  const last = to.at(-1);
  const joined = pairs.filter(pair => pair.from.transition !== pair.to.transition && pair.to !== last);
  const newJoints = from.length === 0 ? to.filter(segment => segment.transition !== undefined) : [];
  changes.push(
    ...byValue([...joined.map(pair => pair.to), ...newJoints], segment => segment.transition).map(
      ([transition, segments]): DraftChange => ({
        kind: 'transitions-changed',
        to: transition,
        count: segments.length,
      }),
    ),
  );
  const retimed = pairs.filter(pair => Math.abs(lengthOf(pair.from) - lengthOf(pair.to)) >= noticeableMs);
  if (retimed.length > 0) {
    const lengths = retimed.map(pair => lengthOf(pair.to));
    changes.push({
      kind: 'timing-changed',
      minMs: Math.min(...lengths),
      maxMs: Math.max(...lengths),
      count: retimed.length,
    });
  }
  return [...changes, ...traitChanges('video', pairs), ...volumeChanges(pairs)];
}

const lengthOf = (segment: Segment): number => segment.endMs - segment.startMs;

const countMedia = (segments: readonly Segment[]) => {
  const videos = segments.filter(segment => segment.media === 'video').length;
  return { images: segments.length - videos, videos };
};
