import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Node } from './node.ts';
import { isNumber, isPhoto, listAt, rangeEnd, skipJoints } from './photo-list.ts';
import { withRanges } from './photo-ranges.ts';
import { withTimeRanges } from './time-ranges.ts';
import { withTrimTimes } from './trim-times.ts';
import { withUnitsAhead } from './unit-ahead.ts';
import type { Ref } from './wish.ts';

/** Puts together what points at photos: `photos 1, 3 and 5`, `the first two`, `2nd and last`, `2-4`, `sunset.jpg`. */
export function groupTargets(tokens: readonly Token[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const words = withPartings(
    withRanges(
      withTimeRanges(withTrimTimes(withUnitsAhead(tokens), raw, vocabulary), raw, vocabulary),
      raw,
      vocabulary,
    ),
    raw,
    vocabulary,
  ).filter(token => !(token.kind === 'concept' && token.concepts.every(name => name === 'filler')));
  const nodes: Node[] = [];
  for (let at = 0; at < words.length; ) {
    const group = countAt(words, at, raw, vocabulary) ?? targetAt(words, at, raw, vocabulary);
    const token = words[at];
    if (token === undefined) break;
    nodes.push(group?.node ?? token);
    at = group?.next ?? at + 1;
  }
  return nodes.filter(node => node.end > node.start || node.kind !== 'word');
}

/** An empty word where an object ends and a number follows, so that the two numbers are no list: `5번을 2번 앞에`. */
function withPartings(tokens: readonly Token[], raw: string, { objectMarks }: Vocabulary): readonly Token[] {
  const marks = foldedPhrases(objectMarks);
  if (marks.length === 0) return tokens;
  return tokens.map((token, at): Token => {
    const isMark = means(token, 'filler') && marks.includes(foldText(raw.slice(token.start, token.end)));
    const next = tokens[at + 1];
    // `last wali ko 6 second`: a photo and its time, and no last 6 seconds.
    const isEdge = tokens[at - 1]?.kind === 'ordinal' && next?.kind === 'time';
    const parts = isMark && (isEdge || next?.kind === 'number' || next?.kind === 'ordinal');
    return parts ? { kind: 'word', start: token.end, end: token.end } : token;
  });
}

interface Group {
  readonly node: Node;
  readonly next: number;
}

/** `사진 6장`: the word, a number and what photos are counted with, which is no photo by its number. */
function countAt(
  words: readonly Token[],
  at: number,
  raw: string,
  { counters, verbs }: Vocabulary,
): Group | undefined {
  const [photo, number, counter] = words.slice(at, at + 3);
  if (verbs !== 'after' || !isPhoto(photo) || number?.kind !== 'number' || !counter) return undefined;
  const isCounter =
    counter.start === number.end &&
    foldedPhrases(counters).includes(foldText(raw.slice(counter.start, counter.end)));
  const start = photo?.start ?? number.start;
  if (!isCounter) return undefined;
  return { node: { kind: 'count', count: number.value, start, end: counter.end }, next: at + 3 };
}

function targetAt(
  words: readonly Token[],
  at: number,
  raw: string,
  { adjectives }: Vocabulary,
): Group | undefined {
  const token = words[at];
  if (token === undefined) return undefined;
  const { start } = token;
  const upTo = (next: number): number => words[next - 1]?.end ?? token.end;
  const group = (refs: readonly Ref[], explicit: boolean, next: number): Group => ({
    node: { kind: 'target', refs, explicit, start, end: upTo(next) },
    next,
  });
  const clip = (refs: readonly Ref[]): readonly Ref[] =>
    refs.map(ref => (ref.by === 'number' ? { by: 'clip-number', n: ref.n } : ref));

  if (token.kind === 'file') {
    const more = files(words, at);
    return group(more.refs, true, more.next);
  }
  if (means(token, 'next-one')) return group([{ by: 'next' }], true, at + 1);
  if (means(token, 'previous-one')) return group([{ by: 'previous' }], true, at + 1);
  if (means(token, 'every-other'))
    return group([{ by: 'every-other' }], true, at + (isPhoto(words[at + 1]) ? 2 : 1));
  if (isPhoto(token)) {
    const next = words[at + 1];
    // `фото со 2 по 4`
    const ranged = (means(next, 'with') || means(next, 'from')) && rangeEnd(words, at + 2) !== undefined;
    const from = means(next, 'number') || ranged ? at + 2 : at + 1;
    const list = listAt(words, from);
    if (list && words[from]?.kind !== 'ordinal') {
      const next = means(words[list.next], 'number') ? list.next + 1 : list.next;
      return group(means(token, 'clip') ? clip(list.refs) : list.refs, true, next);
    }
    return undefined;
  }
  // `на фото 2`: with a number behind it, it is that photo and not each.
  const numbered = words[at + 1];
  if (means(token, 'each') && numbered?.kind === 'number' && numbered.digits && isNumber(numbered)) {
    const list = listAt(words, at + 1);
    if (list) return group(list.refs, true, list.next);
  }
  if (means(token, 'all') && isPhoto(words[at + 1])) {
    return group([{ by: means(words[at + 1], 'clip') ? 'clips' : 'all' }], true, at + 2);
  }
  if (means(token, 'number') && isNumber(words[at + 1])) {
    const list = listAt(words, at + 1);
    return list ? group(list.refs, true, list.next + (isPhoto(words[list.next]) ? 1 : 0)) : undefined;
  }
  const edge = edgeOf(token);
  const count = words[at + 1];
  if (edge !== undefined && count?.kind === 'number' && isNumber(count) && isPhoto(words[at + 2])) {
    return group([{ by: edge, count: count.value }], true, at + 3);
  }
  if (token.kind === 'ordinal') return ordinals(words, at, raw, group, adjectives === 'behind');
  if (isNumber(token) && !isParticle(words, at)) return numbers(words, at, raw, group);
  return undefined;
}

const named: readonly Concept[] = [
  ...(['look', 'effects', 'music', 'title', 'text', 'transition', 'motion', 'border', 'color'] as const),
  ...(['watermark', 'caption', 'credit', 'volume', 'sound', 'beat', 'speed', 'fade-in', 'fade-out'] as const),
];

/** A spelled number behind a thing that is not counted, with nothing after it, is another word: Hindi `warm tone do`. */
function isParticle(words: readonly Token[], at: number): boolean {
  const token = words[at];
  const last = words[at - 1];
  const next = words[at + 1];
  return (
    token?.kind === 'number' &&
    !token.digits &&
    (next === undefined ||
      (next.kind === 'separator' && next.mark === 'comma') ||
      (means(next, 'and') && words[at + 2]?.kind !== 'number' && words[at + 2]?.kind !== 'ordinal')) &&
    (last?.kind === 'word' ||
      (last?.kind === 'concept' &&
        last.concepts.some(
          name => named.includes(name) || /^(?:look|mood|motion|transition|fit|color|position)-/u.test(name),
        )))
  );
}

/** The number before stands at a joint: `2 and first`. */
const isJointed = (words: readonly Token[], at: number): boolean => words[at - 1]?.kind === 'separator';

/** `les 2 premières`, `las dos primeras`: a place would be singular. */
const isPlural = (raw: string, { start, end }: Token): boolean => /[a-zà-ÿ]s$/iu.test(raw.slice(start, end));

/** `前3张`, `처음 3장`: many languages count from the beginning or the end without an ordinal. */
const edgeOf = (token: Token): 'firsts' | 'lasts' | undefined => {
  if (means(token, 'start') || means(token, 'before')) return 'firsts';
  return means(token, 'end') || means(token, 'after') ? 'lasts' : undefined;
};

/** `the first 3 seconds`, `最初の3秒`, but `the first one should stay 3 seconds`: letters in between. */
const farthestEdge = 7;

/** `first 3`, `les premières 3`: letters between an ordinal and what it counts. */
const longestCounted = 3;

type Grouping = (refs: readonly Ref[], explicit: boolean, next: number) => Group;

/** `la primera 5 segundos`, `последнюю на 6 секунд`: of seconds it would be plural. */
const isOne = /(?:a|ère|ere|ю|я)$/iu;
/** The article of one, where the ordinal does not tell. */
const oneBefore = /(?:^|\s)(?:das|el|le) $/iu;
/** `the last one 6 seconds`: of seconds there would be no word for one. */
const saysOne = /^ ones? /iu;

function ordinals(
  words: readonly Token[],
  at: number,
  raw: string,
  group: Grouping,
  standsBehind: boolean,
): Group | undefined {
  const token = words[at];
  if (token?.kind !== 'ordinal') return undefined;
  const after = words[at + 1];
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
    (isOne.test(raw.slice(token.start, token.end)) || oneBefore.test(raw.slice(0, token.start)));
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
  const photo = isPhoto(words[next]) || isPhoto(words[at - 1]) || token.ofPhoto === true;
  const marked = means(words[next], 'number');
  // `put the clip first` gives it a place, `klip pertama` is the first.
  const ofClips = means(words[next], 'clip') || (standsBehind && means(words[at - 1], 'clip'));
  const refs = ofClips ? list.refs.map(clipPlace) : list.refs;
  return group(refs, photo || marked, next + (isPhoto(words[next]) || marked ? 1 : 0));
}

/** `the second clip`: photos are not counted with it. */
const clipPlace = (ref: Ref): Ref => (ref.by === 'place' ? { by: 'clip-place', place: ref.place } : ref);

function numbers(words: readonly Token[], at: number, raw: string, group: Grouping): Group | undefined {
  const token = words[at];
  if (token?.kind !== 'number') return undefined;
  if (means(words[at + 1], 'number')) {
    const photo = isPhoto(words[at + 2]);
    const list = listAt(words, at);
    if (list) return group(list.refs, true, list.next + (isPhoto(words[list.next]) ? 1 : 0));
    return group([{ by: 'number', n: token.value }], true, at + (photo ? 3 : 2));
  }
  const following = words[at + 1];
  // `3 foto pertama`
  const edge = words[at + 2];
  if (isPhoto(following) && edge?.kind === 'ordinal' && Math.abs(edge.value) === 1)
    return group([{ by: edge.value > 0 ? 'firsts' : 'lasts', count: token.value }], true, at + 3);
  if (isPhoto(following)) {
    const { start } = token;
    const end = following?.end ?? token.end;
    return { node: { kind: 'count', count: token.value, start, end }, next: at + 2 };
  }
  // `the 2 new ones`: how many there are is known.
  if (following && means(following, 'new')) return { node: following, next: at + 2 };
  // `las 3 primeras fotos`
  if (following?.kind === 'ordinal' && Math.abs(following.value) === 1 && isNumber(token)) {
    const by = following.value > 0 ? 'firsts' : 'lasts';
    const photo = isPhoto(words[at + 2]);
    // `borra las 2 últimas`, but `put 3 last`
    const verb = means(words[at - 1], 'add') || means(words[at - 1], 'make') ? words[at - 2] : words[at - 1];
    if (photo || means(verb, 'remove') || means(verb, 'only') || isPlural(raw, following))
      return group([{ by, count: token.value }], photo, at + (photo ? 3 : 2));
  }
  const list = listAt(words, at);
  if (list === undefined) return undefined;
  const photo = isPhoto(words[list.next]) && list.refs.length > 1;
  return group(list.refs, photo, list.next + (photo ? 1 : 0));
}

function files(words: readonly Token[], start: number): { refs: readonly Ref[]; next: number } {
  const refs: Ref[] = [];
  let next = start;
  for (let at = start; ; ) {
    const token = words[at];
    if (token?.kind !== 'file') return { refs, next };
    refs.push({ by: 'asset', asset: token.asset });
    next = at + 1;
    at = skipJoints(words, next);
  }
}
