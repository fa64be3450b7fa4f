import { foldText } from '../lexing/fold.ts';
import { means, type Token } from '../lexing/token.ts';

/** A colon, behind which anything can be the text. */
export const isColonAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'separator' && token.mark === 'colon';
};

/** Whether a word that leads to a text stands behind the one at `at`, and something behind that. `links` are folded. */
export function linkFollows(
  tokens: readonly Token[],
  at: number,
  raw: string,
  links: readonly string[],
): boolean {
  let next = at + 1;
  const isComma = (token: Token | undefined) => token?.kind === 'separator' && token.mark === 'comma';
  const corrects = means(tokens[at], 'correct');
  while (
    (means(tokens[next], 'filler') && !isLink(tokens[next], raw, links)) ||
    (corrects && isComma(tokens[next]))
  )
    next += 1;
  return isLink(tokens[next], raw, links) && tokens[next + 1] !== undefined;
}

const isLink = (token: Token | undefined, raw: string, links: readonly string[]): boolean =>
  token !== undefined && links.includes(foldText(raw.slice(token.start, token.end)));

/** `change the title to Rome`: the text at `head` is one that a verb for changing stands before. */
export const isChanged = (tokens: readonly Token[], head: number): boolean =>
  tokens.slice(Math.max(0, head - 2), head).some(token => means(token, 'change'));
