import { lanesOf } from '../timeline/tracks.ts';
import type { Step } from './plan.ts';
import { planText } from './plan-text.ts';
import type { Stage } from './plan-wish.ts';
import type { WishOf } from './reading/wish.ts';

/**
 * `no, Rome` after `title Paris`, `change Paris to Rome`: the one text the last message wrote, or the one that is or
 * has the old words, is changed; nothing where there is none such, or more than one.
 */
export function planInsteadText({ text, not, orTitle }: WishOf<'instead-text'>, stage: Stage): Step {
  const { draft, history } = stage;
  const before = history.undo.at(-1);
  const old = before ? lanesOf(before).texts : [];
  const { texts } = lanesOf(draft);
  const same = texts.filter(({ m }) => m.text.toLowerCase() === not?.toLowerCase());
  const written =
    not === undefined
      ? texts.filter(one => !old.some(({ id, m }) => id === one.id && m.text === one.m.text))
      : same.length > 0
        ? same
        : texts.filter(({ m }) => m.text.includes(not));
  const [chosen, ...others] = written;
  if (chosen === undefined || others.length > 0) {
    const title = {
      do: 'text',
      role: undefined,
      text,
      instead: undefined,
      target: undefined,
      style: {},
    } as const;
    const step = orTitle ? planText(title, stage) : undefined;
    if (step) return step;
    const said = not === undefined ? text : `${not} → ${text}`;
    return { operations: [], notes: [{ key: 'unclear', values: { text: said } }] };
  }
  const isPart = not !== undefined && same.length === 0;
  const is = isPart ? chosen.m.text.replace(not, () => text) : text;
  return { operations: [{ op: 'style-texts', texts: [chosen.id], text: is }], notes: [] };
}
