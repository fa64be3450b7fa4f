import { means, type Token } from './token.ts';

/** How far from the word for a transition, in tokens. */
const farthest = 4;

/**
 * A word that names a photo and a transition (`slide`) is the transition where transitions are spoken of and nothing
 * counts it (`change the transitions to slide`), and a photo elsewhere (`the transition on slide 3`).
 */
export const settleSlides = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at): Token => {
    if (token.kind !== 'concept' || !means(token, 'photo') || !means(token, 'transition-slide')) return token;
    const near = tokens.slice(Math.max(0, at - farthest), at + farthest + 1);
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isCounted =
      next?.kind === 'number' ||
      before?.kind === 'ordinal' ||
      before?.kind === 'number' ||
      means(before, 'each');
    const isTransition = !isCounted && near.some(one => means(one, 'transition'));
    return { ...token, concepts: [isTransition ? 'transition-slide' : 'photo'] };
  });
