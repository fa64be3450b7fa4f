import { apply } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import type { VisualAsset } from '../timeline/operation.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Asset } from './asset.ts';
import type { History } from './history.ts';
import { changeOfAll } from './last-change.ts';
import type { Step } from './plan.ts';
import { hasAsset, visualsOf } from './plan-cut.ts';
import type { Stage } from './plan-wish.ts';
import type { Ref, Wish, WishOf } from './reading/wish.ts';

/** Photos that were sent and are not on the timeline, of those that are named. */
export const missingOf = (
  refs: readonly Ref[],
  draft: Draft | null,
  assets: readonly Asset[],
): readonly VisualAsset[] => {
  const sent = visualsOf(assets);
  const named = refs.flatMap(ref => {
    if (ref.by === 'number') return sent.filter(({ n }) => n === ref.n);
    if (ref.by === 'asset') return sent.filter(({ src }) => src === `asset:${ref.asset}`);
    return ref.by === 'place' ? (sent.at(ref.place > 0 ? ref.place - 1 : ref.place) ?? []) : [];
  });
  return [...new Set(named)].filter(asset => !hasAsset(draft, asset));
};

/**
 * A photo that is there already is not brought back; who said so with a word for undoing means the last change: of these
 * photos where it was made to several, as in `2枚目だけ元に戻して`, else all of it. Who said to leave it (`第一张不要动`) means
 * the former.
 */
export function withoutReturn(
  wish: Wish,
  draft: Draft | null,
  { undo }: History,
  assets: readonly Asset[],
): Wish {
  const isThere =
    wish.do === 'bring-back' &&
    (wish.undoes || wish.leaves) &&
    missingOf(wish.target.refs, draft, assets).length === 0;
  if (!isThere) return wish;
  const was = undo.at(-1);
  // `2yi geri al` after `no, 3`: it came back with that, and the step before would take it away again.
  if (was && missingOf(wish.target.refs, was, assets).length > 0) return wish;
  // `undo just the last thing` names no photo.
  const isEdge = wish.target.refs.every(ref => ref.by === 'place' && ref.place === -1);
  const isOfSeveral = !isEdge && was && draft && changeOfAll(was, draft) !== undefined;
  if (!isOfSeveral && wish.leaves) return wish;
  return isOfSeveral
    ? { do: 'left-out', target: { ...wish.target, except: true }, text: '' }
    : { do: 'undo', steps: 1 };
}

/** `bring back the photo I deleted`: those that the last of the drafts with other photos had; already there, where none did. */
export function planBringBackGone(stage: Stage): Step {
  const { draft, assets, history } = stage;
  const sent = visualsOf(assets).filter(asset => !hasAsset(draft, asset));
  const goneOf = (one: Draft | null) => sent.filter(asset => one !== null && hasAsset(one, asset));
  const was = history.undo.findLast(one => goneOf(one).length > 0) ?? null;
  const refs = goneOf(was).map(({ n }): Ref => ({ by: 'number', n }));
  return planBringBack({ target: { refs, except: false } }, stage);
}

/** `put photo 2 back`: it comes where its number has it among the others. */
export function planBringBack(
  { target }: Pick<WishOf<'bring-back'>, 'target'>,
  { draft, assets }: Stage,
): Step {
  const missing = missingOf(target.refs, draft, assets);
  const sent = visualsOf(assets).length;
  const [stranger] = target.refs.flatMap(ref => (ref.by === 'number' && ref.n > sent ? [ref.n] : []));
  if (stranger !== undefined)
    return { operations: [], notes: [{ key: 'no-such-photo', values: { n: stranger, count: sent } }] };
  if (missing.length === 0) return { operations: [], notes: [{ key: 'already' }] };
  const add = { op: 'add-assets' as const, assets: [...missing] };
  const added = apply(draft, [add]);
  if (added.kind !== 'applied' || added.draft === null) return { operations: [add], notes: [] };
  const before = lanesOf(draft).visuals;
  const fresh = lanesOf(added.draft).visuals.filter(({ id }) => !before.some(one => one.id === id));
  const order = [...before];
  for (const segment of fresh)
    order.splice(order.findLastIndex(({ m }) => m.n < segment.m.n) + 1, 0, segment);
  const segments = order.map(({ id }) => id);
  return { operations: [add, { op: 'order-segments', segments, how: 'move' }], notes: [] };
}
