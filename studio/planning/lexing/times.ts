import { foldText } from './fold.ts';
import { type Read, restOf } from './times-of-rest.ts';
import { means, type Token } from './token.ts';

const unitMs = (token: Token | undefined): number | undefined =>
  means(token, 'second') ? 1000 : means(token, 'minute') ? 60_000 : means(token, 'hour') ? hourMs : undefined;

/** No video lasts that long; it is read to be told so. Alone the word is no unit: `golden hour`, `happy hour`. */
const hourMs = 3_600_000;

/** Numbers and units put together to times. `leads`: folded words that lead to one. */
export function joinTimes(tokens: readonly Token[], raw: string, leads: readonly string[]): readonly Token[] {
  const joined: Token[] = [];
  const before = { time: false, except: false };
  const isLead = ({ start, end }: Token): boolean => leads.includes(foldText(raw.slice(start, end)));
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const last = joined.at(-1);
    if (last?.kind === 'separator' && last.mark === 'stop') before.time = before.except = false;
    before.time ||= last?.kind === 'time';
    before.except ||= means(last, 'except');
    // `1:10 minutes`
    const written = token.kind === 'time' ? tokens[at + 1] : undefined;
    if (written && unitMs(written) !== undefined && written.start - token.end <= 1) {
      joined.push({ ...token, end: written.end });
      at += 2;
      continue;
    }
    // `les 3 premières secondes` as `les premières 3 secondes`
    const place = tokens[at + 1];
    const many = token.kind === 'number' && place?.kind === 'ordinal' && Math.abs(place.value) === 1;
    const unit = many ? unitMs(tokens[at + 2]) : undefined;
    if (token.kind === 'number' && place && unit !== undefined) {
      const { end } = tokens[at + 2] ?? place;
      joined.push(place, { kind: 'time', ms: Math.round(token.value * unit), start: token.start, end });
      at += 3;
      continue;
    }
    // `5 more seconds` as `more 5 seconds`
    const counted = means(place, 'more') ? unitMs(tokens[at + 2]) : undefined;
    if (token.kind === 'number' && place && counted !== undefined) {
      const { end } = tokens[at + 2] ?? place;
      joined.push(place, { kind: 'time', ms: Math.round(token.value * counted), start: token.start, end });
      at += 3;
      continue;
    }
    // `第2秒`, `2. saniye`
    const isDigits = /\p{N}/u.test(raw.slice(token.start, token.end));
    const moment = token.kind === 'ordinal' && token.value > 1 && isDigits ? unitMs(place) : undefined;
    if (token.kind === 'ordinal' && place && moment !== undefined && place.start - token.end <= 1) {
      joined.push({ kind: 'time', ms: token.value * moment, start: token.start, end: place.end });
      at += 2;
      continue;
    }
    const time = readTime(tokens, at) ?? restOf(tokens, at, before, isLead);
    if (time === undefined) {
      joined.push(token);
      at += 1;
      continue;
    }
    const end = tokens[time.next - 1]?.end ?? token.end;
    joined.push({ kind: 'time', ms: Math.round(time.ms), start: token.start, end });
    at = time.next;
  }
  return withDifferences(joined);
}

/** `half a minute minus ten seconds`, `دقيقة إلا عشر ثواني` */
function withDifferences(tokens: readonly Token[]): readonly Token[] {
  const isTaken = (at: number): boolean => {
    const [whole, less, part] = tokens.slice(at, at + 3);
    return (
      whole?.kind === 'time' &&
      part?.kind === 'time' &&
      part.ms < whole.ms &&
      (means(less, 'less') || means(less, 'except'))
    );
  };
  return tokens.flatMap((token, at): readonly Token[] => {
    const part = tokens[at + 2];
    if (token.kind === 'time' && part?.kind === 'time' && isTaken(at))
      return [{ ...token, ms: token.ms - part.ms, end: part.end }];
    return isTaken(at - 1) || isTaken(at - 2) ? [] : [token];
  });
}

/** A number, or a word that can be one: the `one` of `one minute ten`. */
const isCounting = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'concept' && token.number !== undefined);

/** `секунды по 3`, `секунд сорок`: the unit first, then how many of it. */
function unitFirst(tokens: readonly Token[], at: number): Read | undefined {
  const first = tokens[at];
  const unit = means(first, 'hour') ? undefined : unitMs(first);
  // `минуту десять` is one minute and ten.
  const isOne = first?.kind === 'concept' && first.number === 1;
  // `eine Minute zehn`, `une minute trente`
  const hasArticle = unit === 60_000 && means(tokens[at - 1], 'filler');
  if (unit === undefined || isOne || hasArticle || isCounting(tokens[at - 1])) return undefined;
  const place = skip(tokens, at + 1, ['filler']);
  const number = tokens[place];
  const behind = skip(tokens, place + 1, ['filler']);
  const counted = tokens[behind];
  const isCount =
    // The next unit of `second 3 to second 8` has a number of its own.
    (unitMs(counted) !== undefined && tokens[behind + 1]?.kind !== 'number') ||
    // The clip of `second 3 to second 8 of the clip` has a little word before it.
    (behind === place + 1 && (means(counted, 'photo') || means(counted, 'clip'))) ||
    means(counted, 'times');
  // `detik ke-2`
  const isMoment = number?.kind === 'ordinal' && number.value > 0 && place === at + 1;
  if ((number?.kind !== 'number' && !isMoment) || isCount) return undefined;
  return { ms: number.value * unit, next: place + 1, unit };
}

function readTime(tokens: readonly Token[], at: number): Read | undefined {
  const first = unitFirst(tokens, at) ?? oneTime(tokens, at);
  if (first === undefined) return undefined;
  if (first.unit !== 60_000) return first;
  // `1 min 20`, `1 minute and 20 seconds`
  const joint = skip(tokens, first.next, ['and', 'filler', 'with']);
  const rest = oneTime(tokens, joint);
  if (rest?.unit === 1000 && tokens[joint]?.kind === 'number')
    return { ms: first.ms + rest.ms, next: rest.next, unit: 1000 };
  // `a minute and ten`
  const seconds = tokens[joint];
  const counted = tokens[joint + 1];
  const isCount =
    means(counted, 'photo') ||
    means(counted, 'clip') ||
    counted?.kind === 'ordinal' ||
    means(counted, 'times');
  const follows = joint > first.next || (seconds?.kind === 'number' && !seconds.digits);
  if (follows && seconds?.kind === 'number' && seconds.value < 60 && !isCount)
    return { ms: first.ms + seconds.value * 1000, next: joint + 1, unit: 1000 };
  const bare = tokens[first.next];
  const touching =
    bare?.kind === 'number' && bare.digits && bare.start - (tokens[first.next - 1]?.end ?? 0) <= 1;
  if (touching && bare.value < 60)
    return { ms: first.ms + bare.value * 1000, next: first.next + 1, unit: 1000 };
  return first;
}

/** A number (or half, or nothing for one) with a unit, and `and a half` on either side of it. */
function oneTime(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  let value: number;
  let next = at + 1;
  const halved = skip(tokens, next, ['and', 'filler']);
  if (token?.kind === 'concept' && token.number !== undefined && means(tokens[halved], 'half')) {
    // The `one` of `one and a half minutes` says nothing elsewhere.
    value = token.number + 0.5;
    next = halved + 1;
  } else if (token?.kind === 'number') {
    value = token.value;
    const upper = tokens[next];
    const number = tokens[next + 1];
    if (upper?.kind === 'separator' && upper.mark === 'range' && number?.kind === 'number') {
      value = (value + number.value) / 2;
      next += 2;
    }
    const half = skip(tokens, next, ['and', 'filler']);
    // `photo 4 and one and a half minutes`: behind the joint another number begins.
    const isOther = tokens.slice(next, half).some(one => one.kind === 'concept' && one.number !== undefined);
    if (means(tokens[half], 'half') && !isOther) {
      value += 0.5;
      next = half + 1;
    }
  } else if (means(token, 'half') && unitMs(token) !== undefined) {
    value = 0.5;
    next = at;
  } else if (means(token, 'double') && unitMs(token) !== undefined) {
    value = 2;
    next = at;
  } else if (means(token, 'half')) value = 0.5;
  else if (unitMs(token) !== undefined && !means(token, 'hour')) {
    value = 1;
    next = at;
  } else return undefined;
  const unitAt = skip(tokens, next, ['filler']);
  const unit = unitMs(tokens[unitAt]);
  // `الصورة 3 ثانيتين`: a unit that says how many is not counted once more.
  const isDual = token?.kind === 'number' && means(tokens[unitAt], 'double');
  if (unit === undefined || isDual) return undefined;
  next = unitAt + 1;
  const after = skip(tokens, next, ['and', 'filler']);
  if (
    means(tokens[after], 'half') &&
    unitMs(tokens[after + 1]) === undefined &&
    (token?.kind !== 'concept' || means(token, 'double'))
  ) {
    return { ms: (value + 0.5) * unit, next: after + 1, unit };
  }
  if (means(tokens[after], 'half') && next === at + 1) {
    return { ms: (value + 0.5) * unit, next: after + 1, unit };
  }
  return { ms: value * unit, next, unit };
}

function skip(
  tokens: readonly Token[],
  at: number,
  concepts: readonly ('and' | 'filler' | 'with')[],
): number {
  let next = at;
  // `3時間`: the unit may be a little word elsewhere.
  const isUnit = (place: number): boolean => unitMs(tokens[place]) !== undefined;
  while (next < at + 3 && !isUnit(next) && concepts.some(concept => means(tokens[next], concept))) next += 1;
  return next;
}
