import type { Draft } from '../timeline/draft.ts';

/** Drafts before each message that changed something, and those that were undone; the nearest one last in both. */
export interface History {
  readonly undo: readonly (Draft | null)[];
  readonly redo: readonly (Draft | null)[];
  /** The last message changed nothing, so that these do not tell what it was about. */
  readonly idle?: Idle;
}

/** A message that changed nothing: it was answered, or its wish was not understood or cannot be carried out. */
export type Idle = 'answered' | 'puzzling';

export interface Moved {
  readonly draft: Draft | null;
  readonly history: History;
  /** How many steps there were to go, at most as many as were asked for. */
  readonly steps: number;
}

export function stepBack(draft: Draft | null, history: History, steps: number): Moved {
  const count = Math.min(steps, history.undo.length);
  if (count === 0) return { draft, history, steps: 0 };
  const undo = history.undo.slice(0, -count);
  const undone = history.undo.slice(-count);
  const redo = [...history.redo, draft, ...undone.slice(1).reverse()];
  return { draft: undone[0] ?? null, history: { undo, redo }, steps: count };
}

export function stepForward(draft: Draft | null, history: History, steps: number): Moved {
  const {
    draft: next,
    history: turned,
    steps: taken,
  } = stepBack(draft, { undo: history.redo, redo: history.undo }, steps);
  return { draft: next, history: { undo: turned.redo, redo: turned.undo }, steps: taken };
}
