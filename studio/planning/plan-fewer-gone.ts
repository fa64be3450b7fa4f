import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Instead } from './plan-instead.ts';
import type { Ref, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `no, just the first one` after several were removed: of those the only one that goes; undefined where nothing was, or another is named. */
export function planFewerGone(
  { target }: WishOf<'only'>,
  { draft, history, assets }: Past,
): Instead | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const gone = goneFrom(was, draft);
  if (gone.length < 2) return undefined;
  const ids = target.refs.flatMap(
    ref =>
      named(ref, gone) ??
      resolveTarget({ refs: [ref], except: false }, { draft: was, seen: was, assets }).ids,
  );
  if (ids.length === 0 || !ids.every(id => gone.includes(id))) return undefined;
  return { draft: was, steps: 1, operations: [{ op: 'remove-segments', segments: [...ids] }], notes: [] };
}

/** Those that went, where nothing came. */
function goneFrom(was: Draft, is: Draft): readonly string[] {
  const [old, now] = [was, is].map(draft => lanesOf(draft).visuals.map(({ id }) => id));
  if (!old || !now || now.some(id => !old.includes(id))) return [];
  return old.filter(id => !now.includes(id));
}

/** The first, the last: among those that went. */
function named(ref: Ref, gone: readonly string[]): readonly string[] | undefined {
  if (ref.by !== 'place') return undefined;
  const id = ref.place > 0 ? gone[ref.place - 1] : gone.at(ref.place);
  return id === undefined ? undefined : [id];
}
