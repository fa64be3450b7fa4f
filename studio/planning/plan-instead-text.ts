import { lanesOf } from '../timeline/tracks.ts';
import type { Step } from './plan.ts';
import type { Stage } from './plan-wish.ts';
import type { WishOf } from './reading/wish.ts';

/** `no, Rome` after `title Paris`: the one text the last message wrote is changed, and nothing where it wrote none. */
export function planInsteadText({ text, not }: WishOf<'instead-text'>, { draft, history }: Stage): Step {
  const before = history.undo.at(-1);
  const old = before ? lanesOf(before).texts : [];
  const { texts } = lanesOf(draft);
  const written =
    not === undefined
      ? texts.filter(one => !old.some(({ id, m }) => id === one.id && m.text === one.m.text))
      : texts.filter(({ m }) => m.text.toLowerCase() === not.toLowerCase());
  const [chosen, ...others] = written;
  if (chosen === undefined || others.length > 0)
    return { operations: [], notes: [{ key: 'unclear', values: { text } }] };
  return { operations: [{ op: 'style-texts', texts: [chosen.id], text }], notes: [] };
}
