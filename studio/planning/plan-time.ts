import { apply, type TimelineOperation } from '../timeline/apply.ts';
import type { VisualSegment } from '../timeline/draft.ts';
import { leastPhotoMs } from '../timeline/house-style.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import type { Stage } from './plan-wish.ts';
import type { Target, Wish, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** A bare time up to this is meant for each photo, unless it is said of the video, ms. */
export const longestBareEach = 7000;
/** Shortest time anybody can ask for, ms: three frames. */
const shortest = 100;
/** Longest time anybody can ask for, ms. */
const longest = 3_600_000;
const isPossible = (ms: number): boolean => ms >= shortest && ms <= longest;
/** A total may miss by rounding to frames, ms. */
const frameMs = 40;

/** How long things are on screen, and the trimming and speed of clips. */
export function planTime(wish: Wish, stage: Stage): Step | undefined {
  const { draft } = stage;
  const { visuals } = lanesOf(draft);
  if ((wish.do === 'each' || wish.do === 'total' || wish.do === 'time') && !isPossible(wish.ms))
    return {
      operations: [],
      notes: [{ key: 'time-limits', values: { asked: wish.ms, least: shortest, most: longest } }],
    };
  switch (wish.do) {
    case 'each':
      return each(wish.ms, wish.target, stage);
    case 'even':
      return even(wish.target, stage);
    case 'total':
      return whole(wish, stage);
    case 'time': {
      // `7 seconds` after `photo 3 longer`: of the one photo that was spoken of.
      const timed = wish.again || (wish.bare && wish.ms <= longestBareEach) ? lastTimed(stage) : [];
      const before = wish.again || timed.length === 1 ? timed : [];
      if (before.length > 0)
        return {
          operations: [{ op: 'set-durations', segments: [...before], d: Math.max(shortest, wish.ms) }],
          notes: [],
        };
      const fits = wish.ms >= visuals.length * leastPhotoMs * 0.7;
      if (visuals.length === 1) return whole(wish, stage);
      const isTotal = wish.ms > longestBareEach || (wish.ofVideo && fits);
      return isTotal ? whole(wish, stage) : each(wish.ms, undefined, stage);
    }
    case 'scale': {
      if (wish.target === undefined)
        return total(Math.round(draft.d * wish.factor), stage, wish.exact === true);
      const { ids, notes } = resolveTarget(wish.target, stage);
      if (ids.length === 0) return { operations: [], notes };
      if (wish.exact) return retimed(ids, d => d * wish.factor, stage, notes);
      return {
        operations: [{ op: 'scale-durations', segments: [...ids], factor: clamp(wish.factor, 0.05, 20) }],
        notes,
      };
    }
    case 'lengthen': {
      if (wish.target === undefined) return total(Math.max(shortest, draft.d + wish.ms), stage, true);
      const { ids, notes } = resolveTarget(wish.target, stage);
      return retimed(ids, d => d + wish.ms, stage, notes);
    }
    case 'trim':
    case 'speed':
      return clips(wish, stage);
  }
  return undefined;
}

/** The video as long as was asked, or no longer than that. */
function whole({ ms, most }: WishOf<'total' | 'time'>, stage: Stage): Step {
  if (most !== true || stage.draft.d > ms) return total(ms, stage, true);
  return { operations: [], notes: stage.before === null ? [] : [{ key: 'already' }] };
}

/** Each of these its own time anew, to the millisecond. */
function retimed(
  ids: readonly string[],
  time: (d: number) => number,
  { draft }: Stage,
  notes: readonly Note[],
): Step {
  const operations = lanesOf(draft)
    .visuals.filter(({ id }) => ids.includes(id))
    .map(
      ({ id, d }): TimelineOperation => ({
        op: 'set-durations',
        segments: [id],
        d: Math.max(shortest, Math.round(time(d))),
      }),
    );
  return { operations, notes };
}

/** What is laid out on whole frames moves by less where another time changes, ms. */
const leastChange = 60;

/** The photos that the last message gave another time, when it was not all of them. */
function lastTimed({ draft, history }: Stage): readonly string[] {
  const old = history.undo.at(-1);
  if (!old) return [];
  const times = new Map(lanesOf(old).visuals.map(({ id, d }) => [id, d]));
  const { visuals } = lanesOf(draft);
  const isOther = (was: number | undefined, is: number) =>
    was !== undefined && Math.abs(was - is) > leastChange;
  const changed = visuals.filter(({ id, d }) => isOther(times.get(id), d)).map(({ id }) => id);
  return changed.length < visuals.length ? changed : [];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function each(ms: number, target: Target | undefined, stage: Stage): Step {
  const { draft } = stage;
  const { visuals } = lanesOf(draft);
  const stills = visuals.filter(({ m }) => m.kind === 'image');
  const chosen = target
    ? resolveTarget(target, stage)
    : { ids: (stills.length > 0 ? stills : visuals).map(({ id }) => id), notes: [] };
  if (chosen.ids.length === 0) return { operations: [], notes: chosen.notes };
  return {
    operations: [{ op: 'set-durations', segments: [...chosen.ids], d: Math.max(shortest, ms) }],
    notes: chosen.notes,
  };
}

/** The mean of their times for every photo that is meant; clips keep the time they run. */
function even(target: Target | undefined, stage: Stage): Step {
  const stills = lanesOf(stage.draft).visuals.filter(({ m }) => m.kind === 'image');
  const named = target ? resolveTarget(target, stage) : undefined;
  const chosen = named ? stills.filter(({ id }) => named.ids.includes(id)) : stills;
  const notes = named?.notes ?? [];
  if (chosen.length === 0) return { operations: [], notes };
  const mean = Math.round(chosen.reduce((sum, { d }) => sum + d, 0) / chosen.length);
  return { operations: [{ op: 'set-durations', segments: chosen.map(({ id }) => id), d: mean }], notes };
}

function total(ms: number, { draft }: Stage, keep: boolean): Step {
  const operation = { op: 'set-total' as const, d: clamp(ms, shortest, longest), keep };
  const tried = apply(draft, [operation]);
  const got = tried.kind === 'applied' ? (tried.draft?.d ?? 0) : draft.d;
  const missed = Math.abs(got - ms) > frameMs;
  const notes: Note[] = missed ? [{ key: 'total-not-possible', values: { asked: ms, got } }] : [];
  return { operations: [operation], notes };
}

function clips(wish: Extract<Wish, { do: 'trim' | 'speed' }>, stage: Stage): Step {
  const { draft } = stage;
  const { visuals } = lanesOf(draft);
  const films = visuals.filter(({ m }) => m.kind === 'video');
  const named = wish.target
    ? resolveTarget(wish.target, stage)
    : { ids: films.map(({ id }) => id), notes: [] };
  const chosen = films.filter(({ id }) => named.ids.includes(id));
  // `cut off the last 3 seconds` of photos: they are shown so much shorter.
  const cuts = wish.do === 'trim' && (wish.end === 'cut-first' || wish.end === 'cut-last');
  if (films.length === 0 && cuts && wish.target === undefined)
    return total(Math.max(shortest, draft.d - wish.ms), stage, true);
  // `第一个只要前5秒` where no clip was sent: the photo is shown for so long.
  if (films.length === 0 && wish.do === 'trim' && !cuts && named.ids.length > 0)
    return each(wish.ms, wish.target, stage);
  if (chosen.length === 0) {
    return {
      operations: [],
      notes: named.notes.length > 0 ? named.notes : [{ key: 'no-clips', values: { count: visuals.length } }],
    };
  }
  if (wish.do === 'speed') {
    const segments = chosen.map(({ id }) => id);
    const sp = (clip: VisualSegment): number => clamp((clip.sp ?? 1) * wish.factor, 0.1, 10);
    const operations = segments.flatMap((id): TimelineOperation[] => {
      const clip = chosen.find(one => one.id === id);
      return clip ? [{ op: 'set-speed', segments: [id], sp: sp(clip) }] : [];
    });
    return { operations, notes: named.notes };
  }
  const operations = chosen.map((clip): TimelineOperation => {
    const from = clip.in ?? 0;
    const film = clip.m.length ?? from + clip.d;
    const ms = Math.min(wish.ms, film);
    const trim = (start: number, d: number): TimelineOperation => ({
      op: 'trim-clip',
      segment: clip.id,
      in: Math.max(0, Math.round(start)),
      d: Math.max(shortest, Math.round(d)),
    });
    if (wish.end === 'first') return trim(from, ms);
    if (wish.end === 'last') return trim(film - ms, ms);
    if (wish.end === 'cut-first') return trim(from + ms, clip.d - ms);
    return trim(from, clip.d - ms);
  });
  return { operations, notes: named.notes };
}
