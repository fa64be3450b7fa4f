import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isJoint, means, type Token } from './token.ts';

/** What is done to clips and to no photo. */
const ofClips: readonly Concept[] = ['mute', 'unmute', 'sound', 'trim', 'louder', 'quieter', 'slow-motion'];
/** What both can be said of as well, and a noun or a place that says of what it is. */
const others: readonly Concept[] = ['photo', 'music', 'song', 'clip', 'video', 'title', 'caption', 'text'];

/** No phrase for both has more words. */
const longestPhrase = 3;

/** `mute both`: two clips were sent, and nothing else is named that has a sound or a length to cut. */
export function bothClips(
  said: readonly Token[],
  raw: string,
  { both }: Vocabulary,
  clips: number,
): readonly Token[] {
  const isOne = (token: Token, names: readonly Concept[]): boolean => names.some(name => means(token, name));
  const phrases = foldedPhrases(both);
  const tokens = clips === 2 ? withNouns(said, raw, phrases) : said;
  if (clips !== 2 || !tokens.some(token => isOne(token, ofClips))) return tokens;
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = phraseAt(tokens, at, raw, phrases);
    const [first, last] = [tokens[at], tokens[at + length - 1]];
    if (first === undefined) break;
    // `the two` of `the two last` counts.
    const isOther = length > 0 && breathOf(tokens, at).some(token => isOne(token, others));
    const isBoth = length > 0 && !isOther && last !== undefined && tokens[at + length]?.kind !== 'ordinal';
    if (isBoth)
      found.push({ kind: 'concept', concepts: ['clip'], mended: false, start: first.start, end: last.end });
    else found.push(first);
    at += isBoth ? length : 1;
  }
  return found;
}

/** From joint to joint: `trim the first clip and mute both of them`. */
function breathOf(tokens: readonly Token[], at: number): readonly Token[] {
  const from = tokens.slice(0, at).findLastIndex(isJoint) + 1;
  const length = tokens.slice(at).findIndex(isJoint);
  return tokens.slice(from, length < 0 ? tokens.length : at + length);
}

/** `both videos`, `iki klibin`: with their noun behind it they are the clips, whatever is done to them. */
function withNouns(tokens: readonly Token[], raw: string, phrases: readonly string[]): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const isTwo = token.kind === 'number' && token.value === 2 && !token.dotted;
    // `클립 둘 다`
    const behind = isFilmed(token) && !isOfSome(tokens[at - 1]) ? phraseAt(tokens, at + 1, raw, phrases) : 0;
    const last = behind > 0 ? tokens[at + behind] : undefined;
    if (last) {
      found.push({ kind: 'concept', concepts: ['clip'], mended: false, start: token.start, end: last.end });
      at += behind + 1;
      continue;
    }
    let noun = at + (phraseAt(tokens, at, raw, phrases) || (isTwo ? 1 : 0));
    const counts = noun > at && !isOfSome(tokens[at - 1]);
    while (counts && means(tokens[noun], 'filler')) noun += 1;
    const end = counts && isFilmed(tokens[noun]) ? tokens[noun]?.end : undefined;
    found.push(
      end === undefined
        ? token
        : { kind: 'concept', concepts: ['clip'], mended: false, start: token.start, end },
    );
    at = end === undefined ? at + 1 : noun + 1;
  }
  return found;
}

const isFilmed = (token: Token | undefined): boolean =>
  token?.kind === 'concept' && token.concepts.every(name => name === 'video' || name === 'clip');

/** The `last` of `the last two clips`, the `clip` of `clip 2`. */
const isOfSome = (token: Token | undefined): boolean =>
  token?.kind === 'ordinal' ||
  (['start', 'end', 'clip', 'video', 'photo', 'number', 'and'] as const).some(name => means(token, name));

/** How many tokens from `at` on are the longest phrase there; 0 where there is none. */
function phraseAt(tokens: readonly Token[], at: number, raw: string, phrases: readonly string[]): number {
  for (let length = longestPhrase; length > 0; length -= 1) {
    const last = tokens[at + length - 1];
    if (last && phrases.includes(foldText(raw.slice(tokens[at]?.start, last.end)))) return length;
  }
  return 0;
}
