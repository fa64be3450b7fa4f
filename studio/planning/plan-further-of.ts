import type { TimelineOperation } from '../timeline/apply.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import type { Target } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** Taken back by less than was given, so that `less` is not an undo. */
export const backBy = 0.6;

/** `the first one even more`: another step of the time or the pace of these; undefined where the last message changed neither. */
export function planFurtherOf(
  target: Target,
  less: boolean,
  { draft, history, assets }: Past,
): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const sped = lanesOf(draft).visuals.some(({ id, sp }) =>
    lanesOf(was).visuals.some(old => old.id === id && old.sp !== sp),
  );
  const { ids, notes } = resolveTarget(sped ? ofClips(target) : target, { draft, seen: draft, assets });
  const step = (before: number, after: number): number => (after / before) ** (less ? -backBy : 1);
  const operations = ids.flatMap((id): readonly TimelineOperation[] => {
    const old = lanesOf(was).visuals.find(one => one.id === id);
    const now = lanesOf(draft).visuals.find(one => one.id === id);
    if (!old || !now) return [];
    const [before, after] = [old.sp ?? 1, now.sp ?? 1];
    if (before !== after) return [{ op: 'set-speed', segments: [id], sp: after * step(before, after) }];
    const came = (now.fx ?? []).filter(look => !old.fx?.includes(look));
    if (less && came.length > 0) return [{ op: 'remove-looks', segments: [id], looks: came }];
    const isTimed = now.m.kind === 'image' && Math.abs(old.d - now.d) >= 100;
    return isTimed ? [{ op: 'scale-durations', segments: [id], factor: step(old.d, now.d) }] : [];
  });
  return operations.length > 0 || notes.length > 0 ? { operations, notes } : undefined;
}

/** Where clips were spoken of, the first one is the first clip. */
const ofClips = ({ refs, except }: Target): Target => ({
  refs: refs.map(ref => (ref.by === 'place' ? { by: 'clip-place', place: ref.place } : ref)),
  except,
});
