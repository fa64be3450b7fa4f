import { means, type Token } from '../lexing/token.ts';
import { isColonAt } from './text-links.ts';

/** The `2` of `photo 2`, the `and 3` after it. */
export function isNumberOfPhoto(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const number = tokens[at];
  const isPhoto = means(before, 'photo') || means(before, 'clip') || means(before, 'number');
  // `caption 1 Hi`; larger numbers are years.
  const isCaption =
    means(before, 'caption') && number?.kind === 'number' && number.digits && number.value < 100;
  return number?.kind === 'number' && (isPhoto || isCaption);
}

/** The `Foto` of `auf das letzte Foto`, and not the `Ende` behind it. */
export const isCountedThing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'ordinal' &&
  (means(tokens[at], 'photo') || means(tokens[at], 'clip') || means(tokens[at], 'video'));

/** The `das` of `auf das letzte Foto`. */
export function leadsToPhoto(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  return tokens[next]?.kind === 'ordinal' && (means(tokens[next + 1], 'photo') || isOfList(tokens, next + 1));
}

/** The `sur la` of `légendes : sur la première : Mer, sur la dernière : Ville`. */
export function leadsToListed(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  return tokens[next]?.kind === 'ordinal' && isOfList(tokens, next + 1);
}

/** `sur la première Mer, sur la deuxième Montagne`, `la primera: París, la última: Roma`: behind a joint another ordinal and another word. */
function isOfList(tokens: readonly Token[], from: number): boolean {
  const joint = tokens.findIndex(
    (token, at) =>
      at > from && (means(token, 'and') || (token.kind === 'separator' && token.mark === 'comma')),
  );
  if (joint < 0) return false;
  let next = joint + 1;
  while (means(tokens[next], 'filler')) next += 1;
  return tokens[next]?.kind === 'ordinal' && isName(tokens, next + 1) && isName(tokens, from);
}

/** A word, and a colon before it where there is one. */
const isName = (tokens: readonly Token[], at: number): boolean =>
  tokens[isColonAt(tokens, at) ? at + 1 : at]?.kind === 'word';

/** The `2` of `2 фото`, where no video is made of so many. */
export const isNumberBeforePhoto = (tokens: readonly Token[], at: number): boolean => {
  const number = tokens[at];
  return number?.kind === 'number' && number.digits && means(tokens[at + 1], 'photo');
};
