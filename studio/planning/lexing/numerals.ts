import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { type Lexicon, longestMatch } from './lexicon.ts';
import type { TokenOf } from './token.ts';

type Bare<Kind extends 'number' | 'ordinal' | 'time' | 'percent' | 'factor' | 'ratio' | 'color'> =
  TokenOf<Kind> extends infer T ? Omit<T, 'start' | 'end'> : never;

export type NumberToken =
  | Bare<'number'>
  | Bare<'ordinal'>
  | Bare<'time'>
  | Bare<'percent'>
  | Bare<'factor'>
  | Bare<'ratio'>
  | Bare<'color'>;

/** Aspect ratios people name; every other `a:b` is minutes and seconds. */
const ratios = new Set([
  '16:9',
  '9:16',
  '1:1',
  '4:5',
  '5:4',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '21:9',
  '2:1',
  '1:2',
  '18:9',
  '9:18',
]);

const hanDigits = '零一二三四五六七八九';

/** What begins with a digit (or a Chinese numeral) at this place. */
export function readNumber(
  text: string,
  at: number,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): { readonly value: NumberToken; readonly end: number } | undefined {
  const prefix = foldedPhrases(vocabulary.ordinalAffixes.before).find(before => text.startsWith(before, at));
  if (prefix !== undefined) {
    const begin = at + prefix.length + (text.charAt(at + prefix.length) === ' ' ? 1 : 0);
    const number = digits(text, begin) ?? han(text, begin);
    const wordBefore = /\p{L}/u.test(text.charAt(at - 1)) && /^[a-z]/.test(prefix);
    // `ubah ke 16:9`
    if (
      number &&
      !wordBefore &&
      ratioOrClock(text, begin, lexicon) === undefined &&
      !/^[pk](?![a-z])/.test(text.slice(number.end))
    ) {
      const counter = suffixAt(text, number.end, vocabulary) ?? 0;
      return { value: { kind: 'ordinal', value: number.value }, end: number.end + counter };
    }
  }
  if (text.charAt(at) === '#') return colorAt(text, at);
  // `x2`
  const times = /^[x×](\d{1,2}(?:[.,]\d)?)(?![\p{L}\d])/u.exec(text.slice(at, at + 6));
  if (times && !/[\p{L}\d]/u.test(text.charAt(at - 1)))
    return {
      value: { kind: 'factor', value: Number(times[1]?.replace(',', '.')) },
      end: at + times[0].length,
    };
  const composed = ratioOrClock(text, at, lexicon);
  if (composed) return composed;
  const number = decimal(text, at, lexicon) ?? han(text, at);
  if (number === undefined || /\d/.test(text.charAt(at - 1))) return undefined;
  // `2с`: in Cyrillic the unit is written like the word for with.
  if (text.charAt(number.end) === 'с' && !/[\p{L}\d]/u.test(text.charAt(number.end + 1)))
    return { value: { kind: 'time', ms: number.value * 1000 }, end: number.end + 1 };
  const suffix = suffixAt(text, number.end, vocabulary);
  if (suffix !== undefined)
    return { value: { kind: 'ordinal', value: number.value }, end: number.end + suffix };
  const rest = text.slice(number.end, number.end + 3);
  const percent = /^ ?[%٪]/.exec(rest);
  if (percent)
    return { value: { kind: 'percent', value: number.value }, end: number.end + percent[0].length };
  const factor = /^ ?[x×](?![\p{L}\d])/u.exec(rest);
  if (factor) return { value: { kind: 'factor', value: number.value }, end: number.end + factor[0].length };
  const dotted = /^\.(?:[ ,]|$|\n)/.test(rest);
  const value: NumberToken = { kind: 'number', value: number.value, dotted, digits: true };
  return { value, end: number.end + (dotted ? 1 : 0) };
}

/** Where the date that begins here ends: `2024-07-15`, `15.07.2024`. Its numbers count nothing. */
export function dateEnd(text: string, at: number): number | undefined {
  const found = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})(?!\d)/u.exec(
    text.slice(at, at + longestDate + 1),
  );
  return found && !/\d/.test(text.charAt(at - 1)) ? at + found[0].length : undefined;
}

/** `2024-07-15`, characters. */
const longestDate = 10;

interface Numeral {
  readonly value: number;
  readonly end: number;
}

function digits(text: string, at: number): Numeral | undefined {
  const found = /^\d{1,6}/.exec(text.slice(at, at + 6));
  return found ? { value: Number(found[0]), end: at + found[0].length } : undefined;
}

/** `2.5`; `2,5` only before a unit, since `remove 2,5` means two photos. */
function decimal(text: string, at: number, lexicon: Lexicon): Numeral | undefined {
  const found = /^(\d{1,6})(?:([.,٫])(\d{1,3}))?/.exec(text.slice(at, at + 11));
  if (!found) return undefined;
  const [whole, left = '', mark, right] = found;
  const end = at + whole.length;
  const isDecimal = right !== undefined && !/^[.,:]?\d/.test(text.slice(end, end + 2));
  if (isDecimal && (mark !== ',' || unitFollows(text, end, lexicon))) {
    return { value: Number(`${left}.${right}`), end };
  }
  return { value: Number(left), end: at + left.length };
}

function unitFollows(text: string, at: number, lexicon: Lexicon): boolean {
  const begin = text.charAt(at) === ' ' ? at + 1 : at;
  if (/^[%x×]/.test(text.slice(begin, begin + 1))) return true;
  const concepts = longestMatch(lexicon, text, begin)?.meaning.concepts ?? [];
  return ['second', 'minute', 'hour', 'times', 'percent'].some(unit =>
    concepts.some(concept => concept === unit),
  );
}

function suffixAt(text: string, at: number, { ordinalAffixes }: Vocabulary): number | undefined {
  const lengths = foldedPhrases(ordinalAffixes.after)
    .filter(
      suffix =>
        text.startsWith(suffix, at) && !/^[\p{L}\d]/u.test(latinRest(text, at + suffix.length, suffix)),
    )
    .map(suffix => suffix.length);
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

/** What would make a Latin suffix the beginning of another word; other scripts write on without a space. */
const latinRest = (text: string, at: number, suffix: string): string =>
  /[a-z\u0400-\u04ff]$/u.test(suffix) ? text.slice(at, at + 1) : '';

/** Chinese numerals up to 999. */
function han(text: string, start: number): Numeral | undefined {
  let total = 0;
  let digit: number | undefined;
  let at = start;
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at).replace('两', '二').replace('〇', '零');
    const value = hanDigits.indexOf(letter);
    if (value >= 0) digit = digit === undefined ? value : digit * 10 + value;
    else if (letter === '十' || letter === '百') {
      total += (digit ?? 1) * (letter === '十' ? 10 : 100);
      digit = undefined;
    } else break;
  }
  return at > start ? { value: total + (digit ?? 0), end: at } : undefined;
}

function ratioOrClock(
  text: string,
  at: number,
  lexicon: Lexicon,
): { value: NumberToken; end: number } | undefined {
  if (/[\d.]/.test(text.charAt(at - 1))) return undefined;
  const found = /^(\d{1,4}) ?([:x×*/∶比対对대]) ?(\d{1,4})(?![\d:])/.exec(text.slice(at, at + 12));
  if (!found) return undefined;
  const [whole, a = '', mark, b = ''] = found;
  const end = at + whole.length;
  // `pic 1: 2s` is a photo and its time.
  if (mark === ':' && / $/.test(whole.slice(0, -b.length)) && text.charAt(end) === 'с') return undefined;
  if (mark === ':' && / $/.test(whole.slice(0, -b.length)) && unitFollows(text, end, lexicon))
    return undefined;
  const width = Number(a);
  const height = Number(b);
  if (ratios.has(`${width}:${height}`)) return { value: { kind: 'ratio', width, height }, end };
  if (mark === '/' && width === 1 && (height === 3 || height === 4))
    return { value: { kind: 'factor', value: width / height, part: true }, end };
  if (a.length >= 3 && b.length >= 3 && mark !== ':') return { value: { kind: 'ratio', width, height }, end };
  if (mark === ':' && b.length === 2 && height < 60 && a.length <= 2) {
    return { value: { kind: 'time', ms: (width * 60 + height) * 1000 }, end };
  }
  return undefined;
}

function colorAt(text: string, at: number): { value: NumberToken; end: number } | undefined {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})(?![\da-z])/.exec(text.slice(at, at + 8))?.[1];
  if (hex === undefined || /^\d{3}$/.test(hex)) return undefined;
  const long = hex.length === 3 ? [...hex].map(letter => letter + letter).join('') : hex;
  return { value: { kind: 'color', hex: `#${long}` }, end: at + 1 + hex.length };
}
