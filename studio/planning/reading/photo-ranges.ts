import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isTurn, means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { findRangeEnd } from './find-range-end.ts';

/** With these `2 to 4` says where something goes and not how far. */
const moving: readonly Concept[] = ['move', 'swap', 'change', 'add', 'position', 'order'];

const isCounted = (token: Token | undefined): token is Extract<Token, { value: number }> =>
  (token?.kind === 'number' || token?.kind === 'ordinal') && token.value > 0;

/** What may stand between an end of the range and the word that leads on. */
const isIdle = (token: Token): boolean =>
  means(token, 'filler') || means(token, 'photo') || means(token, 'number');

/** In the same breath a look or a movement comes before it, and no verb for placing. */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  const least = Math.max(0, at - longestBreath);
  const from = least + tokens.slice(least, at).findLastIndex(isTurn) + 1;
  const breath = tokens.slice(from, at);
  return breath.some(isQuality) && from > 0 && !breath.some(token => moving.some(name => means(token, name)));
}

/** `take out photos 2 through 4, give it …`: the nearest verb before them takes away, keeps or repeats. */
function isTakenAway(tokens: readonly Token[], at: number): boolean {
  const verb = tokens
    .slice(Math.max(0, at - longestBreath), at)
    .findLast(token => [...moving, ...keeping].some(name => means(token, name)));
  return verb !== undefined && keeping.some(name => means(verb, name));
}

const keeping: readonly Concept[] = ['remove', 'only', 'repeat'];

/** No more words in one breath matter. */
const longestBreath = 8;

const isQuality = (token: Token): boolean =>
  token.kind === 'concept' && token.concepts.some(name => /^(?:look|motion)-/u.test(name));

/**
 * `keep 1 to 4`, `2枚目から4枚目`, `2den 4e kadar`: what leads from one photo to another becomes a range mark, so that
 * nothing is done to the two ends alone.
 */
export function withRanges(
  tokens: readonly Token[],
  raw: string,
  { timeTo, rangeLinks, verbs }: Vocabulary,
): readonly Token[] {
  const words = [...foldedPhrases(timeTo), ...foldedPhrases(rangeLinks)];
  const isMoving = (token: Token): boolean => moving.some(name => means(token, name));
  const places = tokens.some(isMoving);
  let described = false;
  const isLink = (token: Token): boolean => {
    if (means(token, 'until')) return true;
    if (means(token, 'from')) return verbs === 'after';
    return (
      (!places || described) &&
      means(token, 'filler') &&
      words.includes(foldText(raw.slice(token.start, token.end)))
    );
  };
  const ends = { isEnd: isCounted, isLink, isIdle, postposed: verbs === 'after' };
  const ranged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    ranged.push(token);
    // `start in black and warm on 1 to 3`: what stands at the photos themselves says how they are to be.
    described = isDescribed(tokens, at) || (verbs === 'before' && isTakenAway(tokens, at));
    const end = isCounted(token) ? findRangeEnd(tokens, at, ends) : undefined;
    const to = tokens[end ?? -1];
    if (end === undefined || !isCounted(to) || !isCounted(token) || to.value <= token.value) continue;
    // The `со` of `со второй по четвёртую` means with elsewhere.
    const lead = ranged.at(-2);
    if (means(lead, 'with') || means(lead, 'from')) ranged.splice(-2, 1);
    ranged.push({ kind: 'separator', mark: 'range', start: token.end, end: to.start });
    at = end - 1;
    // `4e kadar`: the postposition behind the last one.
    const behind = tokens.findIndex((one, place) => place > end && !isIdle(one));
    if (verbs === 'after' && means(tokens[behind], 'until')) {
      ranged.push(to, ...tokens.slice(end + 1, behind));
      at = behind;
    }
  }
  return ranged;
}
