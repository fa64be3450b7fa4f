import type { EditRequest } from './edit.ts';
import type { Wish, WishOf } from './reading/wish.ts';

/** `never mind`: the last change undone, or what was undone brought back; itself, of which nothing comes, where the last message changed nothing. */
export function takeBack(wish: WishOf<'take-back'>, { idle, redo }: EditRequest): Wish {
  if (idle) return wish;
  // Any other change would have left nothing to redo.
  return { do: redo.length > 0 ? 'redo' : 'undo', steps: 1 };
}
