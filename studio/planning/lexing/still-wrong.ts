import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isJoint, type Token } from './token.ts';

/** `still a bit too loud`, `still not big enough`: what is still wrong; nothing is to stand still. */
export function stillWrong(tokens: readonly Token[], raw: string, { goesOn }: Vocabulary): readonly Token[] {
  const still = foldedPhrases(goesOn.words);
  if (still.length === 0) return tokens;
  const wrong = foldedPhrases(goesOn.before);
  return tokens.map((token, at): Token => {
    if (token.kind !== 'concept' || !still.includes(foldText(raw.slice(token.start, token.end))))
      return token;
    const joint = tokens.findIndex((one, place) => place > at && isJoint(one));
    const said = ` ${foldText(raw.slice(token.end, tokens[joint]?.start))} `;
    return wrong.some(word => said.includes(` ${word} `)) ? { ...token, concepts: ['filler'] } : token;
  });
}
