import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** An empty word where an object ends and a number follows, so that the two numbers are no list: `5번을 2번 앞에`. */
export function withPartings(
  said: readonly Token[],
  raw: string,
  { objectMarks }: Vocabulary,
): readonly Token[] {
  const tokens = said.flatMap((token, at): readonly Token[] =>
    means(token, 'and') && isGoneBehindPlace(said, at)
      ? [{ kind: 'word', start: token.start, end: token.start }, token]
      : [token],
  );
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

/** `photo 2 after 4 and the last one out`: the 4 says where the 2 goes, and the other one goes away. */
function isGoneBehindPlace(tokens: readonly Token[], and: number): boolean {
  const isRef = (token: Token | undefined): boolean => token?.kind === 'number' || token?.kind === 'ordinal';
  const isPlace =
    isRef(tokens[and - 1]) &&
    [tokens[and - 2], tokens[and - 3]].some(one => means(one, 'before') || means(one, 'after'));
  let next = and + 1;
  while (means(tokens[next], 'filler')) next += 1;
  if (!isPlace || !isRef(tokens[next])) return false;
  next += 1;
  while (means(tokens[next], 'filler') || means(tokens[next], 'photo')) next += 1;
  return means(tokens[next], 'off') || means(tokens[next], 'remove');
}
