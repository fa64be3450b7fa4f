import { apply, type TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import type { Operation } from '../timeline/operation.ts';
import type { Asset } from './asset.ts';
import { type History, stepBack, stepForward } from './history.ts';
import type { Note } from './note.ts';
import type { Past } from './past.ts';
import { withCaptionToo } from './plan-also.ts';
import { withoutReturn } from './plan-bring-back.ts';
import { firstCut, startsVideo, withFirstCut } from './plan-cut.ts';
import { fitted } from './plan-fitted.ts';
import type { Instead } from './plan-instead.ts';
import { leans, planAnew, planLeaning, withoutLeaning } from './plan-leaning.ts';
import { sizeMeant } from './plan-size.ts';
import { spokenMeant, withoutOtherWay } from './plan-spoken.ts';
import { planWish, type Scene } from './plan-wish.ts';
import type { Pointing } from './reading/pointing.ts';
import type { Wish } from './reading/wish.ts';
import { withoutIdleIt } from './resolve-spoken.ts';

export interface PlanInput {
  readonly wishes: readonly Wish[];
  readonly draft: Draft | null;
  readonly history: History;
  readonly assets: readonly Asset[];
  readonly seed: number;
  /** How the message points at what the last one was about. */
  readonly pointing?: Pointing;
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
  /** What the one step back of this message has taken away. */
  let undone: Draft | null = null;

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
  /** The wish in the light of the last message, of which the one that is being carried out has undone nothing. */
  const meant = (wish: Wish, past: Past): Wish => {
    const sized = sizeMeant(wish, past);
    return input.draft && history.undo === input.history.undo
      ? spokenMeant(sized, input.pointing, { ...past, draft: input.draft })
      : sized;
  };
  const wishes = beatsLast(
    startsVideo(
      withCaptionToo(
        withoutOtherWay(withFirstCut(input.wishes, history), draft, history.undo.at(-1)),
        draft,
        history.undo.at(-1),
      ),
      draft,
      assets,
    ),
  );
  for (const said of wishes) {
    const named = withoutIdleIt(said, draft, history);
    const wish = operations.length > 0 ? named : withoutReturn(named, draft, history, assets);
    if (wish.do === 'undo' || wish.do === 'redo') {
      const way = wish.either && history.redo.length > 0 ? 'redo' : wish.do;
      const steps = wish.all ? allSteps(way === 'undo' ? history.undo : history.redo) : wish.steps;
      const moved = (way === 'undo' ? stepBack : stepForward)(draft, history, steps);
      if (moved.steps > 0) operations.push({ op: way, steps: moved.steps });
      notes.push(
        moved.steps > 0
          ? { key: way === 'undo' ? 'undone' : 'redone', values: { steps: moved.steps } }
          : { key: way === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' },
      );
      undone = way === 'undo' && moved.steps === 1 ? draft : null;
      draft = moved.draft;
      base = draft;
      seen = draft;
      history = moved.history;
      edited = false;
    } else if (leans(wish, wishes.length === 1)) {
      const past: Past | undefined = draft && !edited ? { draft, history, assets } : undefined;
      const anew = past && undone ? planAnew(wish, undone, past) : undefined;
      const leaning: Instead | undefined = past && !undone ? planLeaning(wish, past) : undefined;
      if (anew) carryOut(anew);
      else if (leaning === undefined) carryOut(planWish(withoutLeaning(wish), scene()));
      else {
        if (leaning.steps > 0) operations.push({ op: 'undo', steps: leaning.steps });
        draft = leaning.draft;
        carryOut(leaning);
        if (leaning.steps > 0) seen = draft;
        // Taken back and done to photos that had it before: nothing was done anew, and yet it is another draft.
        edited = edited || JSON.stringify(draft) !== JSON.stringify(base);
      }
    } else if (wish.do === 'cut') {
      carryOut(firstCut(wishes, assets, seed));
      seen = draft;
    } else carryOut(planWish(draft ? meant(wish, { draft, history, assets }) : wish, scene()));
  }
  if (draft) carryOut(fitted(wishes, { ...scene(), draft, seen: seen ?? draft }));
  if (edited) history = { undo: [...history.undo, base], redo: [] };
  return { draft, history, operations, notes };
}

/** Times set by hand end the cuts on the beat: those that are asked for in the same message come behind them. */
const beatsLast = (wishes: readonly Wish[]): readonly Wish[] => {
  const isBeats = (wish: Wish): boolean => wish.do === 'beats' && wish.on;
  return wishes.some(wish => wish.do === 'each' && wish.target !== undefined)
    ? [...wishes.filter(wish => !isBeats(wish)), ...wishes.filter(isBeats)]
    : wishes;
};

/** As many as there are while there is a video: who undoes everything keeps the first cut, unless it is all there is. */
const allSteps = (drafts: History['undo']): number =>
  Math.max(1, drafts.length - 1 - drafts.lastIndexOf(null));
