import { means, type Token } from '../lexing/token.ts';
import { isBreak } from './text-words.ts';

/** What is said of the whole video, so that no photo can be left out of it. */
const ofVideo = ['title', 'watermark', 'credit', 'music', 'song', 'volume', 'beat', 'canvas'] as const;

/**
 * `3번은 빼고 흑백으로`, `3번은 빼고 제목은 여름`: one word (`except + remove` in the vocabularies) that leaves photos out of
 * what follows, and takes them away where that is said of other photos or of the whole video.
 */
export const leftOrGone = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at): Token => {
    if (token.kind !== 'concept' || !means(token, 'except') || !means(token, 'remove')) return token;
    return { ...token, concepts: [isOfOthers(tokens, at) ? 'remove' : 'except'] };
  });

/** Right behind it something is named that these photos are no part of. */
function isOfOthers(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (isBreak(tokens[next]) && tokens[next] !== undefined) next += 1;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  if (token?.kind === 'number' || token?.kind === 'ordinal' || token?.kind === 'ratio') return true;
  const isNamed = token?.kind === 'concept' && token.concepts.some(name => /^(?:mood|ratio)-/u.test(name));
  return isNamed || ofVideo.some(name => means(token, name));
}
