import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token, type TokenOf } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { findRangeEnd } from './find-range-end.ts';

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
  if (!tokens.some(({ kind }) => kind === 'time')) return tokens;
  const words = [...foldedPhrases(timeTo), ...foldedPhrases(rangeLinks)];
  const isLink = (token: Token): boolean =>
    means(token, 'until') ||
    means(token, 'from') ||
    means(token, 'with') ||
    (token.kind === 'separator' && token.mark === 'range') ||
    (means(token, 'filler') && words.includes(foldText(raw.slice(token.start, token.end))));
  const isFrom = (token: Token): boolean => means(token, 'from') || means(token, 'with');
  const isIdle = (token: Token): boolean => means(token, 'filler');
  const ends = { isEnd: isCounted, isLink, isIdle, postposed: verbs === 'after' };
  const ranged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const isClip = token.kind !== 'time' && means(tokens[at - 1], 'clip');
    const end =
      isCounted(token) && !isClip && !isOfPhoto(tokens, at) ? findRangeEnd(tokens, at, ends) : undefined;
    const to = tokens[end ?? -1];
    const isTime = token.kind === 'time' || to?.kind === 'time';
    // `trim the first to 4 seconds`: an ordinal is a time where another one follows, or a word for from stands before it.
    const counts =
      verbs !== 'after' &&
      token.kind === 'ordinal' &&
      to?.kind === 'time' &&
      !tokens.slice(0, at).some(isFrom);
    const [from, until] = [asTime(token), asTime(to)];
    if (end === undefined || counts || !isTime || !from || !until || until.ms <= from.ms) {
      ranged.push(token);
      continue;
    }
    ranged.push(from, { kind: 'separator', mark: 'range', start: from.end, end: until.start }, until);
    at = end;
  }
  return ranged;
}

/** `photos 2 to 4 five seconds, the clip …`: a photo is named in the same breath. */
function isOfPhoto(tokens: readonly Token[], at: number): boolean {
  const isPause = (token: Token): boolean =>
    means(token, 'and') || (token.kind === 'separator' && token.mark !== 'range' && token.mark !== 'colon');
  const from = tokens.slice(0, at).findLastIndex(isPause) + 1;
  const rest = tokens.slice(at);
  const end = rest.findIndex(isPause);
  const breath = [...tokens.slice(from, at), ...(end < 0 ? rest : rest.slice(0, end))];
  return (
    breath.some(token => means(token, 'photo')) ||
    !breath.some(token => means(token, 'clip') || means(token, 'video'))
  );
}

const isCounted = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'time' || (token?.kind === 'ordinal' && token.value > 0);

function asTime(token: Token | undefined): TokenOf<'time'> | undefined {
  if (token?.kind === 'time') return token;
  if (token?.kind !== 'number' && token?.kind !== 'ordinal') return undefined;
  return { kind: 'time', ms: token.value * 1000, start: token.start, end: token.end };
}
