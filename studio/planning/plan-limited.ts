import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { changeOfAll } from './last-change.ts';
import type { Past } from './past.ts';
import type { Instead } from './plan-instead.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `only the first one`, `except the last` after a change to all photos: the timeline as it was, with the change made to these only. */
export function planLimited(
  { target }: WishOf<'left-out' | 'only'>,
  { draft, history, assets }: Past,
): Instead | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const change = changeOfAll(was, draft);
  if (change === undefined) return undefined;
  const { ids, notes } = resolveTarget(target, { draft: was, seen: was, assets });
  if (ids.length === 0) return { draft, steps: 0, operations: [], notes };
  // A transition between two photos is the first one's.
  const isTransition = change.every(({ op }) => op === 'set-transition');
  const segments = isTransition && ids.length > 1 ? ids.slice(0, -1) : ids;
  const operations = change.map(one => ({ ...one, segments: [...segments] }));
  return { draft: was, steps: 1, operations: [...operations, ...stopped(was, change, ids)], notes };
}

/** `zoom in on all`, `but not on the last`: the last one stops, though it moved like that before. */
function stopped(
  was: Draft,
  change: readonly TimelineOperation[],
  ids: readonly string[],
): readonly TimelineOperation[] {
  const motion = change.find(one => one.op === 'set-motion');
  const segments = lanesOf(was)
    .visuals.filter(({ id, mo }) => !ids.includes(id) && mo !== undefined && mo.type === motion?.type)
    .map(({ id }) => id);
  return segments.length > 0 ? [{ op: 'set-motion', segments, type: 'none', amount: 0 }] : [];
}
