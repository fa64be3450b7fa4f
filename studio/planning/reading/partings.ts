import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** An empty word where an object ends and a number follows, so that the two numbers are no list: `5번을 2번 앞에`. */
export function withPartings(
  tokens: readonly Token[],
  raw: string,
  { objectMarks }: Vocabulary,
): readonly Token[] {
  const marks = foldedPhrases(objectMarks);
  if (marks.length === 0) return tokens;
  return tokens.map((token, at): Token => {
    const isMark = means(token, 'filler') && marks.includes(foldText(raw.slice(token.start, token.end)));
    const next = tokens[at + 1];
    // `last wali ko 6 second`: a photo and its time, and no last 6 seconds.
    const isEdge = tokens[at - 1]?.kind === 'ordinal' && next?.kind === 'time';
    const parts = isMark && (isEdge || next?.kind === 'number' || next?.kind === 'ordinal');
    return parts ? { kind: 'word', start: token.end, end: token.end } : token;
  });
}
