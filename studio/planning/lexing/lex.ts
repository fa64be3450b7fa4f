import type { Asset } from '../asset.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { bothClips } from './both-clips.ts';
import { type Folded, fold, foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { cliticAt, type Lexicon, longestMatch, type Match } from './lexicon.ts';
import { numberSigns } from './number-signs.ts';
import { dateEnd, type NumberToken, readNumber } from './numerals.ts';
import { partedFades } from './parted-fades.ts';
import { findProtected, type ListItem, type Protected, veil } from './protected.ts';
import { measure } from './quantities.ts';
import { isHangul, isLetter, isUnspaced } from './script.ts';
import { settleSlides } from './slides.ts';
import { slightRemovals } from './slight-removals.ts';
import { mend } from './spelling.ts';
import { stillWrong } from './still-wrong.ts';
import { means, type Token, type TokenOf } from './token.ts';
import { videosAsClips } from './videos-as-clips.ts';

export interface LexInput {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly assets: readonly Asset[];
  /** Captions of a numbered list, found beforehand; they are not read as commands. */
  readonly items: readonly ListItem[];
}

const separators: ReadonlyMap<string, 'stop' | 'comma' | 'colon' | 'newline'> = new Map([
  ...[...'.!?;…。！？；؟؛।'].map((mark): [string, 'stop'] => [mark, 'stop']),
  ...[...',،、/|•·'].map((mark): [string, 'comma'] => [mark, 'comma']),
  ...[...':=-–—→>'].map((mark): [string, 'colon'] => [mark, 'colon']),
  ['\n', 'newline'],
]);

/** The message as tokens, left to right. Takes time in proportion to its length. */
export function lex(input: LexInput): readonly Token[] {
  const guarded = findProtected(input.text, input.assets, input.items);
  const byStart = new Map(guarded.map(part => [part.start, part]));
  const folded = mendTypos(fold(veil(input.text, guarded)), input);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.text.length) {
    const { token, next } = nextToken(input, folded, byStart, at, tokens.at(-1)?.kind !== 'word');
    if (token) tokens.push(token);
    at = next;
  }
  const placed = tokens.map(token => (token.kind === 'ordinal' ? withPhoto(token, input) : token));
  const clips = input.assets.filter(({ kind }) => kind === 'video').length;
  const known =
    clips > 0
      ? bothClips(
          videosAsClips(placed, input.text, input.vocabulary, clips),
          input.text,
          input.vocabulary,
          clips,
        )
      : placed.map(withoutClips);
  const { text, vocabulary } = input;
  const verbs = partedFades(stillWrong(known, text, vocabulary), text, vocabulary);
  const measured = numberSigns(measure(settleSlides(verbs), text, vocabulary), text, vocabulary);
  return slightRemovals(measured, text, vocabulary);
}

/** Where no clips were sent, `videos` are the one that is made. */
const withoutClips = (token: Token): Token =>
  token.kind === 'concept' && means(token, 'video') && means(token, 'clip')
    ? { ...token, concepts: ['video'] }
    : token;

/** `마지막 사진`, `2枚目`, `last wali`: the ordinal names a photo without another word for it. */
function withPhoto(token: TokenOf<'ordinal'>, { text, lexicon, vocabulary }: LexInput): Token {
  const phrase = foldText(text.slice(token.start, token.end));
  const names = [...phrase].some((_, at) => {
    const match = longestMatch(lexicon, phrase, at);
    const isNumber = match?.end === phrase.length && match.meaning.concepts.includes('number');
    return isNumber || match?.meaning.concepts.includes('photo');
  });
  const counted = foldedPhrases(vocabulary.counters).some(counter => phrase.includes(counter));
  return names || counted ? { ...token, ofPhoto: true } : token;
}

interface Step {
  readonly token?: Token;
  readonly next: number;
}

function nextToken(
  input: LexInput,
  folded: MendedText,
  guarded: ReadonlyMap<number, Protected>,
  at: number,
  isFresh: boolean,
): Step {
  const { text } = folded;
  const letter = text.charAt(at);
  const span = (end: number) => ({
    start: rawAt(folded, at, input.text),
    end: rawEnd(folded, end, input.text),
  });
  // Spanish says before a sentence what its end says.
  if (letter === ' ' || letter === '¡' || letter === '¿') return { next: at + 1 };

  const hidden = guarded.get(folded.at[at] ?? -1);
  if (hidden) {
    let next = at;
    while (next < text.length && (folded.at[next] ?? 0) < hidden.end) next += 1;
    return { token: hidden.token, next };
  }

  const found = longestMatch(input.lexicon, text, at, isFresh);
  const match = found && isSyllableOfWord(found, input, text, at) ? undefined : found;
  // `3d` is no photo.
  if (/^[238]d(?![\p{L}\d])/u.test(text.slice(at, at + 3)) && !/[\p{L}\d]/u.test(text.charAt(at - 1)))
    return { token: { kind: 'word', ...span(at + 2) }, next: at + 2 };
  const date = dateEnd(text, at);
  if (date !== undefined) return { token: { kind: 'word', ...span(date) }, next: date };
  const numeral = readNumber(text, at, input.vocabulary, input.lexicon);
  const number = numeral && isNumeralOfWord(numeral, input, text, at) ? undefined : numeral;
  if (
    number &&
    (match === undefined || number.end > match.end || (isBareNumber(match) && number.end >= match.end))
  ) {
    return { token: { ...number.value, ...span(number.end) }, next: number.end };
  }
  if (match) return { token: conceptToken(match, span(match.end), folded.mended.has(at)), next: match.end };

  const mark = separators.get(letter);
  if (mark) {
    const isRange =
      /\d ?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[-–—] ?\d/.test(text.slice(at, at + 3));
    return { token: { kind: 'separator', mark: isRange ? 'range' : mark, ...span(at + 1) }, next: at + 1 };
  }
  if (/[~〜～]/.test(letter))
    return { token: { kind: 'separator', mark: 'range', ...span(at + 1) }, next: at + 1 };
  const clitic = cliticAt(input.lexicon, text, at);
  if (clitic) {
    const and: Token = { kind: 'concept', concepts: ['and'], mended: false, ...span(clitic.end) };
    return clitic.isAnd ? { token: and, next: clitic.end } : { next: clitic.end };
  }
  const end = endOfWord(text, at, input.lexicon);
  return { token: { kind: 'word', ...span(end) }, next: end };
}

function conceptToken(match: Match, span: { start: number; end: number }, mended: boolean): Token {
  const { concepts, number, ordinal } = match.meaning;
  if (concepts.length === 0 && number !== undefined && ordinal === undefined) {
    return { kind: 'number', value: number, dotted: false, digits: false, ...span };
  }
  if (concepts.length === 0 && ordinal !== undefined) return { kind: 'ordinal', value: ordinal, ...span };
  const also = { ...(ordinal === undefined ? {} : { ordinal }), ...(number === undefined ? {} : { number }) };
  return { kind: 'concept', concepts, ...also, mended, ...span };
}

/** The 사 (four) of 사라지게: a number of one syllable counts something, or stands alone. */
const isSyllableOfWord = (match: Match, { lexicon }: LexInput, text: string, at: number): boolean =>
  isBareNumber(match) &&
  match.end === at + 1 &&
  isHangul(text.charAt(at)) &&
  isHangul(text.charAt(match.end)) &&
  longestMatch(lexicon, text, match.end, true) === undefined;

/** The 三 of 三亚: a Chinese numeral with an unknown sign right behind it counts nothing. */
const isNumeralOfWord = (
  { value, end }: { readonly value: NumberToken; readonly end: number },
  { lexicon }: LexInput,
  text: string,
  at: number,
): boolean =>
  value.kind === 'number' &&
  isUnspaced(text.charAt(at)) &&
  isUnspaced(text.charAt(end)) &&
  longestMatch(lexicon, text, end) === undefined;

const isBareNumber = ({ meaning }: Match): boolean =>
  meaning.concepts.length === 0 && meaning.number !== undefined && meaning.ordinal === undefined;

/** Letters and digits up to the next space or mark; in scripts without spaces up to the next known phrase. */
function endOfWord(text: string, start: number, lexicon: Lexicon): number {
  let end = start + 1;
  // `(number 3)`: a bracket is no part of the word.
  if (/[()[\]{}]/u.test(text.charAt(start))) return end;
  while (end < text.length) {
    const letter = text.charAt(end);
    const inside = isLetter(letter) || /\d/.test(letter);
    if (!inside) break;
    const change =
      isUnspaced(letter) !== isUnspaced(text.charAt(end - 1)) ||
      /\d/.test(letter) !== /\d/.test(text.charAt(end - 1));
    if (change || (isUnspaced(letter) && longestMatch(lexicon, text, end) !== undefined)) break;
    if (hanCountAt(text, end, lexicon)) break;
    end += 1;
  }
  return end;
}

/** The 三秒 of 停三秒: Chinese numerals with what they count right behind them begin a word of their own. */
function hanCountAt(text: string, at: number, lexicon: Lexicon): boolean {
  const [numeral] = /^[一二三四五六七八九十百两]{1,4}/u.exec(text.slice(at, at + 4)) ?? [];
  if (numeral === undefined) return false;
  const counted = longestMatch(lexicon, text, at + numeral.length)?.meaning.concepts ?? [];
  return counted.some(name => name === 'second' || name === 'minute');
}

interface MendedText extends Folded {
  /** Where mended words begin. */
  readonly mended: ReadonlySet<number>;
}

/**
 * Puts the vocabulary's words in the place of mistyped ones; offsets still point into what was written. A capital in
 * the middle of a sentence makes a name (`Mudik` is not musik), unless every noun has one.
 */
function mendTypos(folded: Folded, { lexicon, text: raw, vocabulary }: LexInput): MendedText {
  const named = !vocabulary.capitalNouns && raw !== raw.toUpperCase();
  const isName = (index: number): boolean => {
    const start = folded.at[index] ?? 0;
    const letter = raw.charAt(start);
    return (
      named &&
      letter !== letter.toLowerCase() &&
      /[\p{L}\p{N},:] *$/u.test(raw.slice(Math.max(0, start - 3), start))
    );
  };
  let text = '';
  const at: number[] = [];
  const mended = new Set<number>();
  let last = '';
  for (const { 0: word, index } of folded.text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu)) {
    const isWord = isLetter(word.charAt(0)) && !isUnspaced(word.charAt(0));
    const better = isWord
      ? isName(index)
        ? undefined
        : mend(word, lexicon)
      : doubled(word, last, folded.text.charAt(index + 1), { lexicon, vocabulary });
    last = word;
    if (better !== undefined) mended.add(text.length);
    const written = better ?? word;
    for (let i = 0; i < written.length; i += 1) {
      at.push(folded.at[index + Math.min(i, word.length - 1)] ?? 0);
    }
    text += written;
  }
  return { text, at, mended };
}

/** ` pelan` for the 2 of `pelan2`; the one of `foto2` is a number, that of `foto2ku` is not. */
function doubled(
  mark: string,
  word: string,
  next: string,
  { lexicon, vocabulary: { doubleMark } }: Pick<LexInput, 'lexicon' | 'vocabulary'>,
): string | undefined {
  const isMark = doubleMark !== '' && mark.startsWith(doubleMark) && !/\d/.test(next);
  if (!isMark || !/^\p{L}{3}/u.test(word)) return undefined;
  const counts =
    longestMatch(lexicon, word, 0)?.meaning.concepts.some(name => counted.includes(name)) ?? false;
  return counts && !isLetter(next) ? undefined : ` ${word}${mark.slice(doubleMark.length)}`;
}

/** What has numbers. */
const counted: readonly Concept[] = ['photo', 'clip', 'number'];

const rawAt = (folded: Folded, at: number, raw: string): number => folded.at[at] ?? raw.length;

/** One past the last original unit that belongs to the folded text before `end`. */
function rawEnd(folded: Folded, end: number, raw: string): number {
  const last = folded.at[end - 1];
  if (last === undefined) return raw.length;
  let next = end;
  while (next < folded.at.length && folded.at[next] === last) next += 1;
  const following = folded.at[next] ?? raw.length;
  // Spaces and dropped marks between the two belong to neither.
  return last + Math.max(1, raw.slice(last, following).trimEnd().length);
}
