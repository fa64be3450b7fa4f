import type { TimelineOperation } from '../timeline/apply.ts';
import { toFrames, toMs } from '../timeline/frames.ts';
import { leastPhotoMs } from '../timeline/house-style.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Step } from './plan.ts';
import { longestBareEach } from './plan-time.ts';
import type { Stage } from './plan-wish.ts';
import type { Wish } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/**
 * `20 seconds, the last photo 4`: both are to hold, so the photos that were given no time share what is left, each in
 * the proportion it had. Nothing where one of them would be shorter than a photo may be, or where the wishes want no
 * such thing.
 */
export function fitted(wishes: readonly Wish[], stage: Stage): Step {
  const nothing: Step = { operations: [], notes: [] };
  const asked = wishes.map(totalOf).find(ms => ms !== undefined);
  const named = wishes.flatMap(wish =>
    wish.do === 'each' && wish.target && !wish.target.except ? [{ target: wish.target, ms: wish.ms }] : [],
  );
  if (asked === undefined || named.length === 0) return nothing;
  const { visuals } = lanesOf(stage.draft);
  const { fps } = stage.draft.m;
  const fixed = new Map(
    named.flatMap(({ target, ms }) =>
      resolveTarget(target, stage).ids.map((id): [string, number] => [id, ms]),
    ),
  );
  const frames = (ms: number): number => toFrames(ms, fps);
  const others = visuals.filter(({ id, m }) => m.kind === 'image' && !fixed.has(id));
  const given = visuals.reduce((sum, { id, d }) => sum + frames(fixed.get(id) ?? d) - frames(d), 0);
  const missing = frames(asked) - frames(stage.draft.d) - given;
  const old = others.map(({ d }) => frames(d));
  const times = shared(old, old.reduce((sum, one) => sum + one, 0) + missing).map(one => toMs(one, fps));
  const isMet = missing === 0 && given === 0;
  if (isMet || others.length === 0 || times.some(d => d < leastPhotoMs)) return nothing;
  const lasting = (id: string, d: number): TimelineOperation => ({ op: 'set-durations', segments: [id], d });
  const operations = [
    ...[...fixed].map(([id, ms]) => lasting(id, ms)),
    ...others.map(({ id }, at) => lasting(id, times[at] ?? leastPhotoMs)),
  ];
  return { operations, notes: [] };
}

/** How long the whole video is to be, if that is what is wanted. */
function totalOf(wish: Wish): number | undefined {
  if ((wish.do === 'total' || wish.do === 'time') && wish.most) return undefined;
  if (wish.do === 'total') return wish.ms;
  const isTotal = wish.do === 'time' && !wish.again && (wish.ofVideo || wish.ms > longestBareEach);
  return isTotal ? wish.ms : undefined;
}

/** Lengths in the proportions they have, that make the sum exactly. */
function shared(lengths: readonly number[], sum: number): readonly number[] {
  const old = lengths.reduce((all, one) => all + one, 0);
  let passed = 0;
  let end = 0;
  return lengths.map(length => {
    const begin = end;
    passed += length;
    end = Math.round((passed / old) * sum);
    return end - begin;
  });
}
