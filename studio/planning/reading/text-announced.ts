import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textEnd } from './text-extent.ts';
import { type Found, quotation } from './text-found.ts';
import { leadsToListed } from './text-photos.ts';
import { isBreak, isCapitalised, isHead } from './text-words.ts';

const places: readonly Concept[] = [
  'start',
  'end',
  'photo',
  'clip',
  'number',
  'add',
  'filler',
  'and',
  'with',
];
const takingAway: readonly Concept[] = ['remove', 'no', 'off', 'undo', 'leave', 'mute', 'swap'];

/** What people write on a photo rather than say of it. */
const sayings: readonly Concept[] = ['thanks', 'greeting', 'bye'];

/** How far behind the colon a verb may still be about the photo. */
const longestText = 20;

/** A place takes no more words than this. */
const longestPlace = 8;

const isOne = (token: Token | undefined, names: readonly Concept[]): boolean =>
  names.some(name => means(token, name));

const isCounted = (token: Token): boolean => token.kind === 'number' || token.kind === 'ordinal';

/** `remove the title and put a new one: Christmas 2026` */
function isNewText(tokens: readonly Token[], mark: number): boolean {
  const verb = tokens.slice(0, mark).findLastIndex(token => isOne(token, ['add', 'write']));
  const between = tokens.slice(verb + 1, mark);
  return (
    verb >= 0 &&
    between.some(token => isOne(token, ['new', 'different'])) &&
    between.every(token => isCounted(token) || isOne(token, ['new', 'different', 'filler'])) &&
    tokens.slice(Math.max(0, verb - longestPlace), verb).some(isHead)
  );
}

/** Something was written on a photo before: `caption on the first: Paris, on the last: Rome`. */
const isCaptioned = (tokens: readonly Token[], begin: number): boolean =>
  tokens.slice(0, begin).some(token => token.kind === 'quote');

/** `photo 2: our hotel`, `at the end: see you soon`: a place, a colon and plain words that are no command. */
export function announcedText(
  tokens: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const mark = tokens[at];
  if (mark?.kind !== 'separator' || mark.mark !== 'colon' || !':：'.includes(raw.charAt(mark.start)))
    return undefined;
  const least = Math.max(0, at - longestPlace);
  const begin = least + tokens.slice(least, at).findLastIndex(token => isBreak(token)) + 1;
  const where = tokens.slice(begin, at);
  const isPlace =
    where.some(token => isOne(token, ['start', 'end'])) ||
    where.some(token => token.kind === 'ordinal' && (token.ofPhoto || isCaptioned(tokens, begin))) ||
    leadsToListed(tokens, begin) ||
    (where.some(token => isOne(token, ['photo', 'clip', 'number', 'add'])) && where.some(isCounted));
  const isNew = isNewText(tokens, at);
  if (!isNew && (!isPlace || !where.every(token => isCounted(token) || isOne(token, places))))
    return undefined;
  const from = at + 1;
  let first = from;
  while (means(tokens[first], 'filler')) first += 1;
  const text = tokens[first];
  // `la dernière : Retour`: one word with a capital is what is written, whatever it means elsewhere.
  const isName = text !== undefined && isCapitalised(text, raw) && isBreak(tokens[first + 1]);
  const isText =
    text?.kind === 'word' ||
    isOne(text, sayings) ||
    isName ||
    (isNew && text !== undefined && isCapitalised(text, raw));
  const takes = tokens.slice(from, from + longestText).some(token => isOne(token, takingAway));
  if (!isText || (takes && !isName)) return undefined;
  return quotation(tokens, from, textEnd(tokens, from, raw), raw, vocabulary);
}
