import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft, LookName, VisualSegment } from '../timeline/draft.ts';
import { motionAmount, transitionMs } from '../timeline/house-style.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { canvasOf } from './canvas.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import type { Stage } from './plan-wish.ts';
import type { Target, Wish } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** Looks of which a photo has one at most: the newer one takes the place of the older. */
const exclusive: readonly (readonly LookName[])[] = [
  ['bw', 'sepia', 'vintage'],
  ['bw', 'vivid'],
  ['warm', 'cool'],
  ['bright', 'dark'],
];
const transitionLimits = { least: 100, most: 5000 } as const;
const motionLimits = { least: 0.02, most: 0.3 } as const;

/** Canvas, fit, transitions, motion, looks, fades. */
export function planStyle(wish: Wish, stage: Stage): Step | undefined {
  const { draft } = stage;
  const { visuals } = lanesOf(draft);
  const chosen = (target: Target | undefined) =>
    target ? resolveTarget(target, stage) : { ids: visuals.map(({ id }) => id), notes: [] };
  switch (wish.do) {
    case 'canvas': {
      const { width, height } = draft.m;
      const size = canvasOf(wish.ratio ?? ratioOf(width, height), wish.resolution ?? Math.min(width, height));
      if (size.width === width && size.height === height)
        return { operations: [], notes: [{ key: 'already' }] };
      return { operations: [{ op: 'set-canvas', ...size }], notes: [] };
    }
    case 'fit': {
      const { ids, notes } = chosen(wish.target);
      const bg = wish.bg === undefined ? {} : { bg: wish.bg };
      return step(ids, notes, segments => [{ op: 'set-fit', segments, fit: wish.fit, ...bg }]);
    }
    case 'transition':
      return transitions(wish, stage);
    case 'motion': {
      const { ids, notes } = chosen(wish.target);
      const still = visuals.every(({ id, mo }) => !ids.includes(id) || !isMoving(mo));
      const former = wish.returns && still ? formerMotions(ids, stage) : [];
      if (former.length > 0) return { operations: former, notes };
      // What does not move at all can only begin to.
      if (still && wish.type === undefined && (wish.factor ?? 0) > 1)
        return step(ids, notes, segments => [{ op: 'set-motion', segments, type: 'alternate' }]);
      const now =
        visuals.find(({ id, mo }) => ids.includes(id) && mo && mo.amount > 0)?.mo?.amount ?? motionAmount;
      const amount = Math.min(motionLimits.most, Math.max(motionLimits.least, now * (wish.factor ?? 1)));
      const strength = wish.factor === undefined ? {} : { amount };
      const type = wish.type === undefined ? {} : { type: wish.type };
      return step(ids, notes, segments => [{ op: 'set-motion', segments, ...type, ...strength }]);
    }
    case 'looks': {
      const before = wish.again && !wish.target ? lastLooked(stage) : [];
      const { ids, notes } = before.length > 0 ? { ids: before, notes: [] } : chosen(wish.target);
      const others = exclusive
        .filter(group => group.some(look => wish.looks.includes(look)))
        .flat()
        .concat(wish.again ? lastLooks(stage) : [])
        .filter(look => !wish.looks.includes(look));
      const inTheWay = others.filter(look =>
        visuals.some(({ id, fx }) => ids.includes(id) && fx?.includes(look)),
      );
      return step(ids, notes, segments => [
        ...(inTheWay.length > 0
          ? [{ op: 'remove-looks' as const, segments, looks: [...new Set(inTheWay)] }]
          : []),
        { op: 'add-looks', segments, looks: [...wish.looks] },
      ]);
    }
    case 'no-looks': {
      const { ids, notes } = chosen(wish.target);
      const looked = visuals.filter(
        ({ id, fx }) => ids.includes(id) && fx?.some(look => wish.looks?.includes(look) ?? true),
      );
      // `a slideshow, no effects`: a new video has none to take away.
      // `photo 2 not black and white, the others yes`: nor is there one to take away from what stays as it is.
      const given = stage.wishes.some(one => one.do === 'looks');
      const missed: readonly Note[] = stage.before === null || given ? [] : [{ key: 'no-look' }];
      if (looked.length === 0) return { operations: [], notes: [...notes, ...missed] };
      const looks = wish.looks === undefined ? {} : { looks: [...wish.looks] };
      return step(
        looked.map(({ id }) => id),
        notes,
        segments => [{ op: 'remove-looks', segments, ...looks }],
      );
    }
    case 'fades': {
      const fades = {
        ...(wish.fi === undefined ? {} : { fi: wish.fi }),
        ...(wish.fo === undefined ? {} : { fo: wish.fo }),
      };
      return { operations: [{ op: 'set-fades', ...fades }], notes: [] };
    }
  }
  return undefined;
}

const isMoving = (mo: VisualSegment['mo']): boolean => mo !== undefined && mo.type !== 'none';

/** The movements that these photos had when one of them moved last. */
function formerMotions(ids: readonly string[], { history }: Stage): readonly TimelineOperation[] {
  const movingIn = (one: Draft): readonly VisualSegment[] =>
    lanesOf(one).visuals.filter(({ id, mo }) => ids.includes(id) && isMoving(mo));
  const was = history.undo.findLast(one => one !== null && movingIn(one).length > 0);
  return (was ? movingIn(was) : []).flatMap(({ id, mo }): readonly TimelineOperation[] =>
    mo ? [{ op: 'set-motion', segments: [id], type: mo.type, amount: mo.amount }] : [],
  );
}

/** Looks that the last message gave to some photo. */
const lastLooks = (stage: Stage): readonly LookName[] => cameLast(stage).flatMap(({ looks }) => looks);

/** The photos that they came to: `no, I meant sepia` is about these. */
const lastLooked = (stage: Stage): readonly string[] =>
  cameLast(stage).flatMap(({ id, looks }) => (looks.length > 0 ? [id] : []));

function cameLast({
  draft,
  history,
}: Stage): readonly { readonly id: string; readonly looks: readonly LookName[] }[] {
  const was = history.undo.at(-1);
  const old = new Map(was ? lanesOf(was).visuals.map(({ id, fx }) => [id, fx ?? []]) : []);
  return lanesOf(draft).visuals.map(({ id, fx }) => {
    const before = old.get(id);
    return { id, looks: before ? (fx ?? []).filter(look => !before.includes(look)) : [] };
  });
}

function step(
  ids: readonly string[],
  notes: readonly Note[],
  operations: (segments: string[]) => readonly TimelineOperation[],
): Step {
  return { operations: ids.length > 0 ? operations([...ids]) : [], notes };
}

/** The ratio of a canvas as small numbers, so that a resolution can be put to it. */
function ratioOf(width: number, height: number): { width: number; height: number } {
  const short = Math.min(width, height);
  return { width: (width / short) * 9, height: (height / short) * 9 };
}

function transitions(wish: Extract<Wish, { do: 'transition' }>, stage: Stage): Step {
  const { draft } = stage;
  const { visuals } = lanesOf(draft);
  const all = visuals.slice(0, -1).map(({ id }) => id);
  const named = wish.target
    ? resolveTarget({ ...wish.target, except: false }, stage)
    : { ids: all, notes: [] };
  const own = wish.target ? between(named.ids, visuals) : all;
  // `no transitions except between 1 and 2`: all but that one, and not all but those of the photos.
  const ids = wish.target?.except ? all.filter(id => !own.includes(id)) : own;
  if (ids.length === 0) return { operations: [], notes: named.notes };
  const present = visuals.find(({ id, tr }) => ids.includes(id) && tr)?.tr;
  const length =
    wish.ms ??
    (wish.factor === undefined ? undefined : Math.round((present?.d ?? transitionMs) * wish.factor));
  const d =
    length === undefined
      ? {}
      : { d: Math.min(transitionLimits.most, Math.max(length === 0 ? 0 : transitionLimits.least, length)) };
  const missing = visuals.some(({ id, tr }) => ids.includes(id) && !tr);
  const areFades = visuals.every(({ id, tr }) => !ids.includes(id) || isFade(tr?.type));
  const type = wish.keepsFades && areFades ? undefined : (wish.type ?? (missing ? 'crossfade' : undefined));
  if (type === undefined && length === undefined)
    return { operations: [], notes: [...named.notes, { key: 'already' }] };
  return {
    operations: [{ op: 'set-transition', segments: [...ids], ...(type === undefined ? {} : { type }), ...d }],
    notes: named.notes,
  };
}

const isFade = (type: string | undefined): boolean => type?.includes('fade') ?? false;

/** `between 2 and 3` is the one transition that leads out of 2; `after 2` too; of the last photo, the one into it. */
function between(ids: readonly string[], visuals: readonly VisualSegment[]): readonly string[] {
  const places = ids.map(id => visuals.findIndex(segment => segment.id === id)).sort((a, b) => a - b);
  const [first, second] = places;
  const isPair = places.length === 2 && first !== undefined && second === first + 1;
  const out = isPair ? places.slice(0, 1) : places;
  const last = visuals.length - 1;
  return [...new Set(out.map(place => (place === last ? place - 1 : place)))].flatMap(
    place => visuals[place]?.id ?? [],
  );
}
