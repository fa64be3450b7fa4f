import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import { wroteOnly } from './plan-size.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `only on the first photo` after `title “Rome”`: the text that was written goes to these photos, and no photo goes for it. */
export function planTextOn(
  { target, on }: WishOf<'only'>,
  { draft, history, assets }: Past,
): Step | undefined {
  const was = history.undo.at(-1);
  if (!on || !was || !wroteOnly(was, draft)) return undefined;
  const old = new Set(lanesOf(was).texts.map(({ id }) => id));
  const [written, ...others] = lanesOf(draft).texts.filter(({ id }) => !old.has(id));
  if (written === undefined || others.length > 0) return undefined;
  const { ids, notes } = resolveTarget(target, { draft, seen: draft, assets, history });
  if (ids.length === 0) return { operations: [], notes };
  const { id, m, pos, color, size, an } = written;
  const captions = ids.map(of => ({
    op: 'set-text' as const,
    role: 'caption' as const,
    text: m.text,
    at: 'photo' as const,
    of,
    pos,
    color,
    size,
    an,
  }));
  return { operations: [{ op: 'remove-texts', texts: [id] }, ...captions], notes };
}
