import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { means, type Token } from './token.ts';

/**
 * `the second video`, `video kedua`: where clips were sent, a video that is counted is one of them, and so is one
 * counted without a noun in a clause behind it: `mute the first clip, cut the second to 4 seconds`.
 */
export function videosAsClips(
  tokens: readonly Token[],
  raw: string,
  { adjectives, concepts }: Vocabulary,
): readonly Token[] {
  const sound = concepts.find(({ means: [name, more] }) => name === 'sound' && !more);
  const sounds = sound ? foldedPhrases(sound.phrases) : [];
  const named = tokens.some(
    token => means(token, 'clip') || means(token, 'photo') || means(token, 'music') || token.kind === 'file',
  );
  const behind = adjectives === 'behind';
  const known = tokens.map((token, at): Token => {
    // `the video in slow motion`: what was filmed, where nothing else is named.
    if (token.kind === 'concept' && means(token, 'slow-motion') && !named)
      return { ...token, concepts: ['slower', 'clip'] };
    const isVideo = token.kind === 'concept' && token.concepts.every(name => name === 'video');
    const counts = behind ? tokens[at + 1] : before(tokens, at);
    return isVideo && (isCounting(counts) || isHeard(tokens, at, raw, sounds))
      ? { ...token, concepts: ['clip'] }
      : token;
  });
  const first = known.findIndex(
    (token, at) => means(token, 'clip') && isCounting(behind ? known[at + 1] : before(known, at)),
  );
  if (first < 0) return known;
  return known.flatMap((token, at): readonly Token[] => {
    if (at <= first + 1 || token.kind !== 'ordinal' || token.ofPhoto) return [token];
    if (hasNoun(known, at) || !isJoint(before(known, at))) return [token];
    const place = behind ? token.start : token.end;
    const clip: Token = { kind: 'concept', concepts: ['clip'], mended: false, start: place, end: place };
    return behind ? [clip, token] : [token, clip];
  });
}

/** `動画の音`, `영상 소리 꺼`: what was filmed has a sound, and what is made of it has music. */
function isHeard(tokens: readonly Token[], at: number, raw: string, sounds: readonly string[]): boolean {
  const next = tokens[means(tokens[at + 1], 'filler') ? at + 2 : at + 1];
  if (next === undefined || means(next, 'music')) return false;
  if (means(next, 'sound')) return true;
  const isLoudness = ['mute', 'unmute', 'louder', 'quieter'].some(name => isA(next, name));
  const phrase = foldText(raw.slice(next.start, next.end));
  return isLoudness && sounds.some(sound => phrase.startsWith(sound));
}

const isA = (token: Token, name: string): boolean =>
  token.kind === 'concept' && token.concepts.some(concept => concept === name);

const isCounting = (token: Token | undefined): boolean =>
  token?.kind === 'ordinal' ||
  (token?.kind === 'number' && token.dotted) ||
  (token?.kind === 'concept' && token.ordinal !== undefined);

/** `두 번째 영상`, `2つ目の動画`: what counts may have a little word behind it. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  const last = tokens[at - 1];
  return means(last, 'filler') ? tokens[at - 2] : last;
}

const isJoint = (token: Token | undefined): boolean => token?.kind === 'separator' || means(token, 'and');

/** A noun beside it, a number perhaps between them: `the first two photos`. */
const hasNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 1), at + 3)
    .some(token => means(token, 'photo') || means(token, 'clip') || means(token, 'video'));
