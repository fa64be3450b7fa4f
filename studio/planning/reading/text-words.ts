import { isHangul, isUnspaced } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';

const heads: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];

export const isHead = (token: Token | undefined): boolean =>
  token?.kind === 'concept' &&
  !token.mended &&
  token.concepts.length === 1 &&
  heads.some(head => means(token, head));

/** `@anna`, `© Anna Lee`: a text without more ado. */
export const isSigned = (token: Token | undefined, raw: string): boolean =>
  token?.kind === 'word' && /^(?:[@©]|\(c\))/iu.test(raw.slice(token.start, token.start + 3));

export const isBreak = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'separator' && token.mark !== 'colon');

/** What may stand between the word for a text and the text: where, when, how big, in which colour, on which photo. */
const attributes: readonly Concept[] = [
  ...([
    'start',
    'end',
    'second',
    'minute',
    'hour',
    'bigger',
    'smaller',
    'photo',
    'clip',
    'number',
    'color',
    'all',
  ] as const),
  ...([
    'each',
    'left',
    'right',
    'up',
    'down',
    'video',
    'longer',
    'shorter',
    'position',
    'with',
    'as',
  ] as const),
  ...([
    'animation-slide',
    'animation-pop',
    'animation-type',
    'fade',
    'fade-in',
    'fade-out',
    'total',
  ] as const),
];

export const isAttribute = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  if (token.kind === 'ordinal' || token.kind === 'time' || token.kind === 'color' || token.kind === 'file')
    return true;
  if (token.kind !== 'concept') return false;
  return token.concepts.some(
    name => attributes.includes(name) || name.startsWith('position-') || name.startsWith('color-'),
  );
};

export const isPlaceOrColor = (token: Token): boolean =>
  token.kind === 'concept' &&
  token.concepts.some(name => name.startsWith('position-') || name.startsWith('color-') || name === 'color');

/** No photo, time or loudness has so high a number. */
export const isYear = (token: Token): boolean =>
  token.kind === 'number' && token.digits && token.value >= 1000;

/** Words that mean nothing to the editor when they stand in a text. */
export const harmless = (token: Token): boolean =>
  token.kind === 'word' ||
  token.kind === 'number' ||
  (token.kind === 'concept' &&
    token.concepts.every(
      name =>
        [
          'filler',
          'thanks',
          'greeting',
          'praise',
          'bye',
          'auto',
          'off-topic',
          'impossible',
          'new',
          'other',
          'half',
        ].includes(name) ||
        name.startsWith('mood-') ||
        name.startsWith('look-'),
    ));

const ends: readonly Concept[] = [
  ...([
    'no',
    'remove',
    'add',
    'change',
    'make',
    'music',
    'song',
    'transition',
    'motion',
    'mute',
    'title',
    'caption',
  ] as const),
  ...([
    'watermark',
    'credit',
    'text',
    'each',
    'cut',
    'shuffle',
    'reverse',
    'undo',
    'fade-in',
    'fade-out',
    'write',
  ] as const),
  ...(['export', 'beat', 'color', 'animation-type', 'animation-pop', 'volume', 'canvas'] as const),
];

/** A command or an attribute that closes a text; words written with a capital belong to the text. */
export function closes(token: Token, raw: string): boolean {
  if (token.kind === 'separator') return token.mark !== 'range' && token.mark !== 'colon';
  if (token.kind === 'time' || token.kind === 'ratio' || token.kind === 'color' || token.kind === 'quote')
    return true;
  if (token.kind === 'percent' || token.kind === 'link' || token.kind === 'item' || token.kind === 'file')
    return true;
  if (token.kind !== 'concept' || token.mended || isCapitalised(token, raw)) return false;
  const phrase = raw.slice(token.start, token.end);
  const isPhrase = phrase.includes(' ') || isUnspaced(phrase.charAt(0)) || phrase.length > 5;
  return token.concepts.some(
    name =>
      ends.includes(name) ||
      name.startsWith('ratio-') ||
      name.startsWith('resolution-') ||
      name.startsWith('fit-') ||
      name.startsWith('transition-') ||
      name.startsWith('motion-') ||
      ((name === 'louder' || name === 'quieter') && isOfSound(phrase)) ||
      (name.startsWith('position-') && isPhrase) ||
      ((name === 'start' || name === 'end') && isPhrase),
  );
}

/** `音乐小`, `소리 줄여`: the sound is named in it. */
const isOfSound = (phrase: string): boolean =>
  isUnspaced(phrase.charAt(0)) &&
  (phrase.includes(' ') || (phrase.length > 2 && !isHangul(phrase.charAt(0))));

export const isCapitalised = (token: Token, raw: string): boolean => {
  const letter = raw.charAt(token.start);
  return letter !== letter.toLowerCase() && raw !== raw.toUpperCase();
};

/** Joints that only end a text when a command comes after them: `Salt and Pepper`, `Lisbon and lofi music`. */
export function jointEnds(tokens: readonly Token[], at: number, raw: string): boolean {
  let next = at + 1;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  // `you and me`
  if (token === undefined || token.kind === 'separator') return next === at + 1;
  if (isCapitalised(token, raw)) return false;
  return (
    closes(token, raw) ||
    isAttribute(token) ||
    (token.kind === 'concept' && !harmless(token)) ||
    isMood(token)
  );
}

export const isMood = (token: Token): boolean =>
  token.kind === 'concept' &&
  token.concepts.some(name => name.startsWith('mood-') || name.startsWith('look-'));

export const isJoint = (token: Token): boolean =>
  means(token, 'and') ||
  means(token, 'with') ||
  means(token, 'but') ||
  means(token, 'then') ||
  means(token, 'or');

/** The dot of `80. Geburtstag` makes an ordinal and ends nothing. */
export function isOrdinalDot(tokens: readonly Token[], at: number, raw: string): boolean {
  const dot = tokens[at];
  const number = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    dot?.kind === 'separator' &&
    raw.charAt(dot.start) === '.' &&
    number?.kind === 'number' &&
    number.value < 1000 &&
    next !== undefined &&
    next.kind !== 'separator' &&
    isCapitalised(next, raw) &&
    harmless(next)
  );
}
