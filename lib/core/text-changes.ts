import type { Segment } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import { matchSegments } from './match-segments.ts';
import { noticeableMs, traitChanges } from './segment-changes.ts';

/** What happened to titles and captions. */
export function textChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.text);
  const rewritten = pairs.filter(pair => pair.from.text !== pair.to.text);
  const moved = pairs.filter(
    ({ from, to }) =>
      Math.abs(from.startMs - to.startMs) >= noticeableMs || Math.abs(from.endMs - to.endMs) >= noticeableMs,
  );
  return [
    ...added.map(
      (segment): DraftChange => ({
        kind: 'title-added',
        text: segment.text ?? '',
        startMs: segment.startMs,
        endMs: segment.endMs,
        role: segment.role,
      }),
    ),
    ...removed.map((segment): DraftChange => ({ kind: 'title-removed', text: segment.text ?? '' })),
    ...rewritten.map(
      (pair): DraftChange => ({ kind: 'title-changed', from: pair.from.text ?? '', to: pair.to.text ?? '' }),
    ),
    ...moved.map(
      ({ to: { text, startMs, endMs } }): DraftChange => ({
        kind: 'title-moved',
        text: text ?? '',
        startMs,
        endMs,
      }),
    ),
    ...traitChanges('text', pairs),
  ];
}
