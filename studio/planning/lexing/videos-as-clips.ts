import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { means, type Token } from './token.ts';

/** `the second video`, `video kedua`: where clips were sent, a video that is counted is one of them. */
export function videosAsClips(tokens: readonly Token[], { adjectives }: Vocabulary): readonly Token[] {
  const named = tokens.some(
    token => means(token, 'clip') || means(token, 'photo') || means(token, 'music') || token.kind === 'file',
  );
  return tokens.map((token, at): Token => {
    // `the video in slow motion`: what was filmed, where nothing else is named.
    if (token.kind === 'concept' && means(token, 'slow-motion') && !named)
      return { ...token, concepts: ['slower', 'clip'] };
    const isVideo = token.kind === 'concept' && token.concepts.every(name => name === 'video');
    const counts = adjectives === 'behind' ? tokens[at + 1] : before(tokens, at);
    return isVideo && isCounting(counts) ? { ...token, concepts: ['clip'] } : token;
  });
}

const isCounting = (token: Token | undefined): boolean =>
  token?.kind === 'ordinal' || (token?.kind === 'concept' && token.ordinal !== undefined);

/** `두 번째 영상`, `2つ目の動画`: what counts may have a little word behind it. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  const last = tokens[at - 1];
  return means(last, 'filler') ? tokens[at - 2] : last;
}
