import type { TimelineOperation } from '../timeline/apply.ts';
import type { VisualSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import { planFigureStep } from './plan-figure.ts';
import { backBy, planFurtherOf } from './plan-further-of.ts';
import type { WishOf } from './reading/wish.ts';
import { shuffled } from './shuffled.ts';

/** `more` after `louder`: another step the way the last message went, or part of the way back; undefined where it went none. */
export function planFurther({ less, still, by, target }: WishOf<'further'>, past: Past): Step | undefined {
  if (target) return planFurtherOf(target, less, past);
  if (by !== undefined) return planFigureStep(less ? -by : by, past);
  const { draft, history } = past;
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const step = (before: number, after: number): number =>
    (after / before) ** (less && !(still && after < before) ? -backBy : 1);
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
    // `title “Rome”, big` made it bigger than titles are.
    const was = old.texts.find(one => one.id === id)?.size ?? plainSize;
    return was === size ? [] : [{ op: 'style-texts', texts: [id], size: sized(size * step(was, size)) }];
  });
  if (texts.length > 0) return { operations: texts, notes: [] };
  const moved = now.visuals.flatMap(({ id, mo }): TimelineOperation[] => {
    const amount = old.visuals.find(one => one.id === id)?.mo?.amount ?? 0;
    if (!mo || amount <= 0 || mo.amount <= 0 || mo.amount === amount) return [];
    return [{ op: 'set-motion', segments: [id], amount: Math.min(0.3, mo.amount * step(amount, mo.amount)) }];
  });
  if (moved.length > 0) return { operations: moved, notes: [] };
  const came = zoomedOn(old.visuals, now.visuals, less);
  if (came.length > 0) return { operations: came, notes: [] };
  // A look has no strength: what is too much of it is none.
  const excess = less ? looksOf(old.visuals, now.visuals) : [];
  if (excess.length > 0) return { operations: excess, notes: [] };
  // Other music moves the cuts to its beats, which is no time that was asked for.
  if (song?.src !== before?.src) return undefined;
  const again = less ? undefined : shuffledAgain(old.visuals, now.visuals);
  if (again) return { operations: [again], notes: [] };
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

/** Of a text of which nothing is said. */
const plainSize = 1;

/** So many photos that stand elsewhere were not put there one by one. */
const leastShuffled = 3;

/** `again` after a shuffle: another one. */
function shuffledAgain(
  old: readonly VisualSegment[],
  now: readonly VisualSegment[],
): TimelineOperation | undefined {
  const [was, is] = [old, now].map(list => list.map(({ id }) => id));
  if (!was || !is || [...was].sort().join() !== [...is].sort().join()) return undefined;
  const moved = is.filter((id, at) => id !== was[at]).length;
  const isReversed = is.join() === was.toReversed().join();
  return moved >= leastShuffled && !isReversed
    ? { op: 'order-segments', segments: [...shuffled(is, moved + 1)], how: 'shuffle' }
    : undefined;
}

/** `stronger` after a zoom on photo 3: those that move otherwise than before, by a step more or less. */
const zoomedOn = (
  old: readonly VisualSegment[],
  now: readonly VisualSegment[],
  less: boolean,
): readonly TimelineOperation[] =>
  now.flatMap(({ id, mo }): readonly TimelineOperation[] => {
    const before = old.find(one => one.id === id);
    if (!mo || mo.amount <= 0 || !before || before.mo?.type === mo.type) return [];
    const amount = Math.min(0.3, mo.amount * (less ? backBy : strongerBy));
    return [{ op: 'set-motion', segments: [id], amount }];
  });

/** As much stronger as movement is that is wanted so. */
const strongerBy = 1.6;

/** The looks that came, taken away. */
const looksOf = (
  old: readonly VisualSegment[],
  now: readonly VisualSegment[],
): readonly TimelineOperation[] =>
  now.flatMap(({ id, fx }): readonly TimelineOperation[] => {
    const before = old.find(one => one.id === id)?.fx ?? [];
    const came = (fx ?? []).filter(look => !before.includes(look));
    return came.length > 0 ? [{ op: 'remove-looks', segments: [id], looks: came }] : [];
  });

const sized = (size: number): number => Math.min(4, Math.max(0.25, size));
