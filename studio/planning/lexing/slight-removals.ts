import type { Concept } from '../vocabulary/concept.ts';
import { isTurn, means, type Token } from './token.ts';

/** What can be there a little less. */
const audible: readonly Concept[] = ['music', 'song', 'sound', 'volume'];

/**
 * `drop the music a bit`, `quita un poco la música`: what is only a little taken away is made quieter and stays. Words
 * for a little say nothing else.
 */
export function slightRemovals(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(token => means(token, 'slightly'))) return tokens;
  const isSlight = tokens.map((token, at) => {
    if (!isRemoval(token)) return false;
    const said = stretchAt(tokens, at);
    return (
      said.some(one => means(one, 'slightly')) && audible.some(name => said.some(one => means(one, name)))
    );
  });
  return tokens.map((token, at): Token => {
    if (token.kind !== 'concept') return token;
    if (isSlight[at]) return { ...token, concepts: ['quieter'] };
    return means(token, 'slightly') ? { ...token, concepts: ['filler'] } : token;
  });
}

/** `nimm die Musik etwas zurück` as well. */
const removing: readonly Concept[] = ['remove', 'off', 'undo', 'bring-back'];

const isRemoval = (token: Token): boolean =>
  token.kind === 'concept' && token.concepts.every(name => removing.includes(name));

/** The tokens around this one, up to a mark or an `and` on either side. */
function stretchAt(tokens: readonly Token[], at: number): readonly Token[] {
  const from = tokens.slice(0, at).findLastIndex(isTurn) + 1;
  const to = tokens.findIndex((token, place) => place > at && isTurn(token));
  return tokens.slice(from, to < 0 ? tokens.length : to);
}
