import { apply, type TimelineOperation } from '../timeline/apply.ts';
import type { Operation } from '../timeline/operation.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import { missingOf, planBringBack, planBringBackGone } from './plan-bring-back.ts';
import { hasAsset, visualsOf } from './plan-cut.ts';
import type { Stage } from './plan-wish.ts';
import type { Destination, Ref, Target, Wish } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';
import { shuffled } from './shuffled.ts';
import { vacatedPlace } from './vacated-place.ts';

type How = Extract<Operation, { op: 'order-segments' }>['how'];

/** Which photos there are and in which order. */
export function planOrder(wish: Wish, stage: Stage): Step | undefined {
  const { draft, assets } = stage;
  const { visuals } = lanesOf(draft);
  const all = visuals.map(({ id }) => id);
  const ordered = (segments: readonly string[], how: How, notes: readonly Note[] = []): Step => ({
    operations:
      segments.join() === all.join() ? [] : [{ op: 'order-segments', segments: [...segments], how }],
    notes: segments.join() === all.join() && notes.length === 0 ? [{ key: 'already' }] : notes,
  });
  const resolve = (refs: readonly Ref[], except = false) => resolveTarget({ refs, except }, stage);
  const shifted = (ids: readonly string[], steps: number): Step => {
    const rest = all.filter(id => !ids.includes(id));
    const at = Math.min(rest.length, Math.max(0, all.findIndex(id => ids.includes(id)) + steps));
    return ordered([...rest.slice(0, at), ...ids, ...rest.slice(at)], 'move');
  };
  const removal = (ids: readonly string[], notes: readonly Note[]): Step => {
    if (ids.length === 0) return { operations: [], notes };
    if (ids.length === all.length) return { operations: [], notes: [...notes, { key: 'would-be-empty' }] };
    return { operations: [{ op: 'remove-segments', segments: [...ids] }], notes };
  };
  switch (wish.do) {
    case 'add-new': {
      const late = visualsOf(assets).filter(asset => !hasAsset(draft, asset));
      if (late.length === 0) return { operations: [], notes: [{ key: 'no-new-photos' }] };
      return placed({ op: 'add-assets', assets: [...late] }, wish.to, stage);
    }
    case 'bring-back':
      return planBringBack(wish, stage);
    case 'bring-back-gone':
      return planBringBackGone(stage);
    case 'remove': {
      const { ids, notes } = resolve(wish.target.refs, wish.target.except);
      return removal(ids, notes);
    }
    case 'only': {
      const { ids, notes } = resolve(wish.target.refs, wish.target.except);
      // `keep photo 2 after all`
      if (ids.length === 0) return broughtBack(wish.target, undefined, stage) ?? { operations: [], notes };
      const gone = all.filter(id => !ids.includes(id));
      const left = all.filter(id => ids.includes(id));
      const reorders = wish.target.refs.length > 1 && left.join() !== ids.join();
      const step = removal(gone, notes);
      // `only 3, 1` says the order too.
      return reorders
        ? {
            ...step,
            operations: [...step.operations, { op: 'order-segments', segments: [...ids], how: 'list' }],
          }
        : step;
    }
    case 'repeat': {
      const { ids, notes } = wish.target
        ? resolve(wish.target.refs, wish.target.except)
        : { ids: all, notes: [] };
      if (ids.length === 0) return broughtBack(wish.target, undefined, stage) ?? { operations: [], notes };
      // The whole thing is played again from its start, not each photo by itself.
      const to = wish.to ?? (wish.target === undefined ? 'end' : undefined);
      const repeat = { op: 'repeat-segments' as const, segments: [...ids], times: wish.times };
      const step = placed(repeat, to === undefined ? undefined : { where: to }, stage);
      return { ...step, notes: [...notes, ...step.notes] };
    }
    case 'swap': {
      const a = resolve([wish.a]);
      const b = resolve([wish.b]);
      const [first] = a.ids;
      const [second] = b.ids;
      if (first === undefined || second === undefined)
        return { operations: [], notes: [...a.notes, ...b.notes] };
      return ordered(
        all.map(id => (id === first ? second : id === second ? first : id)),
        'swap',
      );
    }
    case 'move': {
      const { ids, notes } = resolve(wish.target.refs, wish.target.except);
      if (ids.length === 0) return broughtBack(wish.target, wish.to, stage) ?? { operations: [], notes };
      const rest = all.filter(id => !ids.includes(id));
      const { to } = wish;
      if (to.where === 'start' || to.where === 'end') {
        return ordered(to.where === 'start' ? [...ids, ...rest] : [...rest, ...ids], 'move', notes);
      }
      if (to.where === 'place') {
        if (to.place > all.length)
          return {
            operations: [],
            notes: [{ key: 'no-such-photo', values: { n: to.place, count: all.length } }],
          };
        if (to.place === 0) {
          const half = Math.ceil(rest.length / 2);
          return ordered([...rest.slice(0, half), ...ids, ...rest.slice(half)], 'move', notes);
        }
        const at = to.place > 0 ? to.place - 1 : Math.max(0, rest.length + to.place + 1);
        return ordered([...rest.slice(0, at), ...ids, ...rest.slice(at)], 'move', notes);
      }
      if (to.where === 'by') return shifted(ids, to.steps);
      if (to.where === 'its-place') {
        const at = vacatedPlace(stage, rest);
        if (at === undefined) return { operations: [], notes: [{ key: 'which-photos' }] };
        return ordered([...rest.slice(0, at), ...ids, ...rest.slice(at)], 'move', notes);
      }
      if (!('ref' in to)) return undefined;
      const anchor = resolve([to.ref]);
      const [beside] = anchor.ids;
      if (beside === undefined || ids.includes(beside))
        return { operations: [], notes: [...notes, ...anchor.notes] };
      const at = rest.indexOf(beside) + (to.where === 'after' ? 1 : 0);
      return ordered([...rest.slice(0, at), ...ids, ...rest.slice(at)], 'move', notes);
    }
    case 'order-list': {
      const { ids, notes } = resolve(wish.refs);
      const rest = all.filter(id => !ids.includes(id));
      if (notes.length > 0) return { operations: [], notes };
      return ordered([...ids, ...rest], 'list', notes);
    }
    case 'order':
      return byRule(wish.by, stage, ordered);
  }
  return undefined;
}

/** `add photo 2 again`, `put photo 2 last` where it is not in the video any more. */
function broughtBack(
  target: Target | undefined,
  to: Destination | undefined,
  stage: Stage,
): Step | undefined {
  if (target === undefined || target.except) return undefined;
  const numbered = target.refs.filter(({ by }) => by === 'number' || by === 'asset');
  const missing = missingOf(numbered, stage.draft, stage.assets);
  if (missing.length === 0 || missing.length < target.refs.length) return undefined;
  if (to === undefined || to.where === 'place' || to.where === 'by' || to.where === 'its-place')
    return planBringBack({ target }, stage);
  return placed({ op: 'add-assets', assets: [...missing] }, to, stage);
}

/** What brings new segments, and where these go. */
function placed(operation: TimelineOperation, to: Destination | undefined, stage: Stage): Step {
  const before = lanesOf(stage.draft).visuals.map(({ id }) => id);
  const tried = to === undefined ? undefined : apply(stage.draft, [operation]);
  if (to === undefined || tried?.kind !== 'applied' || tried.draft === null)
    return { operations: [operation], notes: [] };
  const now = lanesOf(tried.draft).visuals.map(({ id }) => id);
  const fresh = now.filter(id => !before.includes(id));
  const rest = now.filter(id => before.includes(id));
  const anchor = 'ref' in to ? resolveTarget({ refs: [to.ref], except: false }, stage) : undefined;
  const beside = anchor?.ids[0];
  if (anchor && beside === undefined) return { operations: [operation], notes: anchor.notes };
  const at =
    beside !== undefined
      ? rest.indexOf(beside) + (to.where === 'after' ? 1 : 0)
      : to.where === 'start'
        ? 0
        : rest.length;
  const segments = [...rest.slice(0, at), ...fresh, ...rest.slice(at)];
  const order = { op: 'order-segments' as const, segments, how: 'move' as const };
  return { operations: segments.join() === now.join() ? [operation] : [operation, order], notes: [] };
}

function byRule(
  by: Extract<Wish, { do: 'order' }>['by'],
  { draft, assets, seed }: Stage,
  ordered: (segments: readonly string[], how: How, notes?: readonly Note[]) => Step,
): Step {
  const { visuals } = lanesOf(draft);
  const all = visuals.map(({ id }) => id);
  const sorted = (key: (segment: (typeof visuals)[number]) => string | number): string[] =>
    [...visuals]
      .sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        return typeof x === 'number' && typeof y === 'number'
          ? x - y
          : String(x).localeCompare(String(y), 'en', { numeric: true });
      })
      .map(({ id }) => id);
  switch (by) {
    case 'reverse':
      return ordered([...all].reverse(), 'reverse');
    case 'shuffle':
      return ordered(shuffled(all, seed), 'shuffle');
    case 'name':
      return ordered(
        sorted(({ m }) => m.name.toLowerCase()),
        'name',
      );
    case 'sent':
      return ordered(
        sorted(({ m }) => m.n),
        'sent',
      );
    case 'date':
    case 'newest': {
      const taken = new Map(
        assets.flatMap(asset =>
          asset.takenAt === undefined ? [] : [pair(`asset:${asset.id}`, Date.parse(asset.takenAt))],
        ),
      );
      if (visuals.some(({ src }) => !Number.isFinite(taken.get(src) ?? Number.NaN))) {
        return { operations: [], notes: [{ key: 'no-dates' }] };
      }
      const oldest = sorted(({ src }) => taken.get(src) ?? 0);
      return ordered(by === 'date' ? oldest : oldest.reverse(), 'date');
    }
  }
}

const pair = (src: string, taken: number): readonly [string, number] => [src, taken];
