import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Folded, fold, foldText } from './fold.ts';
import { endsInPhrase, foldedPhrases } from './folded-phrases.ts';
import { findQuotes } from './quotes.ts';
import { isHangul, isUnspaced } from './script.ts';

/** More courtesies in a row nobody says. */
const mostCourtesies = 4;

/** What stands between a courtesy and what is wanted. */
const isMark = (letter: string): boolean => /[\s,.!;:…~—–،。！，、؛-]/u.test(letter);
const says = /[\p{L}\p{N}][^:：]*$/u;
const thanking = /(?:🙏|👍)(?:\p{Emoji_Modifier}|\ufe0f)*$/u;

/** A text without the folded hands at its end, which ask for something; never emptied by this. */
export const withoutThanking = (text: string): string => text.replace(thanking, '').trimEnd() || text;

/** Words that lead to a text: behind them even thanks are one. */
const leading: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write', 'add'];

/**
 * Where what is wanted begins and ends in a message: without `hey can you please` before it and `thanks, that would be
 * great` behind it, which would be read as a part of it or of its texts. A message that is all courtesy stays whole, and
 * so do thanks that may be a text (`at the end write thank you`).
 */
export function withoutCourtesies(message: string, vocabulary: Vocabulary): string {
  const folded = fold(message);
  const start = startOf(folded, vocabulary);
  const first = folded.at[start] ?? 0;
  // Marks that a folded text lacks open a quotation: `'도착'으로 바꿔줘`.
  const opened = /['‘’`]*$/u.exec(message.slice(0, first))?.[0].length ?? 0;
  const rest = start < folded.text.length ? message.slice(start === 0 ? 0 : first - opened) : message;
  const wanted = /[\p{L}\p{N}]/u.test(rest) ? rest : message;
  const asks = wanted.length < message.trimStart().length;
  const said = asks ? wanted.replace(/\s*[?？]+\s*$/u, '') : wanted;
  return withoutClosings(said, vocabulary).replace(/(\d)\.\s*$/u, '$1');
}

function startOf({ text }: Folded, vocabulary: Vocabulary): number {
  const openings = foldedPhrases(vocabulary.openings);
  const praises = phrasesOf(vocabulary, ['praise', 'thanks']);
  const turns = phrasesOf(vocabulary, ['but']);
  let at = 0;
  for (let round = 0; round < mostCourtesies; round += 1) {
    const opening = longestAt(text, at, openings);
    const praise = opening ?? longestAt(text, at, praises);
    if (praise === undefined) return at;
    const end = at + praise.length;
    let next = behindMarks(text, end);
    // `great! …`, `love it, but …`; in `nice music` the word says which.
    const turn = opening === undefined ? longestAt(text, next, turns) : undefined;
    const isApart = opening !== undefined || turn !== undefined || /[^\s]/u.test(text.slice(end, next));
    if (!isApart && longestAt(text, next, openings) === undefined) return at;
    if (turn !== undefined) next = behindMarks(text, next + turn.length);
    at = next;
  }
  return at;
}

function behindMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isMark(text.charAt(at)) || text.charAt(at) === '\n')) at += 1;
  return at;
}

/** The longest of the phrases that stands at `at`, up to the end of a word. */
function longestAt(text: string, at: number, phrases: readonly string[]): string | undefined {
  const isWord = (phrase: string): boolean => {
    const next = text.charAt(at + phrase.length);
    const isCut = isUnspaced(phrase.slice(-1)) && !isHangul(phrase.slice(-1));
    return isCut || !/[\p{L}\p{M}\p{N}]/u.test(next);
  };
  return phrases
    .filter(phrase => phrase !== '' && text.startsWith(phrase, at) && isWord(phrase))
    .sort((a, b) => b.length - a.length)[0];
}

function withoutClosings(message: string, vocabulary: Vocabulary): string {
  const closings = foldedPhrases(vocabulary.closings);
  const leads = [...foldedPhrases(vocabulary.textLinks), ...phrasesOf(vocabulary, leading)];
  const thanks = phrasesOf(vocabulary, ['thanks']);
  let said = message;
  for (let round = 0; round < mostCourtesies; round += 1) {
    const trimmed = said.replace(/[\s.!…]+$/u, '');
    const sign = thanking.exec(trimmed)?.[0];
    const length = sign?.length ?? closingLength(trimmed, closings);
    if (length === undefined) return said;
    const rest = trimmed.slice(0, -length).trimEnd();
    const isThanks =
      sign === undefined && thanks.some(word => foldText(trimmed.slice(-length)).includes(word));
    // `… stays as it is, that would be great`: a whole sentence is no text, whatever it stands behind.
    const isSentence = !isThanks && trimmed.slice(-length).split(' ').length >= fewestOfSentence;
    const ends = sign === undefined ? isComplete(rest, isSentence ? [] : leads) : says.test(rest);
    if (!ends || (isThanks && (isShortText(rest) || isToBeWritten(rest, vocabulary)))) return said;
    said = rest.replace(/[\s,;–—-]+$/u, '').replace(/([^.])\.$/u, '$1');
  }
  return said;
}

/** A courtesy of fewer words may be a part of what is said. */
const fewestInside = 2;

/**
 * Blanks courtesies in the midst of a message, before a mark or a word for and (`the title bigger, that would be great, and
 * swap 1 and 2`), so that every letter stays where it is. What is in quotation marks stays.
 */
export function blankCourtesies(message: string, vocabulary: Vocabulary): string {
  const { text, at } = fold(message);
  const thanks = phrasesOf(vocabulary, ['thanks']);
  const joints = phrasesOf(vocabulary, ['and', 'but', 'then']);
  const quotes = findQuotes(message);
  let said = message;
  for (const phrase of foldedPhrases(vocabulary.closings)) {
    if (phrase.split(' ').length < fewestInside || thanks.some(word => phrase.includes(word))) continue;
    for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length)) {
      const rest = text.slice(from + phrase.length).trimStart();
      const isEnded = /^[,;،、，]/u.test(rest) || longestAt(rest, 0, joints) !== undefined;
      const start = at[from] ?? 0;
      const end = at[from + phrase.length] ?? message.length;
      const isOwn =
        longestAt(text, from, [phrase]) !== undefined && !/[\p{L}\p{N}]/u.test(text.charAt(from - 1));
      const isQuoted = quotes.some(quote => quote.start < end && start < quote.end);
      if (!isEnded || !isOwn || isQuoted || !/[\p{L}\p{N}]/u.test(message.slice(0, start))) continue;
      // A dash that led to it leads to nothing now.
      const led = said.slice(0, start).replace(/[\s–—-]+$/u, '').length;
      said = said.slice(0, led) + ' '.repeat(end - led) + said.slice(end);
    }
  }
  return said;
}

/** How long in the original the closing phrase at the end is. */
function closingLength(message: string, closings: readonly string[]): number | undefined {
  const from = Math.max(0, message.length - longestClosing);
  const { text, at } = fold(message.slice(from));
  const found = closings
    .filter(phrase => phrase !== '' && text.endsWith(phrase))
    .filter(phrase => {
      const before = text.charAt(text.length - phrase.length - 1);
      return isUnspaced(phrase.charAt(0)) || before === '' || !/[\p{L}\p{M}\p{N}'"“«„]/u.test(before);
    })
    .sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return undefined;
  const start = at[text.length - found.length];
  return start === undefined ? undefined : message.length - from - start;
}

/** `text at the end: thanks to all`: behind a colon there is hardly a word but the thanks. */
function isShortText(rest: string): boolean {
  const announced = rest.slice(Math.max(rest.lastIndexOf(':'), rest.lastIndexOf('：')) + 1);
  return announced !== rest && !/[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(announced);
}

/** `write at the end: thanks`: between the verb and the thanks there is only where they are to be. */
function isToBeWritten(rest: string, vocabulary: Vocabulary): boolean {
  if (/[,.!;–—-]$/u.test(rest)) return false;
  const places = phrasesOf(vocabulary, ['start', 'end', 'filler']);
  const verbs = phrasesOf(vocabulary, ['write']);
  let { text } = fold(rest.slice(-longestClosing));
  for (let round = 0; round < mostCourtesies; round += 1) {
    const place = closesWith(text, places);
    if (place === undefined) break;
    text = text.slice(0, -place.length).trimEnd();
  }
  return closesWith(text, verbs) !== undefined;
}

/** The longest of the phrases that a folded text ends with, from the start of a word. */
const closesWith = (text: string, phrases: readonly string[]): string | undefined =>
  phrases.filter(phrase => endsInPhrase(text, phrase)).sort((a, b) => b.length - a.length)[0];

/** A closing of so many words says something by itself. */
const fewestOfSentence = 3;

/** No closing phrase is longer, characters. */
const longestClosing = 60;

/** It says something, and does not lead on to what follows: `title:`, `at the end put`, an open quotation mark. */
function isComplete(rest: string, leads: readonly string[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(rest) || /[:：=(“«„「『]$/u.test(rest)) return false;
  // Straight quotation marks open and close alike.
  if (rest.endsWith('"')) return rest.split('"').length % 2 === 1;
  if (/[,.!;–—-]$/u.test(rest)) return true;
  const { text } = fold(rest.slice(-longestClosing));
  return !leads.some(phrase => {
    if (phrase === '' || !text.endsWith(phrase)) return false;
    const before = text.charAt(text.length - phrase.length - 1);
    return isUnspaced(phrase.charAt(0)) || !/[\p{L}\p{M}\p{N}]/u.test(before);
  });
}

const known = new WeakMap<Vocabulary, Map<string, readonly string[]>>();

/** The folded phrases that mean one of these and nothing else. */
function phrasesOf(vocabulary: Vocabulary, names: readonly Concept[]): readonly string[] {
  const key = names.join();
  const lists = known.get(vocabulary) ?? new Map<string, readonly string[]>();
  known.set(vocabulary, lists);
  const found =
    lists.get(key) ??
    vocabulary.concepts
      .filter(({ means }) => means.length === 1 && means.some(name => names.includes(name)))
      .flatMap(({ phrases }) => foldedPhrases(phrases))
      .map(phrase => phrase.replace(/\*$/u, ''));
  lists.set(key, found);
  return found;
}
