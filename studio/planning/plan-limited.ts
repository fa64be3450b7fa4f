import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { changeOfAll } from './last-change.ts';
import type { Past } from './past.ts';
import type { Instead } from './plan-instead.ts';
import type { Target, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `only the first one`, `except the last` after a change to all photos: the timeline as it was, with the change made to these only. */
export function planLimited(
  wish: WishOf<'left-out' | 'only'>,
  { draft, history, assets }: Past,
): Instead | undefined {
  const { target } = wish;
  const between = wish.do === 'only' && wish.between === true;
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const change = changeOfAll(was, draft);
  if (change === undefined) return undefined;
  const back = between ? restored(was, draft, change, target, assets) : undefined;
  if (back) return back;
  const { ids, notes } = resolveTarget(target, { draft: was, seen: was, assets });
  if (ids.length === 0) return { draft, steps: 0, operations: [], notes };
  // A transition between two photos is the first one's.
  const isTransition = change.every(({ op }) => op === 'set-transition');
  const segments = isTransition && ids.length > 1 ? ids.slice(0, -1) : ids;
  const operations = change.map(one => ({ ...one, segments: [...segments] }));
  return { draft: was, steps: 1, operations: [...operations, ...stopped(was, change, ids)], notes };
}

/** `no transitions`, `well, only between 1 and 2`: these two get theirs back. */
function restored(
  was: Draft,
  draft: Draft,
  change: readonly TimelineOperation[],
  target: Target,
  assets: Past['assets'],
): Instead | undefined {
  const went = change.some(one => one.op === 'set-transition' && one.type === 'none');
  const { ids, notes } = resolveTarget(target, { draft, seen: draft, assets });
  const tr = lanesOf(was).visuals.find(({ id }) => id === ids[0])?.tr;
  if (!went || ids.length !== 2 || !tr) return undefined;
  const [first = ''] = lanesOf(draft).visuals.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const operation = { op: 'set-transition' as const, segments: [first], type: tr.type, d: tr.d };
  return { draft, steps: 0, operations: [operation], notes };
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
