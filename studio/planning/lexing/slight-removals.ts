import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isTurn, means, type Token } from './token.ts';

/** What can be there a little less. */
const audible: readonly Concept[] = ['music', 'song', 'sound', 'volume'];

/**
 * `drop the music a bit`, `quita un poco la música`: what is only a little taken away is made quieter and stays. Words
 * for a little say nothing else.
 */
export function slightRemovals(
  tokens: readonly Token[],
  raw: string,
  vocabulary: Vocabulary,
): readonly Token[] {
  const lessening = foldedPhrases(vocabulary.lessens);
  const lessens = ({ start, end }: Token): boolean => lessening.includes(foldText(raw.slice(start, end)));
  if (lessening.length === 0 && !tokens.some(token => means(token, 'slightly'))) return tokens;
  const isSlight = tokens.map((token, at) => {
    if (!isRemoval(token) && !lessens(token)) return false;
    const whole = stretchAt(tokens, at);
    // What stands behind such a verb is another wish's.
    const said = lessens(token) ? whole.slice(0, whole.indexOf(token)) : whole;
    const isHeard = audible.some(name => said.some(one => means(one, name)));
    // `음악 끄지 말고 조금만 줄여줘`
    return isHeard && (lessens(token) ? !said.some(isMeasured) : said.some(one => means(one, 'slightly')));
  });
  return tokens.map((token, at): Token => {
    if (token.kind !== 'concept') return token;
    if (isSlight[at]) return { ...token, concepts: ['quieter'] };
    return means(token, 'slightly') ? { ...token, concepts: ['filler'] } : token;
  });
}

/** What else can be made less of. */
const isMeasured = (token: Token): boolean =>
  token.kind === 'number' ||
  token.kind === 'ordinal' ||
  (['photo', 'clip', 'video', 'title', 'text', 'caption', 'transition', 'second', 'total'] as const).some(
    name => means(token, name),
  );

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
