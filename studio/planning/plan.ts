import { apply, type TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import type { Operation } from '../timeline/operation.ts';
import type { Asset } from './asset.ts';
import { type History, stepBack, stepForward } from './history.ts';
import type { Note } from './note.ts';
import { planAlso, planFigure, planFurther, planLimited, planRemoveIt } from './plan-again.ts';
import { firstCut, startsVideo } from './plan-cut.ts';
import { planInstead } from './plan-instead.ts';
import { planWish, type Scene } from './plan-wish.ts';
import type { Wish, WishOf } from './reading/wish.ts';

export interface PlanInput {
  readonly wishes: readonly Wish[];
  readonly draft: Draft | null;
  readonly history: History;
  readonly assets: readonly Asset[];
  readonly seed: number;
}

export interface Plan {
  readonly draft: Draft | null;
  readonly history: History;
  readonly operations: readonly Operation[];
  readonly notes: readonly Note[];
}

/** What one wish comes to on the timeline as it is at that moment. */
export interface Step {
  readonly operations: readonly TimelineOperation[];
  readonly notes: readonly Note[];
}

/**
 * Carries out the wishes one after the other, so that each is read against what the one before left. A wish that
 * cannot be carried out becomes a note and leaves the others alone. One message is one step of the history.
 */
export function plan(input: PlanInput): Plan {
  const { assets, seed } = input;
  let { draft, history } = input;
  let base = draft;
  const operations: Operation[] = [];
  const notes: Note[] = [];
  let edited = false;
  let seen = draft;

  const carryOut = ({ operations: wanted, notes: said }: Step): void => {
    notes.push(...said);
    for (const operation of wanted) {
      const applied = apply(draft, [operation]);
      if (applied.kind === 'refused') continue;
      operations.push(operation);
      edited = edited || JSON.stringify(applied.draft) !== JSON.stringify(draft);
      draft = applied.draft;
    }
  };

  const scene = (): Scene => ({ draft, assets, seed, before: input.draft, history, wishes, seen });
  const wishes = startsVideo(input.wishes, draft, assets);
  for (const wish of wishes) {
    if (wish.do === 'undo' || wish.do === 'redo') {
      const way = wish.either && history.redo.length > 0 ? 'redo' : wish.do;
      const moved = (way === 'undo' ? stepBack : stepForward)(draft, history, wish.steps);
      if (moved.steps > 0) operations.push({ op: way, steps: moved.steps });
      notes.push(
        moved.steps > 0
          ? { key: way === 'undo' ? 'undone' : 'redone', values: { steps: moved.steps } }
          : { key: way === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' },
      );
      draft = moved.draft;
      base = draft;
      seen = draft;
      history = moved.history;
      edited = false;
    } else if (wish.do === 'also' || wish.do === 'further') {
      const past = draft && !edited ? { draft, history, assets } : undefined;
      const step = past && (wish.do === 'also' ? planAlso(wish, past) : planFurther(wish, past));
      carryOut(step ?? planWish({ do: 'unclear', text: wish.text }, scene()));
    } else if (wish.do === 'instead' || (wish.do === 'remove' && wish.again)) {
      const past = draft && !edited ? { draft, history, assets } : undefined;
      const figure = past && wish.do === 'instead' && wish.figure ? planFigure(wish.figure, past) : undefined;
      const instead = past && figure === undefined ? planInstead(wish, past) : undefined;
      if (figure) carryOut(figure);
      else if (instead === undefined) carryOut(planWish(otherwise(wish), scene()));
      else {
        if (instead.steps > 0) operations.push({ op: 'undo', steps: instead.steps });
        draft = instead.draft;
        carryOut(instead);
        seen = draft;
      }
    } else if (wish.do === 'remove-it') {
      const step = draft && !edited ? planRemoveIt({ draft, history, assets }) : undefined;
      carryOut(step ?? planWish({ do: 'unclear', text: wish.text }, scene()));
    } else if (wish.do === 'only' && wish.limits && wishes.length === 1) {
      const limited = draft ? planLimited(wish, { draft, history, assets }) : undefined;
      if (limited === undefined) carryOut(planWish(wish, scene()));
      else {
        if (limited.steps > 0) operations.push({ op: 'undo', steps: limited.steps });
        draft = limited.draft;
        carryOut(limited);
        seen = draft;
      }
    } else if (wish.do === 'cut') {
      carryOut(firstCut(wishes, assets, seed));
      seen = draft;
    } else carryOut(planWish(wish, scene()));
  }
  if (edited) history = { undo: [...history.undo, base], redo: [] };
  return { draft, history, operations, notes };
}

/** What was meant where the last message did nothing of the kind. */
function otherwise(wish: WishOf<'instead'> | WishOf<'remove'>): Wish {
  if (wish.do === 'remove') return wish;
  return wish.otherwise === 'remove'
    ? { do: 'remove', target: wish.target }
    : { do: 'unclear', text: wish.text };
}
