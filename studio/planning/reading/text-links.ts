import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isBreak } from './text-words.ts';

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
  // `标题改一下，改成…`
  const pauses = means(tokens[at], 'correct') || means(tokens[at], 'change');
  while (
    (means(tokens[next], 'filler') && !isLink(tokens[next], raw, links)) ||
    (pauses && isComma(tokens[next]))
  )
    next += 1;
  return isLink(tokens[next], raw, links) && tokens[next + 1] !== undefined;
}

const isLink = (token: Token | undefined, raw: string, links: readonly string[]): boolean =>
  token !== undefined && links.includes(foldText(raw.slice(token.start, token.end)));

/** `change the title to Rome`: the text at `head` is one that a verb for changing stands before. */
export const isChanged = (tokens: readonly Token[], head: number): boolean =>
  tokens.slice(Math.max(0, head - 2), head).some(token => means(token, 'change'));

/** Where verbs stand last: the place of plain words behind the verb at `verb` whose ending leads to them, up to the next mark. */
export function ledTextBehind(
  tokens: readonly Token[],
  verb: number,
  raw: string,
  { verbs, timeTo }: Vocabulary,
): number | undefined {
  const comma = tokens[verb + 1];
  const from = comma?.kind === 'separator' && comma.mark === 'comma' ? verb + 2 : verb + 1;
  const length = tokens.slice(from).findIndex(isBreak);
  const said = tokens.slice(from, length < 0 ? tokens.length : from + length);
  const [first, second] = said;
  const last = said.at(-1);
  // The 제 of 제주도 is a little word elsewhere.
  const isWord = first?.kind === 'word' || (second?.kind === 'word' && second.start === first?.end);
  if (verbs !== 'after' || !isWord || first === undefined || last === undefined) return undefined;
  const isPlain = said.every(
    token => token.kind === 'word' || token.kind === 'number' || means(token, 'filler'),
  );
  const ending = foldText(raw.slice(first.start, last.end));
  return isPlain && foldedPhrases(timeTo).some(word => ending.endsWith(word)) ? from : undefined;
}
