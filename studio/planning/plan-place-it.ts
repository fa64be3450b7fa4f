import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { lastChange } from './last-change.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import type { Instead } from './plan-instead.ts';
import type { WishOf } from './reading/wish.ts';

/** `put that at the end`: the text or the one photo that the last message was about; undefined where it was about more, or less. */
export function planPlaceIt({ to, also }: WishOf<'place-it'>, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (also) return was ? fadedToo(to, was, draft) : undefined;
  const now = lanesOf(draft);
  const old = was ? lanesOf(was) : undefined;
  const texts = now.texts.filter(text => {
    const before = old?.texts.find(({ id }) => id === text.id);
    return JSON.stringify(before) !== JSON.stringify(text);
  });
  const [text, ...others] = texts;
  if (text && others.length === 0)
    return { operations: [{ op: 'style-texts', texts: [text.id], at: to }], notes: [] };
  const [photo, ...more] = (was ? lastChange(was, draft, 1)?.ids : undefined) ?? [];
  const ids = now.visuals.map(({ id }) => id);
  if (photo === undefined || more.length > 0 || !ids.includes(photo)) return undefined;
  const rest = ids.filter(id => id !== photo);
  const segments = to === 'start' ? [photo, ...rest] : [...rest, photo];
  return { operations: [{ op: 'order-segments', segments, how: 'move' }], notes: [] };
}

/** `put it at the start instead` after `remove photo 4`: it stays, and goes there. */
export function planPlaceGone(
  { to, also }: WishOf<'place-it'>,
  { draft, history }: Past,
): Instead | undefined {
  const was = history.undo.at(-1);
  const change = was ? lastChange(was, draft, 1) : undefined;
  const [photo, ...more] = change?.kind === 'removed' ? change.ids : [];
  if (!was || photo === undefined || more.length > 0 || also) return undefined;
  const rest = lanesOf(draft).visuals.map(({ id }) => id);
  const segments = to === 'start' ? [photo, ...rest] : [...rest, photo];
  const operations = [{ op: 'order-segments' as const, segments, how: 'move' as const }];
  return { draft: was, steps: 1, operations, notes: [] };
}

/** `at the start too` after a fade at the end: as long a one there, of the music or of the video. */
function fadedToo(to: 'start' | 'end', was: Draft, is: Draft): Step | undefined {
  const [from, into] = to === 'start' ? (['fo', 'fi'] as const) : (['fi', 'fo'] as const);
  const [old, song] = [was, is].map(draft => lanesOf(draft).audio[0]);
  const heard = song?.[from] ?? 0;
  if (old && song && heard > 0 && heard !== old[from])
    return { operations: [{ op: 'set-music-fades', [into]: heard }], notes: [] };
  if (is[from] === 0 || is[from] === was[from]) return undefined;
  return { operations: [{ op: 'set-fades', [into]: is[from] }], notes: [] };
}
