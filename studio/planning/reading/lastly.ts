import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isBreak } from './text-words.ts';
import { things } from './things.ts';

/** What has a place in the video: before it, such a word says where. */
const placed: readonly Concept[] = [
  ...(['add', 'write', 'text', 'caption', 'watermark', 'credit', 'again', 'repeat', 'move'] as const),
  ...(['show', 'start', 'end', 'before', 'after', 'fade', 'fade-in', 'fade-out', 'color-black'] as const),
];

/** What names photos or says nothing; there is a wish only where more is said. */
const naming: readonly Concept[] = ['photo', 'clip', 'number', 'make', 'filler'];

/** A wish is no longer, in words. */
const longestWish = 16;

/** `2번 빼고 마지막으로 음악 줄여줘`: a word for the end that begins a wish says that it is the last one. */
export function withLastly(
  tokens: readonly Token[],
  raw: string,
  { lastly, ordinals }: Vocabulary,
): readonly Token[] {
  const phrases = foldedPhrases(lastly);
  if (phrases.length === 0) return tokens;
  return tokens.map((token, at): Token => {
    const { start, end } = token;
    const phrase = foldText(raw.slice(start, end));
    const isWord = token.kind === 'ordinal' || means(token, 'end');
    if (!isWord || !isBreak(tokens[at - 1]) || !phrases.includes(phrase)) return token;
    const rest = tokens.slice(at + 1, at + 1 + longestWish);
    const length = rest.findIndex(isBreak);
    const wish = (length < 0 ? rest : rest.slice(0, length)).filter(one => !means(one, 'filler'));
    // `terakhir hitam putih`: where the word alone names the last photo, something else has to be named.
    const isPhoto = ordinals.some(ordinal => foldedPhrases(ordinal.phrases).includes(phrase));
    const isNamed = wish[0] !== undefined && things.some(name => means(wish[0], name));
    return isWish(wish) && (isNamed || !isPhoto)
      ? { kind: 'concept', concepts: ['then'], mended: false, start, end }
      : token;
  });
}

/** It says what is to be done, and to what, and nothing that has a place. */
function isWish(words: readonly Token[]): boolean {
  const [first] = words;
  const isTitle = words.some(token => means(token, 'title'));
  const isPlaced = words.some(
    token => (token.kind === 'quote' && !isTitle) || placed.some(name => means(token, name)),
  );
  const opens = first !== undefined && !means(first, 'make') && !means(first, 'remove');
  return opens && !isPlaced && words.some(token => !isNaming(token));
}

const isNaming = (token: Token): boolean =>
  token.kind === 'number' ||
  token.kind === 'ordinal' ||
  (token.kind === 'concept' && token.concepts.every(concept => naming.includes(concept)));
