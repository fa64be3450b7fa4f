import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isJoint, isTurn, type Token } from './token.ts';

/**
 * `make no 3 black and white`, `delete no 2`: a number sign that is also the word for no, between a word and a figure.
 * At the beginning of a clause it is the no, unless it goes on with a list (`no 2 and no 4`).
 */
export function numberSigns(
  tokens: readonly Token[],
  raw: string,
  { numberSign }: Vocabulary,
): readonly Token[] {
  const signs = foldedPhrases(numberSign);
  if (signs.length === 0) return tokens;
  let isList = false;
  return tokens.map((token, at): Token => {
    const next = tokens[at + 1];
    const isSign = token.kind === 'concept' && signs.includes(foldText(raw.slice(token.start, token.end)));
    const before = tokens[at - 1];
    const isInside = (before?.kind === 'concept' && !isTurn(before)) || (isList && isJoint(before));
    if (!isSign || !isInside || next?.kind !== 'number' || !next.digits) return token;
    isList = true;
    return { ...token, concepts: ['number'] };
  });
}
