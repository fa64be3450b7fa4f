import type { TimelineOperation } from '../timeline/apply.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';

/** `remove it`: the text, look or music that the last message brought; undefined where it brought none. */
export function planRemoveIt({ draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const texts = now.texts.filter(({ id }) => !old.texts.some(one => one.id === id)).map(({ id }) => id);
  if (texts.length > 0) return { operations: [{ op: 'remove-texts', texts }], notes: [] };
  if (old.audio.length === 0 && now.audio.length > 0)
    return { operations: [{ op: 'remove-music' }], notes: [] };
  const looks = now.visuals.flatMap(({ id, fx }): TimelineOperation[] => {
    const before = old.visuals.find(one => one.id === id);
    const came = before ? (fx ?? []).filter(look => !before.fx?.includes(look)) : [];
    return came.length > 0 ? [{ op: 'remove-looks', segments: [id], looks: came }] : [];
  });
  return looks.length > 0 ? { operations: looks, notes: [] } : undefined;
}
