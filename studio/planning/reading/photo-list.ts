import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { isParticle } from './particle-number.ts';
import type { Ref } from './wish.ts';

/** Nobody sends more photos; larger numbers are years. */
const mostPhotos = 999;

/** A word for a photo or a clip. */
export const isPhoto = (token: Token | undefined): boolean => means(token, 'photo') || means(token, 'clip');
/** A whole number that can be one of a photo. */
export const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' && Number.isInteger(token.value) && token.value > 0 && token.value <= mostPhotos;

/** `1, 3 and 5`, `2-4`, `first and last`; numbers may repeat the word photo or its sign in between. */
export function listAt(
  words: readonly Token[],
  start: number,
): { refs: readonly Ref[]; next: number } | undefined {
  const refs: Ref[] = [];
  let next = start;
  let at = start;
  let nouns = 0;
  for (;;) {
    const token = words[at];
    const last = placeRangeEnd(words, at);
    if (token && last !== undefined && (token.kind === 'number' || token.kind === 'ordinal')) {
      for (let place = token.value; place <= last; place += 1) refs.push({ by: 'place', place });
      at += 2;
    } else if (token?.kind === 'ordinal') refs.push({ by: 'place', place: token.value });
    else if (token?.kind === 'number' && isNumber(token)) {
      const range = rangeEnd(words, at);
      if (range !== undefined && range > token.value && range - token.value < mostPhotos) {
        for (let n = token.value; n <= range; n += 1) refs.push({ by: 'number', n });
        at += 2;
      } else refs.push({ by: 'number', n: token.value });
    } else break;
    next = at + 1;
    if (means(words[next], 'number')) next += 1;
    at = skipJoints(words, next);
    if (at === next && isApart(words[next - 1], words[at])) break;
    if (isParticle(words, at)) break;
    if (at > next && isGoal(words, start, next, at)) break;
    if (isPutElsewhere(words, start, next, at) || isPairToSwap(words, start, next, at, refs.length)) break;
    if ((at > next && isNeighbour(words, start, at, refs.length)) || isLevel(words, start)) break;
    if (isNamedAnew(words, start, next, at)) break;
    if (at > next && isCountedEdge(words, at)) break;
    // `第二张和第四张`: the word for photo comes again with every ordinal.
    const onward = isPhoto(words[next]) ? skipJoints(words, next + 1) : next;
    // `the third and fifth photo, first photo longer`: the word for photo at the end of a list closes it.
    if (isPhoto(words[next]) && refs.length > nouns + 1) break;
    if (isPhoto(words[next])) nouns += 1;
    if (token.kind === 'ordinal' && onward > next + 1 && words[onward]?.kind === 'ordinal') at = onward;
    // `1 3 5` is a list, `photo 4 first` is a photo and a place.
    if (at === next && (token.kind === 'ordinal' || words[at]?.kind === 'ordinal')) break;
    // `photo 1 and photo 3`: the word comes again.
    if (at > next && isPhoto(words[at]) && isNumber(words[at + 1])) at += 1;
    if (means(words[at], 'number') && isNumber(words[at + 1])) at += 1;
    if (at > next && isOfItsOwn(words, start, at)) break;
  }
  return refs.length > 0 ? { refs, next } : undefined;
}

/** `6 поставь первой, 2 убери`: behind a photo and its verb an edge is where that one goes, and no first of several. */
const isGoal = (words: readonly Token[], start: number, next: number, at: number): boolean => {
  const [moved, verb, goal] = [words[start - 2], words[start - 1], words[start]];
  return (
    goal?.kind === 'ordinal' &&
    Math.abs(goal.value) === 1 &&
    ['move', 'add', 'make'].some(name => isA(verb, name)) &&
    (isNumber(moved) || moved?.kind === 'ordinal') &&
    words.slice(next, at).some(isComma)
  );
};

/** `the first one and the last two`: behind the joint an edge and how many. */
function isCountedEdge(words: readonly Token[], at: number): boolean {
  const [edge, count] = [words[at], words[at + 1]];
  return (
    edge?.kind === 'ordinal' &&
    Math.abs(edge.value) === 1 &&
    count?.kind === 'number' &&
    !count.digits &&
    count.value > 1
  );
}

/** Between the numbers of a list without joints there is hardly a word. */
const longestGap = 3;

/** `la 4 que se quede 6`, `photo 4 at 6`: little words between two numbers make them no list. */
const isApart = (last: Token | undefined, next: Token | undefined): boolean =>
  last?.kind === 'number' && next?.kind === 'number' && next.start - last.end > longestGap;

/**
 * `remove 3 and 4, 5 first`, `quita la 1 y la 2 ponla al final`: behind a comma or before its own verb the one that is given a place is not one of those that go. `at`: where the
 * next one of the list would stand.
 */
function isPutElsewhere(words: readonly Token[], start: number, next: number, at: number): boolean {
  const comma = words.slice(next, at).some(isComma);
  const takesAway = words.slice(0, start).some(token => means(token, 'remove') || means(token, 'no'));
  const verb = ['move', 'add', 'make'].some(name => isA(words[at + 1], name));
  if (!(comma || verb) || !takesAway) return false;
  const place = words[verb ? at + 2 : at + 1];
  return (
    means(place, 'start') || means(place, 'end') || (place?.kind === 'ordinal' && Math.abs(place.value) === 1)
  );
}

/** Verbs that leave nothing to be said of how a photo looks or how fast a clip is. */
const whole: readonly Concept[] = ['remove', 'mute', 'unmute', 'repeat', 'except', 'but'];
const own: readonly Concept[] = [
  'faster',
  'slower',
  'longer',
  'shorter',
  'double',
  'triple',
  'half',
  'speed',
  'slow-motion',
];

/** `brighten 4, photos 1-3 four seconds each`: behind a comma photos are named where none were before. */
const isNamedAnew = (words: readonly Token[], start: number, next: number, at: number): boolean =>
  isPhoto(words[at]) &&
  !isPhoto(words[start - 1]) &&
  !means(words[start - 1], 'number') &&
  words.slice(next, at).some(isComma);

/** `mute the first clip and the second twice as fast`: what is said behind the next ones is no more than theirs. */
function isOfItsOwn(words: readonly Token[], start: number, at: number): boolean {
  const verb = words
    .slice(Math.max(0, start - 2), start)
    .some(token => whole.some(name => means(token, name)));
  if (!verb) return false;
  let end = at;
  const isListed = (token: Token | undefined): boolean =>
    token?.kind === 'ordinal' || isNumber(token) || isPhoto(token) || means(token, 'and');
  while (end < at + longestList && isListed(words[end]) && !isNamedLater(words, start, at, end)) end += 1;
  const value = words[means(words[end], 'make') ? end + 1 : end];
  if (value?.kind !== 'concept') return value?.kind === 'factor' || value?.kind === 'time';
  // `everything but the second and photo 4 at the end`: the word for photo names it anew.
  const isAnew = isPhoto(words[at - 1]) && !isPhoto(words[start - 1]);
  const isPlaced = isAnew && value.concepts.some(name => name === 'start' || name === 'end');
  return isPlaced || value.concepts.some(name => own.includes(name) || name.startsWith('look-'));
}

/** `all but 2 and 3 and photo 2 for 8 seconds`: what is said at the end is said of the one that the word for photo names. */
const isNamedLater = (words: readonly Token[], start: number, at: number, end: number): boolean =>
  end > at &&
  isPhoto(words[end]) &&
  isNumber(words[end + 1]) &&
  !isPhoto(words[at - 1]) &&
  !isPhoto(words[start - 1]);

/** So many words of photos behind each other matter. */
const longestList = 8;

/** `swap 3 and 5, delete the first`: two are swapped, and behind a comma something else begins. */
const isPairToSwap = (
  words: readonly Token[],
  start: number,
  next: number,
  at: number,
  count: number,
): boolean => {
  const isParted = words.slice(next, at).some(isComma);
  const near = words.slice(Math.max(0, start - longestLead), start);
  // `intercambia la 1 y la 4 y que la 2 dure el doble`: right behind the verb there are never three.
  const isLed = at > next && near.some(onlySwaps);
  return (
    count === 2 &&
    (isLed ||
      (isParted &&
        words
          .slice(0, start)
          .some(token => means(token, 'swap') || means(token, 'change') || means(token, 'between')))) &&
    !isNamedOrder(words.slice(0, start))
  );
};

const onlySwaps = (token: Token): boolean =>
  token.kind === 'concept' && token.concepts.every(name => name === 'swap');

/** `after photo 4 and pic 3`, `swap 2 with 5 and photo 3 …`: one photo says where, and one takes the place of another. */
function isNeighbour(words: readonly Token[], start: number, at: number, count: number): boolean {
  const lead = words[isPhoto(words[start - 1]) ? start - 2 : start - 1];
  const isOther = isPhoto(words[at]) || isPhoto(words[at + 1]);
  const isPlace = means(lead, 'before') || means(lead, 'after');
  const isExchange = means(lead, 'with') && words.slice(0, start).some(token => means(token, 'swap'));
  // `put 5 before 2, 3 longer`: behind a comma the next one says nothing of the place.
  const isEnded = isPlace && words[at - 1]?.kind === 'separator';
  // `between photo 2 and 3 and photo 3 …`
  const isPair = means(lead, 'between') && count === 2;
  return isEnded || (isOther && (isPlace || isExchange || isPair));
}

/** `volume to 90, third photo …`: how loud, and no photo. */
export function isLevel(words: readonly Token[], start: number): boolean {
  const lead = words.slice(Math.max(0, start - longestLead), start);
  return lead.slice(lead.findLastIndex(isComma) + 1).some(token => levels.some(name => means(token, name)));
}

/** So many words may stand between the volume and how loud it is to be. */
const longestLead = 3;
const levels: readonly Concept[] = ['volume', 'louder', 'quieter'];

/** `顺序改成3、1、2`: an order that is changed and nothing to swap. */
const isNamedOrder = (words: readonly Token[]): boolean =>
  words.some(token => means(token, 'order')) && !words.some(token => means(token, 'swap'));

const isComma = (token: Token): boolean => token.kind === 'separator' && token.mark === 'comma';

const isA = (token: Token | undefined, name: string): boolean =>
  token?.kind === 'concept' && token.concepts.some(concept => concept === name);

/** The last number of the range that begins here, if one does. */
export function rangeEnd(words: readonly Token[], at: number): number | undefined {
  const mark = words[at + 1];
  const to = words[at + 2];
  const isRange = (mark?.kind === 'separator' && mark.mark === 'range') || means(mark, 'until');
  return isRange && to?.kind === 'number' && isNumber(to) ? to.value : undefined;
}

/** `the second to the fourth`, `2〜4枚目`: places, where either end is one. */
function placeRangeEnd(words: readonly Token[], at: number): number | undefined {
  const [from, mark, to] = words.slice(at, at + 3);
  if (mark?.kind !== 'separator' || mark.mark !== 'range') return undefined;
  const isPlace = (token: Token | undefined) => token?.kind === 'ordinal' && token.value > 0;
  if (!(isPlace(from) && (isPlace(to) || isNumber(to))) && !(isNumber(from) && isPlace(to))) return undefined;
  const first = from?.kind === 'ordinal' || from?.kind === 'number' ? from.value : 0;
  const last = to?.kind === 'ordinal' || to?.kind === 'number' ? to.value : 0;
  return last > first && last - first < mostPhotos ? last : undefined;
}

/** Past commas and words for and (or with, which some languages use alike), if a number or ordinal may follow. */
export function skipJoints(words: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3) {
    const token = words[next];
    const comma = token?.kind === 'separator' && (token.mark === 'comma' || token.mark === 'colon');
    if (!comma && !means(token, 'and') && !means(token, 'with') && !means(token, 'or')) break;
    next += 1;
  }
  return next;
}
