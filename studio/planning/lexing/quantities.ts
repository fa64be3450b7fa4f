import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { splitDots } from './dotted-numbers.ts';
import { edgePairs } from './edge-pairs.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { joinTimes } from './times.ts';
import { means, type Token } from './token.ts';

/**
 * Numbers and units put together: `1 min 20`, `two and a half seconds`, `half a minute`, `a second each`, `25` out of
 * `twenty five`. Words that are both a unit and an ordinal (`second`) become one of the two.
 */
export function measure(tokens: readonly Token[], raw: string, vocabulary: Vocabulary): readonly Token[] {
  const articles = foldedPhrases(vocabulary.unitArticles);
  return edgePairs(
    joinTimes(
      percents(
        joinTens(withLists(withoutLoneUnit(tokens)).flatMap(splitDots(raw, vocabulary)).map(partOf(raw))),
      ).map(settleSeconds(raw, articles)),
      raw,
      foldedPhrases(vocabulary.timeTo),
    ).map(withoutHour),
  );
}

/** The `min` that begins `min, jadiin vertikal` is whom it is said to: a short unit with nothing to count is none. */
const withoutLoneUnit = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at): Token => {
    const isUnit = at === 0 && (means(token, 'minute') || means(token, 'second')) && token.kind === 'concept';
    const isShort = token.end - token.start <= longestShortUnit && tokens.length > 1;
    return isUnit && isShort && token.ordinal === undefined
      ? { kind: 'word', start: token.start, end: token.end }
      : token;
  });

/** `sec`, `min` */
const longestShortUnit = 3;

/** `golden hour`: without a number before it, it counts nothing. */
const withoutHour = (token: Token): Token =>
  token.kind === 'concept' && token.concepts.every(name => name === 'hour')
    ? { kind: 'word', start: token.start, end: token.end }
    : token;

/** `3-1-2-5-4`: what has a range mark on both sides is one of a list. */
function withLists(tokens: readonly Token[]): readonly Token[] {
  const isMark = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'separator' && (token.mark === 'range' || token.mark === 'colon');
  };
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number';
  return tokens.map((token, at): Token => {
    if (token.kind !== 'separator' || token.mark !== 'range') return token;
    const goesOn = isMark(at + 2) && isNumber(at + 3);
    const wentOn = isMark(at - 2) && isNumber(at - 3);
    const isList = isNumber(at - 1) && isNumber(at + 1) && (goesOn || wentOn);
    return isList ? { ...token, mark: 'comma' } : token;
  });
}

const parts = [
  ['third', 1 / 3],
  ['two-thirds', 2 / 3],
  ['quarter', 1 / 4],
  ['three-quarters', 3 / 4],
] as const;

/** `2/3` is the shape of the video where one is spoken of, and a part of its length elsewhere. */
const slashed = /^(\d) ?\/ ?([34])$/u;

/** `a third`, `2/3` */
const partOf =
  (raw: string) =>
  (token: Token, place: number, all: readonly Token[]): Token => {
    const { start, end } = token;
    const named = parts.find(([name]) => means(token, name));
    if (named) return { kind: 'factor', value: named[1], part: true, start, end };
    if (token.kind !== 'ratio' || token.width >= token.height) return token;
    const [, over, under] = slashed.exec(raw.slice(start, end)) ?? [];
    const isShape = under === '4' || all.some(one => means(one, 'canvas') || means(one, 'cut'));
    const ofLength = all.some((one, at) => at > place && means(one, 'total'));
    if (over === undefined || (isShape && !ofLength)) return token;
    return { kind: 'factor', value: token.width / token.height, part: true, start, end };
  };

/** `twenty five`; never across digits. */
function joinTens(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === 'number' && last?.kind === 'number' && !token.digits && !last.digits) {
      const isTens = last.value >= 20 && last.value % 10 === 0 && token.value > 0 && token.value < 10;
      if (isTens) {
        joined[joined.length - 1] = { ...last, value: last.value + token.value, end: token.end };
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

const isCounted = (number: Token, token: Token): boolean =>
  means(token, 'double') && number.end === token.start;

function percents(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const number = last?.kind === 'number' ? last : undefined;
    if (number && means(token, 'percent'))
      joined[joined.length - 1] = { ...number, kind: 'percent', end: token.end };
    // `1.5倍速`, `3倍`: the word for double counts behind a number.
    else if (number && (means(token, 'times') || isCounted(number, token)))
      joined[joined.length - 1] = { ...number, kind: 'factor', end: token.end };
    else if (last && means(last, 'percent') && token.kind === 'number') {
      joined[joined.length - 1] = { ...token, kind: 'percent', start: last.start };
    } else if (means(last, 'filler') && means(joined.at(-2), 'percent') && token.kind === 'number') {
      // `процентов на 30`: about so many.
      joined.splice(-2, 1);
      joined.push({ ...token, kind: 'percent' });
    } else joined.push(token);
  }
  return joined;
}

/** @param articles folded words that count one of a unit */
const settleSeconds =
  (raw: string, articles: readonly string[]) =>
  (token: Token, place: number, all: readonly Token[]): Token => {
    if (token.kind !== 'concept' || token.ordinal === undefined) return token;
    const isUnit = means(token, 'second') || means(token, 'minute');
    const { start, end } = token;
    if (token.ordinal === 0)
      return isMiddleOne(place, all) ? { kind: 'ordinal', value: 0, start, end } : token;
    // `最后` is the last one before what is counted, and the end elsewhere.
    if (means(token, 'end') || means(token, 'start')) {
      const counted = all[place + 1];
      const last = all[place - 1];
      const isCounted =
        counted?.kind === 'number' ||
        counted?.kind === 'ordinal' ||
        means(counted, 'photo') ||
        means(counted, 'clip');
      // `最後はカラーのまま`: a look is one of the photo that is last.
      const next = significant(all, place, 1);
      const isLook = next?.kind === 'concept' && next.concepts.some(name => /^look(?:-|$)/u.test(name));
      const behind = means(last, 'photo') || means(last, 'clip') || means(last, 'remove');
      // `最後だけ静止`: Japanese says only behind what is meant; a fade has an end.
      const isAlone = means(counted, 'only') && /^\p{Script=Hiragana}/u.test(raw.slice(counted?.start));
      const fades = (['fade', 'fade-in', 'fade-out'] as const).some(name => means(all[place + 2], name));
      // `最後じゃなくて最後から2番目`, `1枚3秒、最後は5秒`
      const isPhoto =
        (means(counted, 'no') && all[place + 2]?.kind === 'ordinal') ||
        hasOwnTime(all, place, next) ||
        // `1枚目と最後を消して`
        (means(last, 'and') && all[place - 2]?.kind === 'ordinal' && goes(next)) ||
        // `最後は消さなくていい`
        (place === 0 && means(next, 'leave'));
      return isCounted || behind || isLook || (isAlone && !fades) || isPhoto
        ? { kind: 'ordinal', value: token.ordinal, start, end }
        : token;
    }
    const ordinal: Token = { kind: 'ordinal', value: token.ordinal, start, end };
    if (!isUnit) return ordinal;
    // `الثانية 2`: Arabic counts moments behind their unit, and others do so in a clip: `from second 3 to second 8`.
    const moment = all[place + 1];
    const counts = /^\p{Script=Arabic}/u.test(raw.slice(start, end)) || isMomentOfClip(place, all);
    if (counts && moment?.kind === 'number' && moment.digits) return token;
    const before = significant(all, place, -1);
    const after = significant(all, place, 1);
    // `move 5 up to second place`: five seconds would be said without a word between.
    const isApart = before?.kind === 'number' && before.value !== 1 && all[place - 1] !== before;
    if (isApart && !isUnitPlural(raw.slice(start, end))) return ordinal;
    if (before?.kind === 'number' || means(before, 'half')) return token;
    // `the last second of the clip`: a part of its time, where no photo is spoken of.
    const edge = all[place - 1];
    const edgeOf = edge?.kind === 'ordinal' ? edge.value : edge?.kind === 'concept' ? (edge.ordinal ?? 0) : 0;
    const isEdge = Math.abs(edgeOf) === 1 && !all.some(one => means(one, 'swap'));
    if (isEdge && !isOne(all[place + 1]) && after?.kind !== 'ordinal' && !means(after, 'photo'))
      return { kind: 'time', ms: means(token, 'minute') ? 60_000 : 1000, start, end };
    // `pan left on the second`: a unit would be `a second`, `a full second`.
    const article = all[place - 1];
    const said = article ? foldText(raw.slice(article.start, article.end)) : '';
    if (said === 'the') return ordinal;
    if (articles.some(word => said === word || said.endsWith(` ${word}`))) return token;
    if (means(after, 'each') || means(after, 'all')) return token;
    const refers =
      isOne(all[place + 1]) ||
      means(after, 'photo') ||
      means(after, 'clip') ||
      after?.kind === 'ordinal' ||
      means(after, 'number');
    if (refers || before?.kind === 'ordinal') return ordinal;
    if (means(after, 'and') || means(before, 'and')) return ordinal;
    const acts = ['remove', 'swap', 'move', 'only', 'photo', 'before', 'after', 'clip'] as const;
    return acts.some(concept => means(before, concept)) ? ordinal : token;
  };

const goes = (token: Token | undefined): boolean =>
  (['remove', 'only', 'leave', 'swap'] as const).some(name => means(token, name));

/** Behind a time for each an end has a time of its own, and no more is said of it. */
function hasOwnTime(all: readonly Token[], place: number, next: Token | undefined): boolean {
  const at = next === undefined ? -1 : all.indexOf(next, place);
  const end = all[at + 2];
  return (
    next?.kind === 'number' &&
    means(all[at + 1], 'second') &&
    all.slice(0, place).some(one => means(one, 'each') || means(one, 'all')) &&
    all.slice(0, place).some(one => means(one, 'second')) &&
    (end === undefined || end.kind === 'separator' || means(end, 'filler') || means(end, 'make'))
  );
}

/** A clip and no photo is spoken of, and the number behind the unit has none of its own. */
const isMomentOfClip = (place: number, all: readonly Token[]): boolean =>
  all.some(one => means(one, 'clip')) &&
  !all.some(one => means(one, 'photo')) &&
  // The `clip` of `empieza el clip en el segundo 4` leads to the moment.
  (!means(all[place - 1], 'clip') || means(all[place - 1], 'from')) &&
  !means(all[place + 2], 'second') &&
  !means(all[place + 2], 'minute');

/** `the middle photo`, `la foto del medio`: a photo and not a place on the screen. */
function isMiddleOne(place: number, all: readonly Token[]): boolean {
  const before = significant(all, place, -1);
  const after = significant(all, place, 1);
  // `medio segundo por foto`
  if (means(after, 'second') || means(after, 'minute')) return false;
  const named = [before, after].some(one => means(one, 'photo') || means(one, 'clip'));
  // `the text in the middle of photo 2`
  const numbered = all[place + 2]?.kind === 'number' || all[place - 2]?.kind === 'ordinal';
  return isOne(all[place + 1]) || (named && !numbered);
}

/** `seconds`, `segundos` */
const isUnitPlural = (word: string): boolean => /s$/iu.test(word);

/** `the second one` */
const isOne = (token: Token | undefined): boolean =>
  (token?.kind === 'number' && token.value === 1 && !token.digits) ||
  (token?.kind === 'concept' && token.number === 1);

/** The next token in a direction that is not a filler. */
function significant(tokens: readonly Token[], place: number, step: 1 | -1): Token | undefined {
  let at = place + step;
  while (means(tokens[at], 'filler')) at += step;
  return tokens[at];
}
