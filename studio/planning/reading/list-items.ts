import { foldText } from '../lexing/fold.ts';
import type { ListItem } from '../lexing/protected.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { paces } from './clause-subject.ts';
import { isCapitalised } from './text-words.ts';
import { things } from './things.ts';

/** A number with a mark behind it begins an item: `1. Paris`, `2) Rome`, `3 - Berlin`, `photo 4: Oslo`. */
const itemStart =
  /(?:^|[\s,;:：，、。！？\p{sc=Hiragana}\p{sc=Han}])(\d{1,3})[ \t]{0,2}(?:[.)）．]|:|：|、|[-–—=](?=[ \t]))[ \t]{0,4}(?=[^\s\d])/gu;

/** `1 Paris 2 Rome`: numbers alone begin items when they count on from the first photo. */
const bareStart = /(?:^|[\s,;:：，、])(\d{1,3})[ \t]{1,2}(?=\p{L})/gu;
/** Arabic and Hindi digits as ours, each in its place. */
const plainDigits = (text: string): string => text.replace(/[٠-٩۰-۹०-९]/gu, digit => foldText(digit));

/** With these behind it a number is none of a list. */
const counted: readonly Concept[] = [
  'photo',
  'clip',
  'second',
  'minute',
  'hour',
  'times',
  'percent',
  'and',
  'new',
];

const labels: readonly Concept[] = ['write', 'text', 'title'];

function bareItems(
  text: string,
  tokens: readonly Token[],
  side: Vocabulary['verbs'],
): readonly RegExpExecArray[] {
  const found = [...plainDigits(text).matchAll(bareStart)].filter(match => {
    const at = (match.index ?? 0) + match[0].search(/\d/u);
    const number = tokens.findIndex(token => token.start === at);
    const next = tokens[number + 1];
    // `… and put 4 between 1 and 2`: what a verb is about begins no item.
    const last = tokens.slice(0, number).findLast(token => !means(token, 'filler'));
    const isActedOn = side !== 'after' && verbs.some(name => means(last, name));
    return tokens[number]?.kind === 'number' && !isActedOn && !counted.some(concept => means(next, concept));
  });
  // `photo 1 Rome, photo 2 Pisa`
  const isNamed = found.every(match => {
    const at = (match.index ?? 0) + match[0].search(/\d/u);
    const number = tokens.findIndex(token => token.start === at);
    const name = tokens[number + 1];
    return means(tokens[number - 1], 'photo') && name?.kind === 'word' && isCapitalised(name, text);
  });
  if (found.length > 1 && isNamed) return found;
  // `swap 1 with 3, captions: 1 Paris 2 Rome`: the list begins behind the word for captions.
  const head = tokens.find(token => means(token, 'caption'))?.start ?? 0;
  const behind = found.filter(({ index }) => index >= head);
  const countsOn = behind.every((match, place) => Number(match[1]) === place + 1);
  // `write under each photo: 1 Paris 2 Rome`
  const isOfEach =
    tokens.some(token => means(token, 'each')) && labels.some(name => tokens.some(one => means(one, name)));
  const isOfTexts = isOfEach || tokens.some(token => means(token, 'caption')) || isWritten(tokens, behind);
  return countsOn && isOfTexts ? behind : [];
}

/** `подпиши 1 море 2 горы`: a verb for writing leads right to the first number. */
function isWritten(tokens: readonly Token[], [first]: readonly RegExpExecArray[]): boolean {
  const at = (first?.index ?? 0) + (first?.[0].search(/\d/u) ?? 0);
  const before = tokens.filter(token => token.start < at);
  return means(
    before.findLast(token => token.kind !== 'separator' && !means(token, 'filler') && !means(token, 'photo')),
    'write',
  );
}

/**
 * Captions given as a numbered list, when the message speaks of captions or texts before it or has one per line. `verbs`:
 * where the language puts them; last of all they are no part of the last caption (`자막 1. 입학 2. 졸업 넣어줘`).
 */
export function findListItems(
  text: string,
  tokens: readonly Token[],
  verbs: Vocabulary['verbs'],
): readonly ListItem[] {
  const head = tokens.find(token =>
    ['caption', 'text', 'title', 'write'].some(
      name => token.kind === 'concept' && token.concepts.some(c => c === name),
    ),
  );
  const marked = [...plainDigits(text).matchAll(itemStart)];
  const starts = (marked.length > 0 ? marked : bareItems(text, tokens, verbs)).map(match => ({
    at: (match.index ?? 0) + match[0].search(/\d/u),
    n: Number(match[1]),
    from: (match.index ?? 0) + match[0].length,
  }));
  const listed = starts.filter(
    ({ n, at }, place) =>
      n > 0 && (place === 0 || n > (starts[place - 1]?.n ?? 0)) && (head === undefined || at > head.start),
  );
  // `photo 1: Paris, photo 2: Rome` needs no other word for captions.
  const numbered = listed.every(({ at, from }) => {
    const number = tokens.findIndex(token => token.start === at);
    const before = tokens[number - 1];
    const next = tokens.find(token => token.start >= from);
    return (means(before, 'photo') || means(before, 'number')) && next?.kind === 'word';
  });
  const isList = head !== undefined || numbered || isWholeList(listed, tokens);
  if (listed.length < 2 || quoted(tokens, listed[0]?.at ?? 0) || !isList) return [];
  return listed.flatMap(({ at, n, from }, place): ListItem[] => {
    const end = listed[place + 1]?.at ?? endOfItem(text, from, tokens);
    const next = verbs === 'after' && place === listed.length - 1 ? beforeVerb(text, tokens, from, end) : end;
    const own = withoutJoint(text, tokens, from, next);
    const isWhole = own.length === next - from;
    const caption = own
      .replace(/[\s,;，、;]+(?:\p{L}{1,8}[ \t]*#?)?$/u, tail =>
        /\p{L}/u.test(tail) && isWhole && place < listed.length - 1 && isPhotoWord(tokens, from, next)
          ? ''
          : tail.replace(/[\s,;，、]+$/u, ''),
      )
      .replace(/^["“«„「]|["”»“」]$/gu, '')
      .trim();
    return caption === ''
      ? []
      : [{ start: at, end: from + text.slice(from, next).trimEnd().length, n, text: caption }];
  });
}

/** `1 - arrival, 2 - hotel`: nothing before it, numbers that count on from the first photo, and no command in any. */
function isWholeList(
  listed: readonly { readonly at: number; readonly n: number; readonly from: number }[],
  tokens: readonly Token[],
): boolean {
  const countsOn = listed.every(({ n }, place) => n === place + 1);
  const begins = tokens[0] !== undefined && tokens[0].start === listed[0]?.at;
  return (
    countsOn &&
    begins &&
    listed.every(({ from }) => {
      const first = tokens.find(token => token.start >= from && !means(token, 'filler'));
      return first?.kind === 'word' || sayings.some(saying => means(first, saying));
    })
  );
}

/** What people write on a photo rather than say of it. */
const sayings: readonly Concept[] = ['thanks', 'greeting', 'bye'];

/** The last item ends with its line, or where something else is asked for: `3. Berlin, swap 1 and 2`. */
function endOfItem(text: string, from: number, tokens: readonly Token[]): number {
  const end = text.slice(from).search(/[\n]/u);
  const line = end < 0 ? text.length : from + end;
  const inside = tokens.filter(token => token.start >= from && token.end <= line);
  const joint = inside.findIndex((_, at) => at > 0 && isCommandBehind(inside, at, text));
  return inside[joint]?.start ?? line;
}

/** Where the verb begins that closes a list between these places; its end where there is none. */
function beforeVerb(text: string, tokens: readonly Token[], from: number, end: number): number {
  const inside = tokens.filter(token => token.start >= from && token.end <= end);
  const isLast = (token: Token): boolean =>
    means(token, 'filler') || closing.some(name => means(token, name));
  const said = inside.findLastIndex(token => !isLast(token) || isCapitalised(token, text));
  const tail = inside.slice(said + 1);
  const isVerb = said >= 0 && tail.some(token => closing.some(name => means(token, name)));
  return (isVerb ? tail[0]?.start : undefined) ?? end;
}

/** Verbs that ask for the list they stand behind. */
const closing: readonly Concept[] = ['add', 'make', 'write'];

const isTurn = (token: Token): boolean =>
  (token.kind === 'separator' && token.mark === 'comma') ||
  (['and', 'then', 'but'] as const).some(name => means(token, name));

/** A comma or a word for and, a verb in small letters, and before the next one what it is about. */
function isCommandBehind(tokens: readonly Token[], joint: number, text: string): boolean {
  const mark = tokens[joint];
  if (mark === undefined || !isTurn(mark)) return false;
  const verb = tokens.findIndex((token, at) => at > joint && !isTurn(token) && !means(token, 'filler'));
  const token = tokens[verb];
  if (token?.kind !== 'concept' || isCapitalised(token, text)) return false;
  const end = tokens.findIndex((one, at) => at > verb && isTurn(one));
  const rest = tokens.slice(verb, end < 0 ? tokens.length : end);
  const isAny = (one: Token, names: readonly Concept[]): boolean => names.some(name => means(one, name));
  const isAbout = rest.some(
    one => isAny(one, things) || isAny(one, paces) || one.kind === 'number' || one.kind === 'ordinal',
  );
  const isVerb = (one: Token): boolean => isAny(one, verbs) || isAny(one, paces) || isKind(one);
  return isAbout && (isVerb(token) || (isAny(token, things) && rest.some(isVerb)));
}

/** How a transition, a look, a movement or a frame is to be. */
const isKind = (token: Token): boolean =>
  token.kind === 'concept' && token.concepts.some(name => /^(?:transition|motion|look|fit)-/u.test(name));

/** Verbs that make a wish behind a caption. */
const verbs: readonly Concept[] = [
  ...(['swap', 'remove', 'no', 'move', 'change', 'add', 'make', 'mute', 'trim', 'repeat', 'only'] as const),
  ...(['reverse', 'shuffle', 'louder', 'quieter', 'leave', 'undo', 'fade-in', 'fade-out'] as const),
];

const quoted = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(token => token.kind === 'quote' && token.start <= at && at < token.end);

/** `1 Paris and 2 Rome`, `na 1: Paris, na 2: Roma`: what leads to the next one belongs to neither. */
function withoutJoint(text: string, tokens: readonly Token[], from: number, to: number): string {
  const inside = tokens.filter(token => token.start >= from && token.end <= to);
  const isLead = (token: Token): boolean =>
    means(token, 'photo') || means(token, 'number') || means(token, 'filler');
  const last = inside.findLastIndex(token => !isLead(token));
  const joint = inside[last];
  const isComma = joint?.kind === 'separator' && joint.mark === 'comma' && last < inside.length - 1;
  const leads = joint !== undefined && last > 0 && to < text.length && (means(joint, 'and') || isComma);
  return text.slice(from, leads ? joint.start : to);
}

/** `1: Paris, photo 2: Rome`: the word before the next number is not part of the caption. */
const isPhotoWord = (tokens: readonly Token[], from: number, to: number): boolean => {
  const inside = tokens.filter(token => token.start >= from && token.end <= to);
  return means(inside.at(-1), 'photo') || means(inside.at(-1), 'number');
};
