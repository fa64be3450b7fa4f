import { isHangul, isUnspaced } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import { endsAtPhoto, isOnPhoto } from './text-places.ts';
import { isSignOfWord } from './text-signs.ts';
import {
  closes,
  harmless,
  isAttribute,
  isBreak,
  isCapitalised,
  isJoint,
  isMood,
  isOrdinalDot,
  isPlaceOrColor,
  isYear,
  jointEnds,
} from './text-words.ts';

/** `水印 小红`: in a script without spaces, a space after the word marks off the text up to the next one. */
export function spacedChunk(
  tokens: readonly Token[],
  head: number,
  from: number,
  raw: string,
): number | undefined {
  const first = tokens[from];
  const gap = raw.slice(tokens[head]?.end ?? 0, first?.start ?? 0);
  if (
    first === undefined ||
    !/\s/u.test(gap) ||
    !isUnspaced(raw.charAt(first.start)) ||
    isHangul(raw.charAt(first.start))
  )
    return undefined;
  let to = from + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'separator' && tokens[to]?.start === tokens[to - 1]?.end)
    to += 1;
  return tokens.slice(from, to).some(token => token.kind === 'word') ? to : undefined;
}

/** @param credits makers may follow one another in small letters: `photos by Ana, music by Tom` */
export function textEnd(tokens: readonly Token[], from: number, raw: string, credits = false): number {
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const isComma = token.kind === 'separator' && token.mark === 'comma';
    if (at > from && (isComma || isJoint(token)) && isOnPhoto(tokens, from) && endsAtPhoto(tokens, at, raw))
      break;
    if (isComma) {
      if (plainUntilBreak(tokens, at + 1)) continue;
      if (isMakers(tokens, at + 1, raw, credits)) {
        at += means(tokens[at + 2], 'filler') ? 3 : 2;
        to = at + 1;
        continue;
      }
    }
    if (at > from && isOrdinalDot(tokens, at, raw)) continue;
    if (at > from && isJoint(token)) {
      if (jointEnds(tokens, at, raw)) break;
      continue;
    }
    if (at > from && closes(token, raw) && !isSignOfWord(tokens, at, raw)) break;
    if (at > from && isPlaceOrColor(token) && onlyAttributes(tokens, at, raw)) break;
    if (at > from && moodOfMusic(tokens, at)) break;
    if (at > from && isOrderAt(tokens, at)) break;
    if (at > from && isPhotoRef(tokens, at, raw)) break;
    if (at > from && isLasting(tokens, at, raw)) break;
    if (token.kind === 'separator' && token.mark !== 'colon' && token.mark !== 'range') break;
    to = at + 1;
  }
  // `on the` before a photo or a place is not part of the text.
  const closedBy = tokens[to];
  if (closedBy && closedBy.kind !== 'separator') {
    while (to > from + 1 && isLooseEnd(tokens[to - 1], raw)) to -= 1;
  }
  return to;
}

/** `on the`, `en`, `warna`: short words before an attribute; longer ones may be the end of the text. */
const longestLooseEnd = 3;

const isLooseEnd = (token: Token | undefined, raw: string): boolean => {
  if (token === undefined || isCapitalised(token, raw)) return false;
  if (means(token, 'with') || means(token, 'and') || means(token, 'as')) return true;
  const isShort = token.end - token.start <= longestLooseEnd || isUnspaced(raw.charAt(token.start));
  return means(token, 'filler') && isShort;
};

/** `제목은 여름 3-1-2-5-4 순서로`: so many numbers in a row are an order and no text. */
function isOrderAt(tokens: readonly Token[], at: number): boolean {
  const start = means(tokens[at], 'order') ? at + 1 : at;
  const row = tokens.slice(start, start + 2 * fewestOfOrder - 1);
  return (
    row.length === 2 * fewestOfOrder - 1 &&
    row.every((token, place) => (place % 2 === 0 ? token.kind === 'number' : isBreak(token)))
  );
}

/** Two numbers may be a date or a score. */
const fewestOfOrder = 3;

/** Only places, colours and the like from here to the next mark: they describe the text and are not part of it. */
function onlyAttributes(tokens: readonly Token[], from: number, raw: string): boolean {
  for (let at = from; at < tokens.length && !isBreak(tokens[at]); at += 1) {
    const token = tokens[at];
    if (token === undefined || isCapitalised(token, raw)) return false;
    if (!isAttribute(token) && !means(token, 'filler') && !isJoint(token) && !means(token, 'change')) {
      return at > from && token.kind === 'concept' && !harmless(token);
    }
  }
  return true;
}

const isPhotoRef = (tokens: readonly Token[], at: number, raw: string): boolean => {
  const photo = (token: Token | undefined) => means(token, 'photo') || means(token, 'clip');
  const number = (token: Token | undefined) => token?.kind === 'number' || token?.kind === 'ordinal';
  if (isLoneOrdinal(tokens, at, raw)) return true;
  return (
    (photo(tokens[at]) && (number(tokens[at + 1]) || number(tokens[at - 1]))) ||
    (tokens[at]?.kind === 'ordinal' && photo(tokens[at + 1]))
  );
};

/** `… on the last one`, `… en la última`: little words before it and nothing behind it. */
function isLoneOrdinal(tokens: readonly Token[], at: number, raw: string): boolean {
  const little = tokens[at - 1];
  if (tokens[at]?.kind !== 'ordinal' || !little || !means(little, 'filler') || isCapitalised(little, raw))
    return false;
  const next = means(tokens[at + 1], 'filler') ? tokens[at + 2] : tokens[at + 1];
  return next === undefined || isBreak(next) || isJoint(next);
}

/** `Lisbon on all photos`, `… for the whole video`: where or how long the text is, and nothing else behind it. */
function isLasting(tokens: readonly Token[], at: number, raw: string): boolean {
  const token = tokens[at];
  if (token === undefined || isCapitalised(token, raw)) return false;
  const phrase = raw.slice(token.start, token.end);
  const isPhrase = phrase.includes(' ') || isUnspaced(phrase.charAt(0));
  const next = tokens[at + 1];
  const isAll = means(token, 'all') && (means(next, 'photo') || means(next, 'video'));
  const isEach = (means(token, 'each') || means(token, 'total')) && isPhrase;
  return (isAll || isEach) && onlyAttributes(tokens, at, raw);
}

/** `lofi music` after a text. */
const moodOfMusic = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && isMood(token) && (means(tokens[at + 1], 'music') || means(tokens[at + 1], 'look'))
  );
};

/** `Photos by Ana, Music by Tom`: a thing with a capital, a little word, a name. */
export function isMakers(tokens: readonly Token[], at: number, raw: string, small: boolean): boolean {
  const [thing, next, third] = tokens.slice(at, at + 3);
  const isLittle = means(next, 'filler') || (small && next?.kind === 'word' && !isCapitalised(next, raw));
  const name = isLittle && third?.kind === 'word' ? third : next;
  if (thing === undefined || name === undefined) return false;
  // `شارة النهاية: إخراج ليلى، تصوير سامي`: scripts without capitals tell no names.
  const isName = isCapitalised(name, raw) || (small && /\p{Lo}/u.test(raw.charAt(name.start)));
  return (small || isCapitalised(thing, raw)) && name.kind === 'word' && isName;
}

/** Up to the next mark there are only words that are no command: `Paris, France`; `…, 3-1-2` is an order. */
function plainUntilBreak(tokens: readonly Token[], from: number): boolean {
  const [number, mark] = tokens.slice(from, from + 2);
  if (number?.kind === 'number' && !isYear(number) && mark?.kind === 'separator' && mark.mark === 'comma')
    return false;
  for (let at = from; at < tokens.length && !isBreak(tokens[at]); at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (at > from && means(token, 'and') && next !== undefined && !isBreak(next) && harmless(next)) continue;
    if (token === undefined || isMood(token) || !harmless(token) || means(token, 'half')) return false;
  }
  return from < tokens.length;
}
