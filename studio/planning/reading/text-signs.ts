import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isAttribute, isBreak, isPlaceOrColor } from './text-words.ts';

const han = /\p{Script=Han}/u;

/** The 左 of 左岸, the 无 of 无悔: Chinese and Japanese write on, so that a sign with an unknown word right behind it is a part of that word. A verb for writing leads to it. */
export function isSignOfWord(tokens: readonly Token[], at: number, raw: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.kind === 'concept' &&
    !means(token, 'write') &&
    token.end - token.start === 1 &&
    han.test(raw.charAt(token.start)) &&
    next?.kind === 'word' &&
    next.start === token.end &&
    han.test(raw.charAt(next.start))
  );
}

/** `标题叫静止的时间`: behind a word that names a text is the text, whatever it means elsewhere, unless it only tells how the text looks (`标题写大一点`). */
export function isNamedAt(
  tokens: readonly Token[],
  at: number,
  raw: string,
  { textNames }: Vocabulary,
): boolean {
  const [name, first] = [tokens[at - 1], tokens[at]];
  if (
    name === undefined ||
    first === undefined ||
    first.start > name.end ||
    !han.test(raw.charAt(first.start))
  )
    return false;
  if (!foldedPhrases(textNames).includes(foldText(raw.slice(name.start, name.end)))) return false;
  const length = tokens.slice(at).findIndex(isBreak);
  const said = tokens
    .slice(at, length < 0 ? tokens.length : at + length)
    .filter(one => !means(one, 'filler'));
  const isPlace = isPlaceOrColor(said[0] ?? first) && !isSignOfWord(tokens, at, raw) && said.length > 2;
  return !isPlace && !(said.some(one => !means(one, 'and')) && said.every(isDescribing));
}

const isDescribing = (token: Token): boolean =>
  isAttribute(token) ||
  (['add', 'make', 'change', 'move', 'text', 'and', 'only'] as const).some(name => means(token, name));
