import { apply } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { lastChange } from './last-change.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import { planAlso } from './plan-also.ts';
import { planFewerGone } from './plan-fewer-gone.ts';
import { planFigure } from './plan-figure.ts';
import { planFurther } from './plan-further.ts';
import { planGoesToo } from './plan-goes-too.ts';
import { type Instead, planInstead } from './plan-instead.ts';
import { planInsteadFigure } from './plan-instead-figure.ts';
import { planLimited } from './plan-limited.ts';
import { planPlaceGone, planPlaceIt } from './plan-place-it.ts';
import { planCaptionsOff, planRemoveIt } from './plan-remove-it.ts';
import { planTextOn } from './plan-text-on.ts';
import type { Wish, WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** A wish that only the message before explains. */
type Leaning = WishOf<
  | 'also'
  | 'further'
  | 'goes-too'
  | 'instead'
  | 'left-out'
  | 'only'
  | 'place-it'
  | 'remove'
  | 'remove-it'
  | 'swap'
>;

/** `alone`: the message wants nothing else. */
export function leans(wish: Wish, alone: boolean): wish is Leaning {
  if (wish.do === 'only') return wish.limits === true && alone;
  if (wish.do === 'remove' || wish.do === 'swap') return wish.again === true;
  return ['also', 'further', 'goes-too', 'instead', 'left-out', 'place-it', 'remove-it'].includes(wish.do);
}

/** What a wish comes to in the light of the last message; undefined where that did nothing of the kind. */
export function planLeaning(wish: Leaning, past: Past): Instead | undefined {
  const onward = (step: Step | undefined): Instead | undefined =>
    step && { ...step, draft: past.draft, steps: 0 };
  switch (wish.do) {
    case 'also': {
      const { target, text } = wish;
      const out = { do: 'left-out', target: { ...target, except: true }, text } as const;
      return (wish.neither ? planInstead(out, past) : undefined) ?? onward(planAlso(wish, past));
    }
    case 'further':
      return onward(planFurther(wish, past));
    case 'goes-too':
      return onward(planGoesToo(wish, past));
    case 'remove-it':
      return onward(planRemoveIt(past, wish.at));
    case 'place-it':
      return onward(planPlaceIt(wish, past)) ?? planPlaceGone(wish, past);
    case 'left-out': {
      // Where some photos were changed, these of them are left out; else of all photos these.
      const some = planInstead(wish, past) ?? (wish.refuses ? onward(planUntouched(wish, past)) : undefined);
      return some ?? planLimited(wish, past) ?? onward(planCaptionsOff(wish, past));
    }
    case 'only':
      return planLimited(wish, past) ?? planFewerGone(wish, past) ?? onward(planTextOn(wish, past));
    case 'instead': {
      const figure = wish.figure === undefined ? undefined : planFigure(wish.figure, past);
      // `not photo 3` after a change to all photos leaves that one as it was.
      const inText = planInsteadFigure(wish, past);
      if (inText) return onward(inText);
      if (wish.target.refs.length === 0) return undefined;
      if (wish.takes) return onward(figure);
      const { target } = wish;
      const out = { do: 'left-out', target: { ...target, except: true }, text: wish.text } as const;
      const spared = wish.spares ? planInstead(out, past) : undefined;
      if (spared) return spared;
      const forbidden = wish.forbids
        ? (planInstead(out, past) ?? onward(planUntouched(out, past)))
        : undefined;
      if (forbidden) return forbidden;
      const left = wish.otherwise === 'remove' ? planLimited(out, past) : undefined;
      // `no, only the second one` after a change to all photos: to that one alone.
      const alone = wish.otherwise === undefined ? planLimited({ do: 'only', target }, past) : undefined;
      return onward(figure) ?? left ?? planInstead(wish, past) ?? alone;
    }
    case 'remove':
    case 'swap':
      return planInstead(wish, past);
  }
}

/** `and not 5` after a look for 3 and 4: it has none, and nobody wants it gone. */
function planUntouched({ target }: WishOf<'left-out'>, { draft, history, assets }: Past): Step | undefined {
  const was = history.undo.at(-1);
  const change = was && lastChange(was, draft, 1);
  const { ids } = resolveTarget({ ...target, except: false }, { draft, seen: draft, assets });
  if (change?.kind !== 'changed' || ids.length === 0 || ids.some(id => change.ids.includes(id)))
    return undefined;
  // What it was not done to may have it all the same, and is to lose it.
  const done = apply(draft, change.redo(ids, draft));
  const hasIt = done.kind === 'applied' && JSON.stringify(done.draft) === JSON.stringify(draft);
  return hasIt ? undefined : { operations: [], notes: [{ key: 'already' }] };
}

/** `undo that and make it 4`: the wish that puts right what the same message has undone. */
export const planAnew = (
  wish: Leaning,
  undone: Draft,
  { draft, history, assets }: Past,
): Instead | undefined =>
  planLeaning(wish, { draft: undone, history: { undo: [...history.undo, draft], redo: [] }, assets });

/** What was meant where the last message did nothing of the kind. */
export function withoutLeaning(wish: Leaning): Wish {
  if (wish.do === 'only' && wish.between) return { do: 'which-photos' };
  if (wish.do === 'remove' || wish.do === 'only' || wish.do === 'swap') return wish;
  return (wish.do === 'instead' || wish.do === 'left-out') && wish.otherwise === 'remove'
    ? { do: 'remove', target: { ...wish.target, except: false } }
    : { do: 'unclear', text: wish.text };
}
