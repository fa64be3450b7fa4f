import { means, type Token } from '../lexing/token.ts';
import type { Group, Grouping } from './group.ts';
import { isNumber, isPhoto, listAt } from './photo-list.ts';
import type { Ref } from './wish.ts';

/** `the first 3 seconds`, `最初の3秒`, but `the first one should stay 3 seconds`: letters in between. */
const farthestEdge = 7;

/** `first 3`, `les premières 3`: letters between an ordinal and what it counts. */
const longestCounted = 3;

/** `la primera 5 segundos`, `последнюю на 6 секунд`, `sonuncu 5 saniye`: of seconds it would be plural. */
const isOne = /(?:a|ère|ere|ю|я|ncu(?:yu|su)?|lki(?:ni)?|wali|वाली|ال[أا]خيرة|ال[أا]ولى)$/iu;
/** The article of one, where the ordinal does not tell. */
const oneBefore = /(?:^|\s)(?:das|el|le) $/iu;
/** `the last one 6 seconds`: of seconds there would be no word for one. */
const saysOne = /^ ones? /iu;

/** The number before stands at a joint: `2 and first`. */
const isJointed = (words: readonly Token[], at: number): boolean => words[at - 1]?.kind === 'separator';

/** The photos an ordinal at `at` points at: `the first 3`, `2nd and last`, `the second clip`. */
export function ordinalTargets(
  words: readonly Token[],
  at: number,
  raw: string,
  group: Grouping,
  standsBehind: boolean,
): Group | undefined {
  const token = words[at];
  if (token?.kind !== 'ordinal') return undefined;
  const after = words[at + 1];
  if (isOccasion(token.value, after)) return undefined;
  // `first 3 photos`, `last two`; `the last one` is one photo in the words of many.
  // `first one 5`: a word between, so that the number counts nothing.
  const gap = after === undefined ? 0 : after.start - token.end;
  // `last ke 2 photo`: what is counted stands behind the number.
  const counts = after !== undefined && gap <= (isPhoto(words[at + 2]) ? longestCounted + 2 : longestCounted);
  // `la dernière 6`, `das letzte 6`: one photo, and a number that is none of how many.
  const isSingle =
    after?.kind === 'number' &&
    after.digits &&
    !isPhoto(words[at + 2]) &&
    (isFigure(words, at + 1) ||
      isOne.test(raw.slice(token.start, token.end)) ||
      oneBefore.test(raw.slice(0, token.start)));
  if (
    after?.kind === 'number' &&
    !isSingle &&
    isNumber(after) &&
    Math.abs(token.value) === 1 &&
    (counts || !after.digits)
  ) {
    const photo = isPhoto(words[at + 2]);
    if (after.value === 1 && !after.digits)
      return group([{ by: 'place', place: token.value }], true, at + (photo ? 3 : 2));
    const by = token.value > 0 ? 'firsts' : 'lasts';
    if (means(words[at + 2], 'clip') && after.value <= mostClips)
      return group(clipsFrom(token.value, after.value), true, at + 3);
    return group([{ by, count: after.value }], photo, at + (photo ? 3 : 2));
  }
  // `اول صورتين`: the word for photo says that there are two.
  if (
    after?.kind === 'concept' &&
    isPhoto(after) &&
    after.number !== undefined &&
    Math.abs(token.value) === 1
  )
    return group([{ by: token.value > 0 ? 'firsts' : 'lasts', count: after.number }], true, at + 2);
  // `the first 3 seconds`, but `the first photo 3 seconds`
  const isEdge = Math.abs(token.value) === 1 && !token.ofPhoto && !means(words[at - 1], 'photo');
  const apart = after !== undefined && after.start - token.end > farthestEdge;
  // `1st 2s 2nd 3s` are photos and their times.
  const isSeries = words.some(
    (one, place) => place > at + 1 && one.kind === 'ordinal' && words[place + 1]?.kind === 'time',
  );
  // `la primera 5 segundos, las demás 2`
  const others = words.findIndex(one => means(one, 'others'));
  const hasOthers = others > at && words.slice(others).some(one => one.kind === 'time');
  if (
    after?.kind === 'time' &&
    isEdge &&
    !apart &&
    !isSeries &&
    !hasOthers &&
    !isOne.test(raw.slice(token.start, token.end)) &&
    !saysOne.test(raw.slice(token.end, after.start))
  )
    return undefined;
  // `klip 5 detik pertama`: behind the time, where adjectives stand there.
  const isTimed = after?.kind === 'time' || after?.kind === 'number';
  if (
    standsBehind &&
    isEdge &&
    words[at - 1]?.kind === 'time' &&
    !isTimed &&
    endsAt(raw, words[at - 1], token)
  )
    return undefined;
  const before = means(words[at - 1], 'make') ? words[at - 2] : words[at - 1];
  const named = means(words[at - 1], 'make') ? words[at - 3] : words[at - 2];
  // `photo 5 last and photo 1 …`: the place of the photo before, not the first of a list.
  if (before?.kind === 'number' && Math.abs(token.value) === 1 && isPhoto(named))
    return group([{ by: 'place', place: token.value }], false, at + 1);
  // `5 first and 1 last`
  if (
    before?.kind === 'number' &&
    before.digits &&
    Math.abs(token.value) === 1 &&
    !isPhoto(words[at + 1]) &&
    !isJointed(words, at)
  )
    return group([{ by: 'place', place: token.value }], false, at + 1);
  // `the fourth pic last`: the photo has its ordinal, this one is where it goes.
  const own = words[at - 2];
  if (isPhoto(before) && (own?.kind === 'ordinal' || own?.kind === 'number') && Math.abs(token.value) === 1)
    return group([{ by: 'place', place: token.value }], isPhoto(words[at + 1]), at + 1);
  const list = listAt(words, at);
  if (list === undefined) return undefined;
  let { next } = list;
  const one = words[next];
  if (one?.kind === 'number' && !one.digits && one.value === 1) next += 1;
  const isFigured = after?.kind === 'number' && next === at + 1 && isFigure(words, next);
  const photo = isPhoto(words[next]) || isPhoto(words[at - 1]) || token.ofPhoto === true || isFigured;
  const marked = means(words[next], 'number');
  // `put the clip first` gives it a place, `klip pertama` is the first.
  const ofClips = means(words[next], 'clip') || (standsBehind && means(words[at - 1], 'clip'));
  const refs = ofClips ? list.refs.map(clipPlace) : list.refs;
  return group(refs, photo || marked, next + (isPhoto(words[next]) || marked ? 1 : 0));
}

/** Nothing but a space stands between: no article of another photo. */
const endsAt = (raw: string, last: Token | undefined, token: Token): boolean =>
  /^ ?$/u.test(raw.slice(last?.end, token.start));

/** Nobody names more clips by how many they are. */
const mostClips = 20;

/** `the last two clips`: photos among them or behind them are not counted. */
const clipsFrom = (edge: number, count: number): readonly Ref[] =>
  Array.from({ length: count }, (_, at) => ({
    by: 'clip-place',
    place: edge > 0 ? at + 1 : at - count,
  }));

/** `2 seconds each, last 5`: behind a time, and nothing more is said. */
const isFigure = (words: readonly Token[], at: number): boolean =>
  words.slice(0, at).some(({ kind }) => kind === 'time') &&
  (words[at + 1] === undefined || words[at + 1]?.kind === 'separator');

/** `the second clip`: photos are not counted with it. */
const clipPlace = (ref: Ref): Ref => (ref.by === 'place' ? { by: 'clip-place', place: ref.place } : ref);

/** Nobody counts photos that far in words, and ages and anniversaries are. */
const farthestPhoto = 20;

/** `grandma's 80th birthday`, `our 1st anniversary`: what is counted there are no photos. */
const isOccasion = (value: number, after: Token | undefined): boolean =>
  (after?.kind === 'word' && value >= farthestPhoto) ||
  (after?.kind === 'concept' && after.concepts.every(name => name.startsWith('mood-')));
