import type { Concept } from '../vocabulary/concept.ts';
import { means, type Token } from './token.ts';

/** What is said of clips and of no photo. */
const sounding: readonly Concept[] = ['sound', 'mute', 'unmute', 'louder', 'quieter'];

/** `the last two`, `the first two`: a number of these is no number of all. */
const isPart = (token: Token | undefined): boolean =>
  token?.kind === 'ordinal' || (['start', 'end', 'only'] as const).some(name => means(token, name));

/** Past little words in one direction. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let place = at + step;
  while (means(tokens[place], 'filler') || means(tokens[place], 'make')) place += step;
  return tokens[place];
}

const isVideo = (token: Token | undefined): boolean =>
  token?.kind === 'concept' && token.concepts.every(name => name === 'video' || name === 'clip');

/**
 * `mute both videos`, `beide stumm`: where so many clips were sent, they are all of them. A number of something else, or
 * of some of them, stays what it is.
 */
export function countedClips(tokens: readonly Token[], clips: number): readonly Token[] {
  if (clips < 2) return tokens;
  const counts = tokens.map((token, at): 'noun' | 'alone' | undefined => {
    if (token.kind !== 'number' || token.value !== clips || token.dotted) return undefined;
    const [last, next] = [beside(tokens, at, -1), beside(tokens, at, 1)];
    if (isPart(last) || isPart(next)) return undefined;
    if (isVideo(next)) return 'noun';
    const isHeard = [last, next].some(one => sounding.some(name => means(one, name)));
    const isNamed = tokens.some(one => means(one, 'photo') || means(one, 'music') || isVideo(one));
    return isHeard && !token.digits && !isNamed ? 'alone' : undefined;
  });
  return tokens.flatMap((token, at): readonly Token[] => {
    const { start, end } = token;
    const clip: Token = { kind: 'concept', concepts: ['clip'], mended: false, start, end };
    if (counts[at] === 'alone') return [clip];
    if (counts[at] === 'noun') return [];
    return counts[at - 1] === 'noun' && isVideo(token) ? [clip] : [token];
  });
}
