import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { type LastChange, lastChange } from './last-change.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import type { Wish, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** A number that may be the time of one photo, s. */
const mostSeconds = 60;

/** `same for 4`: what the last message did to some photos, done to these as well; undefined where it did not. */
export function planAlso(wish: WishOf<'also'>, { draft, history, assets }: Past): Step | undefined {
  const { target, figure } = wish;
  const was = history.undo.at(-1);
  // `and 1 for 5` after a swap
  const refs = figure === undefined ? target.refs : [...target.refs, { by: 'number' as const, n: figure }];
  const swapped = was && refs.length === 2 ? lastChange(was, draft, refs.length) : undefined;
  if (swapped?.kind === 'swapped') {
    const both = resolveTarget({ refs, except: false }, { draft, seen: draft, assets });
    return { operations: both.ids.length === 2 ? swapped.redo(both.ids, draft) : [], notes: both.notes };
  }
  if (figure !== undefined) {
    const chosen = resolveTarget(target, { draft, seen: draft, assets, history });
    // Times that follow the music were not spoken of.
    if (draft.m.beats === true || figure > mostSeconds) return undefined;
    const operation = { op: 'set-durations' as const, segments: [...chosen.ids], d: figure * 1000 };
    return { operations: chosen.ids.length > 0 ? [operation] : [], notes: chosen.notes };
  }
  if (!was) return undefined;
  const { ids, notes } = resolveTarget(target, { draft, seen: draft, assets, history });
  const change = lastChange(was, draft, 1) ?? correctedChange(history, draft);
  // `and on photo 2 Colosseum` after a title
  const isWritten = JSON.stringify(lanesOf(was).texts) !== JSON.stringify(lanesOf(draft).texts);
  if (wish.caption !== undefined && change === undefined && isWritten && ids.length > 0) {
    const text = wish.caption;
    return {
      operations: ids.map(of => ({
        op: 'set-text' as const,
        role: 'caption' as const,
        text,
        at: 'photo' as const,
        of,
      })),
      notes,
    };
  }
  if (wish.between) {
    const operations = change?.redo(ids.slice(0, 1), draft).filter(({ op }) => op === 'set-transition') ?? [];
    return operations.length > 0 ? { operations, notes } : undefined;
  }
  if (change === undefined || (change.kind !== 'changed' && change.kind !== 'removed')) return undefined;
  if (ids.length === 0) return { operations: [], notes };
  if (wish.caption !== undefined) {
    const text = wish.caption;
    const written = change.redo(ids, draft).flatMap(one => (one.op === 'set-text' ? [{ ...one, text }] : []));
    return written.length > 0 ? { operations: written, notes } : undefined;
  }
  const left = lanesOf(draft).visuals.length;
  if (change.kind === 'removed' && ids.length === left)
    return { operations: [], notes: [...notes, { key: 'would-be-empty' }] };
  return { operations: change.redo(ids, draft), notes };
}

/** `the second one too, write “Arrival”` after a caption: that one says this, and no title does. */
export function withCaptionToo(
  wishes: readonly Wish[],
  draft: Draft | null,
  was: Draft | null | undefined,
): readonly Wish[] {
  const [also, text, ...others] = wishes;
  if (also?.do !== 'also' || text?.do !== 'text' || others.length > 0) return wishes;
  if (!draft || !was || text.role !== undefined || text.target !== undefined) return wishes;
  const isCaption = lastChange(was, draft, 1)
    ?.redo([''], draft)
    .some(({ op }) => op === 'set-text');
  return isCaption ? [{ ...also, caption: text.text }] : wishes;
}

/** `and 5 too` after `remove 2` and `no, 3`: what came back and went at once was put right, and leads from before both. */
function correctedChange({ undo }: Past['history'], draft: Draft): LastChange | undefined {
  const [first, wrong] = undo.slice(-2);
  if (!first || !wrong) return undefined;
  const [ids, old] = [draft, wrong].map(one => lanesOf(one).visuals.map(({ id }) => id));
  const isPutRight = ids?.some(id => !old?.includes(id)) && old?.some(id => !ids.includes(id));
  return isPutRight ? lastChange(first, draft, 1) : undefined;
}
