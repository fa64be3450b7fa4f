import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Found, quotation } from './text-found.ts';
import { isBreak, isCapitalised } from './text-words.ts';

/** What people write on a video as well as to an editor. */
const sayings: readonly Concept[] = ['thanks', 'greeting', 'bye', 'praise'];

/** `change it to Goodbye`: with a capital and little words before it, and nothing behind. */
function sayingAt(
  tokens: readonly Token[],
  verb: number,
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || (next !== undefined && !isBreak(next)) || at === verb + 1) return undefined;
  const isSaying = sayings.some(name => means(token, name)) && isCapitalised(token, raw);
  return isSaying ? quotation(tokens, at, at + 1, raw, vocabulary) : undefined;
}

/** A text has no more words there. */
const longestText = 8;

/** `change "first" to second`: behind a quotation that is changed and a word that leads on, the new text, quoted or not. */
export function quotedExchange(
  tokens: readonly Token[],
  verb: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  if (!means(tokens[verb], 'change') || vocabulary.verbs === 'after') return undefined;
  let at = verb + 1;
  while (means(tokens[at], 'filler')) at += 1;
  const said = sayingAt(tokens, verb, at, raw, vocabulary);
  if (said) return said;
  const link = tokens[at + 1];
  const links = foldedPhrases([...vocabulary.timeTo, ...vocabulary.textLinks]);
  const isLed =
    tokens[at]?.kind === 'quote' &&
    link !== undefined &&
    links.includes(foldText(raw.slice(link.start, link.end)));
  if (!isLed || tokens[at + 2]?.kind === 'quote') return undefined;
  const length = tokens.slice(at + 2).findIndex(isBreak);
  const to = length < 0 ? tokens.length : at + 2 + length;
  const isShort = to > at + 2 && to - at - 2 <= longestText;
  return isShort ? quotation(tokens, at + 2, to, raw, vocabulary) : undefined;
}
