import type { Draft, TextSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Step } from './plan.ts';
import type { Stage } from './plan-wish.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `swap the names round`: what texts say, in the opposite order; people are asked where it is not clear which ones. */
export function planSwapTexts(wish: WishOf<'swap-texts'>, stage: Stage): Step {
  const texts = meant(wish, stage);
  if (texts.length < 2)
    return {
      operations: [],
      notes: [wish.lone ? { key: 'unclear', values: { text: wish.text } } : { key: 'no-text' }],
    };
  if (texts.length > 2) return { operations: [], notes: [{ key: 'which-photos' }] };
  const others = texts.toReversed();
  return {
    operations: texts.map(({ id, m }, at) => ({
      op: 'style-texts',
      texts: [id],
      text: others[at]?.m.text ?? m.text,
    })),
    notes: [],
  };
}

/** Of the photos that are named; else those that the last message wrote, else those of the kind, else all. */
function meant({ of, role, lone }: WishOf<'swap-texts'>, stage: Stage): readonly TextSegment[] {
  const { texts } = lanesOf(stage.draft);
  if (of) {
    const { ids } = resolveTarget({ refs: of, except: false }, stage);
    return texts.filter(({ m }) => m.of !== undefined && ids.includes(m.of));
  }
  const written = writtenLast(stage.history.undo.at(-1), stage.draft);
  if (lone || written.length === 2) return written;
  const own = texts.filter(({ m }) => role === undefined || m.role === role);
  return own.length > 1 ? own : texts;
}

/** The texts that the last message brought, or that say something else since. */
export function writtenLast(was: Draft | null | undefined, is: Draft): readonly TextSegment[] {
  const old = was ? lanesOf(was).texts : [];
  return lanesOf(is).texts.filter(({ id, m }) => old.find(one => one.id === id)?.m.text !== m.text);
}
