import { means, type Token } from '../lexing/token.ts';
import { isBreak } from './text-words.ts';

/** `title away, in its place "Rome"`: where no photo is to go there, the words for its place say that something is put there. */
export const withoutIdlePlaces = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map(
    (token, at): Token =>
      token.kind === 'concept' && isPlace(token) && !hasPhoto(tokens, at)
        ? { ...token, concepts: ['add'] }
        : token,
  );

const isPlace = (token: Token): boolean => means(token, 'its-place');

/** Between the marks and joints on either side something is named that may be a photo. */
function hasPhoto(tokens: readonly Token[], at: number): boolean {
  const from = tokens.slice(0, at).findLastIndex(isBreak) + 1;
  const end = tokens.findIndex((token, place) => place > at && isBreak(token));
  return tokens
    .slice(from, end < 0 ? tokens.length : end)
    .some(token => ['number', 'ordinal', 'file'].includes(token.kind) || means(token, 'clip'));
}
