import { barePhrases, bareWords, partingMarks } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Wish, WishOf } from './wish.ts';

/** `not this one either, another`: the message without what only rejects the last choice; whole where nothing rejects it. */
export function withoutRejection(message: string, { rejects }: Vocabulary): string {
  const end = message.search(partingMarks);
  const said = end < 0 ? message : message.slice(0, end);
  if (said.length > longest) return message;
  const isRejection = barePhrases(rejects).has(bareWords(foldText(said)));
  return isRejection ? message.slice(said.length).replace(leadingMarks, '') : message;
}

/** `still not it`, and nothing more: other music, where the last message chose some. */
export const rejection = (message: string): WishOf<'music'> => ({
  do: 'music',
  choice: { kind: 'different' },
  again: { text: message.trim() },
});

/** Other music behind a rejection is wanted where the last message chose some, and something else was meant elsewhere. */
export const asRejection =
  (message: string) =>
  (wish: Wish): Wish =>
    wish.do === 'music' && wish.choice.kind === 'different' ? rejection(message) : wish;

const leadingMarks = /^[\s,.;!?…،؛؟、，。！？]+/u;

/** Longer beginnings say something of their own, characters. */
const longest = 40;
