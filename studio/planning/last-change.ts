import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft, TextSegment, VisualSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Target } from './reading/wish.ts';

/** What one message did to some photos and to nothing else, so that it can be done to other ones. */
export interface LastChange {
  readonly kind: 'removed' | 'kept' | 'moved' | 'swapped' | 'changed';
  /** The photos it was done to. */
  readonly ids: readonly string[];
  /** The same done to these, on the timeline as it was before; `ids` of `all` in the order they were named. */
  readonly redo: (ids: readonly string[], was: Draft) => readonly TimelineOperation[];
}

/**
 * The one change to photos that leads from one draft to the next; undefined where there is more to it, or less.
 * `count`: to how many photos it is to be done now, which tells a swap of neighbours from a move.
 */
export function lastChange(was: Draft, is: Draft, count: number): LastChange | undefined {
  const old = lanesOf(was).visuals;
  const now = lanesOf(is).visuals;
  const ids = old.map(({ id }) => id);
  const left = now.map(({ id }) => id);
  const gone = ids.filter(id => !left.includes(id));
  if (left.some(id => !ids.includes(id))) return undefined;
  const stayed = ids.filter(id => left.includes(id));
  if (gone.length > 0) return stayed.join() === left.join() ? removal(gone, left) : undefined;
  if (ids.join() !== left.join())
    return count === 2 ? swap(ids, left) : count === 1 ? move(ids, left) : undefined;
  const captioned = caption(lanesOf(was).texts, lanesOf(is).texts);
  return captioned ?? restyled(old, now);
}

/**
 * `the first four` after `keep only the first three`: those that stayed are the ones at that end, so that it was they who
 * were named, however few went.
 */
export function keptAtEdge({ refs }: Target, was: Draft, is: Draft): LastChange | undefined {
  const [ids, left] = [was, is].map(one => lanesOf(one).visuals.map(({ id }) => id));
  const [ref, ...more] = refs;
  if (!ids || !left || !ref || more.length > 0 || left.length >= ids.length) return undefined;
  const edge =
    ref.by === 'firsts'
      ? ids.slice(0, left.length)
      : ref.by === 'lasts'
        ? ids.slice(-left.length)
        : undefined;
  return edge?.join() === left.join()
    ? { kind: 'kept', ids: left, redo: (chosen, then) => remove(others(then, chosen)) }
    : undefined;
}

/** Where fewer stayed than went, those were named; else the ones that went. */
const removal = (gone: readonly string[], stayed: readonly string[]): LastChange =>
  gone.length > stayed.length
    ? { kind: 'kept', ids: stayed, redo: (ids, was) => remove(others(was, ids)) }
    : { kind: 'removed', ids: gone, redo: ids => remove(ids) };

const remove = (segments: readonly string[]): readonly TimelineOperation[] =>
  segments.length === 0 ? [] : [{ op: 'remove-segments', segments: [...segments] }];

const others = (was: Draft, ids: readonly string[]): readonly string[] =>
  lanesOf(was)
    .visuals.map(({ id }) => id)
    .filter(id => !ids.includes(id));

/** One photo that stands elsewhere; of two neighbours the one that came to the start or the end. */
function move(ids: readonly string[], left: readonly string[]): LastChange | undefined {
  const without = (list: readonly string[], one: string) => list.filter(id => id !== one).join();
  const differing = ids.filter((id, at) => left[at] !== id);
  const [moved] = [left[0], left.at(-1), ...differing].flatMap(one =>
    one !== undefined && differing.includes(one) && without(ids, one) === without(left, one) ? [one] : [],
  );
  if (moved === undefined) return undefined;
  const to = left.indexOf(moved);
  return {
    kind: 'moved',
    ids: [moved],
    redo: ([id], was) => {
      if (id === undefined) return [];
      const rest = others(was, [id]);
      return order([...rest.slice(0, to), id, ...rest.slice(to)], 'move');
    },
  };
}

function swap(ids: readonly string[], left: readonly string[]): LastChange | undefined {
  const differing = ids.filter((id, at) => left[at] !== id);
  if (differing.length !== 2) return undefined;
  return {
    kind: 'swapped',
    ids: differing,
    redo: ([a, b], was) =>
      order(
        lanesOf(was).visuals.map(({ id }) => (id === a ? (b ?? id) : id === b ? (a ?? id) : id)),
        'swap',
      ),
  };
}

const order = (segments: readonly string[], how: 'move' | 'swap'): readonly TimelineOperation[] => [
  { op: 'order-segments', segments: [...segments], how },
];

/** A caption that came to a photo. */
function caption(old: readonly TextSegment[], now: readonly TextSegment[]): LastChange | undefined {
  const fresh = now.filter(({ id }) => !old.some(text => text.id === id));
  const [text] = fresh;
  if (text?.m.at !== 'photo' || fresh.length !== 1 || now.length !== old.length + 1) return undefined;
  const { m, pos, color, size, an } = text;
  return {
    kind: 'changed',
    ids: m.of === undefined ? [] : [m.of],
    redo: ids =>
      ids.map(of => ({ op: 'set-text', role: m.role, text: m.text, at: 'photo', of, pos, color, size, an })),
  };
}

/** Some photos got the same look, time, motion, fit or transition; the others are as they were. */
function restyled(old: readonly VisualSegment[], now: readonly VisualSegment[]): LastChange | undefined {
  const changes = now.flatMap((segment, at) => {
    const before = old[at];
    const operations = before ? changesOf(before, segment) : [];
    return operations.length > 0 ? [{ id: segment.id, operations }] : [];
  });
  const [first] = changes;
  const same = new Set(changes.map(({ operations }) => JSON.stringify(operations))).size === 1;
  if (first === undefined || changes.length === now.length) return undefined;
  if (!same) return paced(old, now, changes);
  return {
    kind: 'changed',
    ids: changes.map(({ id }) => id),
    redo: ids => first.operations.map(operation => ({ ...operation, segments: [...ids] })),
  };
}

/** Cuts on beats bend what was asked for by up to so much. */
const mostBent = 1.4;

/** Some photos became longer, or some shorter, by about as much as each other, and nothing else. */
function paced(
  old: readonly VisualSegment[],
  now: readonly VisualSegment[],
  changes: readonly { readonly id: string; readonly operations: readonly Restyling[] }[],
): LastChange | undefined {
  if (!changes.every(({ operations }) => operations.every(({ op }) => op === 'set-durations')))
    return undefined;
  const ids = changes.map(({ id }) => id);
  const factors = now.flatMap((segment, at) => {
    const before = old[at];
    return before && ids.includes(segment.id) ? [segment.d / before.d] : [];
  });
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  if (most / least > mostBent || (least < 1 && most > 1)) return undefined;
  const factor = factors.reduce((sum, one) => sum + one, 0) / factors.length;
  return { kind: 'changed', ids, redo: some => [{ op: 'scale-durations', segments: [...some], factor }] };
}

/** Several photos got the same look, motion, fit, time or transition: what that was, to be done to some of them only. */
export function changeOfAll(was: Draft, is: Draft): readonly TimelineOperation[] | undefined {
  const old = lanesOf(was).visuals;
  const now = lanesOf(is).visuals;
  if (old.map(({ id }) => id).join() !== now.map(({ id }) => id).join()) return undefined;
  const changes = now.map((segment, at) => {
    const before = old[at];
    return before ? changesOf(before, segment) : [];
  });
  // Some may have had it before.
  const made = changes.filter(list => list.length > 0);
  const [first] = made;
  const same = new Set(made.map(list => JSON.stringify(list))).size === 1;
  const isOfAll = now.every((segment, at) => (changes[at]?.length ?? 0) > 0 || !keepsLooks(segment, first));
  return same && isOfAll && made.length > 1 ? first : undefined;
}

/** It has a look that was taken from others: these were not all. */
const keepsLooks = ({ fx }: VisualSegment, change: readonly Restyling[] | undefined): boolean =>
  change?.some(one => one.op === 'remove-looks' && one.looks?.some(look => fx?.includes(look))) ?? false;

type Restyling = Extract<
  TimelineOperation,
  {
    op: 'add-looks' | 'remove-looks' | 'set-durations' | 'set-motion' | 'set-fit' | 'set-transition';
  }
>;

/** What is laid out on whole frames moves by so much where another time changes, ms. */
const longestFrame = 42;

/** What was changed about a photo: other transitions move the cuts on the beat, which nobody asked for. */
function changesOf(was: VisualSegment, is: VisualSegment): readonly Restyling[] {
  const found = differences(was, is);
  const isTransition = found.some(({ op }) => op === 'set-transition');
  return isTransition ? found.filter(({ op }) => op !== 'set-durations') : found;
}

function differences(was: VisualSegment, is: VisualSegment): readonly Restyling[] {
  const differ = (key: 'mo' | 'tr' | 'fit' | 'bg') => JSON.stringify(was[key]) !== JSON.stringify(is[key]);
  const isTimed = Math.abs(was.d - is.d) > longestFrame;
  const segments = [is.id];
  const came = (is.fx ?? []).filter(look => !was.fx?.includes(look));
  const went = (was.fx ?? []).filter(look => !is.fx?.includes(look));
  const found: Restyling[] = [];
  if (went.length > 0) found.push({ op: 'remove-looks', segments, looks: went });
  if (came.length > 0) found.push({ op: 'add-looks', segments, looks: came });
  if (isTimed && is.m.kind === 'image') found.push({ op: 'set-durations', segments, d: is.d });
  if (differ('mo'))
    found.push({ op: 'set-motion', segments, type: is.mo?.type ?? 'none', amount: is.mo?.amount ?? 0 });
  if (differ('tr'))
    found.push({
      op: 'set-transition',
      segments,
      type: is.tr?.type ?? 'none',
      ...(is.tr ? { d: is.tr.d } : {}),
    });
  if (differ('fit') || differ('bg'))
    found.push({ op: 'set-fit', segments, fit: is.fit, ...(is.bg === undefined ? {} : { bg: is.bg }) });
  return found.map(operation => ({ ...operation, segments: [] }));
}
