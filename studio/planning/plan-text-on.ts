import type { Draft, TextSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import { wroteOnly } from './plan-size.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/**
 * `only on the first photo` after `title “Rome”`, or after one text on every photo: what was written stands on these
 * photos and on no others, and no photo goes for it.
 */
export function planTextOn(
  { target, on }: WishOf<'only'>,
  { draft, history, assets }: Past,
): Step | undefined {
  const written = on ? justWritten(history.undo.at(-1), draft) : [];
  const [first] = written;
  if (first === undefined || written.some(({ m }) => m.text !== first.m.text)) return undefined;
  const { ids, notes } = resolveTarget(target, { draft, seen: draft, assets, history });
  if (ids.length === 0) return { operations: [], notes };
  const { m, pos, color, size, an } = first;
  const stays = ({ m: { of } }: TextSegment): boolean => of !== undefined && ids.includes(of);
  const texts = written.filter(text => !stays(text)).map(({ id }) => id);
  const captions = ids
    .filter(id => !written.some(text => text.m.of === id))
    .map(of => ({
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
  const removal = texts.length > 0 ? [{ op: 'remove-texts' as const, texts }] : [];
  return { operations: [...removal, ...captions], notes };
}

/** The texts of the last message where it wrote and did nothing else; those beside the photos where it made the video. */
function justWritten(was: Draft | null | undefined, draft: Draft): readonly TextSegment[] {
  const { texts } = lanesOf(draft);
  if (was === null) return texts.filter(({ m }) => m.of !== undefined);
  if (was === undefined || !wroteOnly(was, draft)) return [];
  const old = new Set(lanesOf(was).texts.map(({ id }) => id));
  return texts.filter(({ id }) => !old.has(id));
}
