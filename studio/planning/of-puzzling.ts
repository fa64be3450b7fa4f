import type { EditRequest } from './edit.ts';
import type { Wish } from './reading/wish.ts';

/**
 * `only the first one` after a message that was not understood is about what that one wanted, which nobody knows: it is
 * not understood either, and no photo goes for it. Before there is a video it says which photos are to be in it.
 */
export const ofPuzzling = (wish: Wish, { idle, text, draft }: EditRequest): Wish =>
  draft && idle === 'puzzling' && wish.do === 'only' && (wish.limits || wish.on)
    ? { do: 'unclear', text }
    : wish;
