import type { Segment } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import { matchSegments } from './match-segments.ts';
import { percent, traitChanges, volumeChanges } from './segment-changes.ts';

/** What happened to the music. One song for another is a replacement. */
export function audioChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.source ?? segment.name);
  const [one] = added;
  const [other] = removed;
  if (one !== undefined && other !== undefined && added.length === 1 && removed.length === 1) {
    const replaced: DraftChange = { kind: 'music-replaced', from: other.name, to: one.name };
    return [replaced, ...traitChanges('audio', pairs), ...volumeChanges(pairs)];
  }
  return [
    ...added.map(
      (segment): DraftChange => ({
        kind: 'music-added',
        name: segment.name,
        startMs: segment.startMs,
        endMs: segment.endMs,
        volumePercent: segment.volume === undefined ? undefined : percent(segment.volume),
      }),
    ),
    ...removed.map((segment): DraftChange => ({ kind: 'music-removed', name: segment.name })),
    ...traitChanges('audio', pairs),
    ...volumeChanges(pairs),
  ];
}
