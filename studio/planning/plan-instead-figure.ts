import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import { wroteOnly } from './plan-size.ts';
import { writtenLast } from './plan-swap-texts.ts';
import type { WishOf } from './reading/wish.ts';

/** `not 18th, 21st` after `title: Lisbon, 18th May`: a figure in the one text the last message wrote; undefined where it wrote none such. */
export function planInsteadFigure({ inText }: WishOf<'instead'>, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (!inText || !was || !wroteOnly(was, draft)) return undefined;
  const [text, ...others] = writtenLast(was, draft);
  if (!text || others.length > 0) return undefined;
  const figures = text.m.text.match(figure) ?? [];
  const old = figures.filter(
    one => inText.not === undefined || one.toLowerCase() === inText.not.toLowerCase(),
  );
  const [not] = old;
  // Of several nobody knows which.
  if (not === undefined || old.length > 1) return undefined;
  const { texts } = lanesOf(draft);
  return {
    operations: texts
      .filter(({ id }) => id === text.id)
      .map(({ id, m }) => ({ op: 'style-texts', texts: [id], text: m.text.replace(not, () => inText.is) })),
    notes: [],
  };
}

/** A number with what clings to it: `18th`, `2026`, `3º`. */
const figure = /\d+\p{L}*/gu;
