import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Asset } from './asset.ts';
import type { History } from './history.ts';
import { changeOfAll, lastChange } from './last-change.ts';
import type { Step } from './plan.ts';
import type { Instead } from './plan-instead.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

interface Past {
  readonly draft: Draft;
  readonly history: History;
  readonly assets: readonly Asset[];
}

/** A number that may be the time of one photo, s. */
const mostSeconds = 60;

/** `same for 4`: what the last message did to some photos, done to these as well; undefined where it did not. */
export function planAlso(wish: WishOf<'also'>, { draft, history, assets }: Past): Step | undefined {
  const { target, figure } = wish;
  const was = history.undo.at(-1);
  if (figure !== undefined) {
    const chosen = resolveTarget(target, { draft, seen: draft, assets });
    // Times that follow the music were not spoken of.
    if (draft.m.beats === true || figure > mostSeconds) return undefined;
    const operation = { op: 'set-durations' as const, segments: [...chosen.ids], d: figure * 1000 };
    return { operations: chosen.ids.length > 0 ? [operation] : [], notes: chosen.notes };
  }
  if (!was) return undefined;
  const { ids, notes } = resolveTarget(target, { draft, seen: draft, assets });
  const change = lastChange(was, draft, 1);
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

/** `no, 25` after `make it 20 seconds`: a number in the place of the one the last message set; undefined where it set none. */
export function planFigure(figure: number, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const operation = timeOf(figure, was, draft) ?? volumeOf(figure, was, draft);
  return operation && { operations: [operation], notes: [] };
}

/** A total where one was asked for, else the time of the photos whose time was set. */
function timeOf(figure: number, was: Draft, draft: Draft): TimelineOperation | undefined {
  const ms = figure * 1000;
  if (draft.m.total !== undefined && draft.m.total !== was.m.total)
    return { op: 'set-total', d: ms, keep: true };
  const old = new Map(lanesOf(was).visuals.map(({ id, d }) => [id, d]));
  const { visuals } = lanesOf(draft);
  if (visuals.length !== old.size || visuals.some(({ id }) => !old.has(id))) return undefined;
  const changed = visuals.filter(({ id, d, m }) => m.kind === 'image' && old.get(id) !== d);
  // Times that only follow the music were not set by anybody.
  const set = draft.m.beats !== true && new Set(changed.map(({ d }) => d)).size === 1;
  return set ? { op: 'set-durations', segments: changed.map(({ id }) => id), d: ms } : undefined;
}

function volumeOf(figure: number, was: Draft, draft: Draft): TimelineOperation | undefined {
  const [old] = lanesOf(was).audio;
  const [now] = lanesOf(draft).audio;
  const changed = old !== undefined && now !== undefined && old.vol !== now.vol;
  return changed && figure > 1 && figure <= 100 ? { op: 'set-music-volume', vol: figure / 100 } : undefined;
}

/** Taken back by less than was given, so that `less` is not an undo. */
const backBy = 0.6;

/** `more` after `louder`: another step the way the last message went, or part of the way back; undefined where it went none. */
export function planFurther({ less }: WishOf<'further'>, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const step = (before: number, after: number): number => (after / before) ** (less ? -backBy : 1);
  const [song] = now.audio;
  const before = old.audio[0];
  if (
    song &&
    before &&
    song.src === before.src &&
    song.vol !== before.vol &&
    before.vol > 0 &&
    song.vol > 0
  ) {
    const vol = Math.min(1, song.vol * step(before.vol, song.vol));
    return {
      operations: [{ op: 'set-music-volume', vol }],
      notes: vol === song.vol ? [{ key: 'already' }] : [],
    };
  }
  const texts = now.texts.flatMap(({ id, size }): TimelineOperation[] => {
    const text = old.texts.find(one => one.id === id);
    return text && text.size !== size
      ? [{ op: 'style-texts', texts: [id], size: sized(size * step(text.size, size)) }]
      : [];
  });
  if (texts.length > 0) return { operations: texts, notes: [] };
  const moved = now.visuals.flatMap(({ id, mo }): TimelineOperation[] => {
    const amount = old.visuals.find(one => one.id === id)?.mo?.amount ?? 0;
    if (!mo || amount <= 0 || mo.amount <= 0 || mo.amount === amount) return [];
    return [{ op: 'set-motion', segments: [id], amount: Math.min(0.3, mo.amount * step(amount, mo.amount)) }];
  });
  if (moved.length > 0) return { operations: moved, notes: [] };
  const sameOnes = old.visuals.map(({ id }) => id).join() === now.visuals.map(({ id }) => id).join();
  const changed = now.visuals.filter(({ id, d }) =>
    old.visuals.some(one => one.id === id && Math.abs(one.d - d) >= 100),
  );
  if (!sameOnes || changed.length === 0) return undefined;
  const [only] = changed;
  const time = old.visuals.find(({ id }) => id === only?.id)?.d;
  if (changed.length === 1 && only && time)
    return {
      operations: [{ op: 'scale-durations', segments: [only.id], factor: step(time, only.d) }],
      notes: [],
    };
  return {
    operations: [{ op: 'set-total', d: Math.round(draft.d * step(was.d, draft.d)), keep: false }],
    notes: [],
  };
}

const sized = (size: number): number => Math.min(4, Math.max(0.25, size));

/** `remove it`: the text, look or music that the last message brought; undefined where it brought none. */
export function planRemoveIt({ draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const texts = now.texts.filter(({ id }) => !old.texts.some(one => one.id === id)).map(({ id }) => id);
  if (texts.length > 0) return { operations: [{ op: 'remove-texts', texts }], notes: [] };
  if (old.audio.length === 0 && now.audio.length > 0)
    return { operations: [{ op: 'remove-music' }], notes: [] };
  const looks = now.visuals.flatMap(({ id, fx }): TimelineOperation[] => {
    const before = old.visuals.find(one => one.id === id);
    const came = before ? (fx ?? []).filter(look => !before.fx?.includes(look)) : [];
    return came.length > 0 ? [{ op: 'remove-looks', segments: [id], looks: came }] : [];
  });
  return looks.length > 0 ? { operations: looks, notes: [] } : undefined;
}

/** `only the first one` after a change to all photos: the timeline as it was, with the change made to these only. */
export function planLimited(
  { target }: WishOf<'only'>,
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
  return {
    draft: was,
    steps: 1,
    operations: change.map(one => ({ ...one, segments: [...segments] })),
    notes,
  };
}
