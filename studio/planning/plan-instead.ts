import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { keptAtEdge, type LastChange, lastChange } from './last-change.ts';
import type { Note } from './note.ts';
import type { Past } from './past.ts';
import type { Target, Wish, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

export interface Instead {
  /** The timeline to begin from: as it was before what is put right. */
  readonly draft: Draft;
  /** How many messages back that is. */
  readonly steps: number;
  readonly operations: readonly TimelineOperation[];
  readonly notes: readonly Note[];
}

/** So many messages in a row can put the same thing right: `remove 2`, `no, 3`, `no, 4`. */
const mostCorrections = 2;

/**
 * `no, photo 3` after `remove photo 2`: what the last message did to some photos, done to others. Undefined where it did
 * something else, to a plain removal where it did not take away.
 */
export function planInstead(
  wish: WishOf<'instead' | 'left-out' | 'remove' | 'swap'>,
  { draft, history, assets }: Past,
): Instead | undefined {
  for (let steps = 1; steps <= mostCorrections; steps += 1) {
    const was = history.undo.at(-steps);
    if (!was) continue;
    const target = targetOf(wish);
    const { ids: named, notes } = resolveTarget(target, { draft: was, seen: was, assets });
    const isOther = wish.do === 'instead' && wish.refuses === true && named.length === 2;
    const change =
      keptAtEdge(target, was, draft) ??
      lastChange(was, draft, named.length) ??
      // `not the last, the one before it` after a move
      (isOther ? lastChange(was, draft, 1) : undefined);
    if (change === undefined || !isOfKind(wish, change)) continue;
    // `not the fifth` after `remove 5 and 6`: only the other one goes.
    const isOfThese = change.kind === 'changed' || (change.kind === 'removed' && steps === 1);
    if (wish.do === 'left-out' && !(isOfThese && named.every(id => change.ids.includes(id))))
      return undefined;
    if (notes.length > 0) return { draft, steps: 0, operations: [], notes };
    const ids = wanted(wish, named, change);
    return { draft: was, steps, operations: change.redo(ids, was), notes };
  }
  return undefined;
}

const targetOf = (wish: WishOf<'instead' | 'left-out' | 'remove' | 'swap'>): Target =>
  wish.do === 'swap'
    ? { refs: [wish.a, wish.b], except: false }
    : { refs: wish.target.refs, except: wish.do !== 'left-out' && wish.target.except };

/** A verb that is said once more puts right only what it did before. */
const isOfKind = ({ do: name }: Wish, { kind }: LastChange): boolean =>
  (name !== 'remove' || kind === 'removed') && (name !== 'swap' || kind === 'swapped');

/** `not 2, 3` names what it was done to as well; `not 5` after `same for 4 and 5` leaves the 4. */
function wanted(
  wish: WishOf<'instead' | 'left-out' | 'remove' | 'swap'>,
  named: readonly string[],
  { ids }: LastChange,
): readonly string[] {
  if (wish.do === 'left-out') return ids.filter(id => !named.includes(id));
  if (wish.do !== 'instead' || !wish.refuses) return named;
  const others = named.filter(id => !ids.includes(id));
  const left = others.length < named.length ? ids.filter(id => !named.includes(id)) : [];
  const all = [...left, ...others];
  return all.length > 0 ? all : named;
}
