import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token, type TokenOf } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Between the ends there are few words. */
const longestGap = 4;

/**
 * `the clip from second 2 to 6`, `2 से 6 सेकंड`: where a clip is spoken of, a number that leads to a time (or follows
 * one) is a time in seconds too, and the two become a range. `clip 2` stays a clip by its number.
 */
export function withTimeRanges(
  tokens: readonly Token[],
  raw: string,
  { rangeLinks, timeTo, verbs }: Vocabulary,
): readonly Token[] {
  if (!tokens.some(token => means(token, 'clip') || means(token, 'video'))) return tokens;
  if (!tokens.some(({ kind }) => kind === 'time') || tokens.some(token => means(token, 'photo')))
    return tokens;
  const words = [...foldedPhrases(timeTo), ...foldedPhrases(rangeLinks)];
  const isLink = (token: Token): boolean =>
    means(token, 'until') ||
    means(token, 'from') ||
    means(token, 'with') ||
    (token.kind === 'separator' && token.mark === 'range') ||
    (means(token, 'filler') && words.includes(foldText(raw.slice(token.start, token.end))));
  const ranged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const isClip = token.kind !== 'time' && means(tokens[at - 1], 'clip');
    const end = isCounted(token) && !isClip ? endOf(tokens, at, isLink, verbs === 'after') : undefined;
    const to = tokens[end ?? -1];
    const [from, until] = [asTime(token), asTime(to)];
    if (end === undefined || !from || !until || until.ms <= from.ms) {
      ranged.push(token);
      continue;
    }
    ranged.push(from, { kind: 'separator', mark: 'range', start: from.end, end: until.start }, until);
    at = end;
  }
  return ranged;
}

const isCounted = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'time' || (token?.kind === 'ordinal' && token.value > 0);

function asTime(token: Token | undefined): TokenOf<'time'> | undefined {
  if (token?.kind === 'time') return token;
  if (token?.kind !== 'number' && token?.kind !== 'ordinal') return undefined;
  return { kind: 'time', ms: token.value * 1000, start: token.start, end: token.end };
}

/** Where the other end stands, if a word leads there, nothing else stands between and one of the two is a time. */
function endOf(
  tokens: readonly Token[],
  from: number,
  isLink: (token: Token) => boolean,
  /** The language says `until` behind the other end. */
  postposed: boolean,
): number | undefined {
  let linked = false;
  for (let at = from + 1; at <= from + longestGap; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isCounted(token))
      return (linked || (postposed && means(tokens[at + 1], 'until'))) &&
        (token.kind === 'time' || tokens[from]?.kind === 'time')
        ? at
        : undefined;
    if (isLink(token)) linked = true;
    else if (!means(token, 'filler')) return undefined;
  }
  return undefined;
}
