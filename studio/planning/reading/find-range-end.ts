import { means, type Token } from '../lexing/token.ts';

/** Between the ends of a range there are few words. */
const longestGap = 5;

export interface RangeWords {
  /** What a range can end with. */
  readonly isEnd: (token: Token | undefined) => boolean;
  /** What leads from one end to the other. */
  readonly isLink: (token: Token) => boolean;
  /** What may stand between an end and the word that leads on. */
  readonly isIdle: (token: Token) => boolean;
  /** The language says `until` behind the other end. */
  readonly postposed: boolean;
}

/** Where the other end of a range stands, if a word leads there and nothing else stands between. */
export function findRangeEnd(
  tokens: readonly Token[],
  from: number,
  { isEnd, isLink, isIdle, postposed }: RangeWords,
): number | undefined {
  let linked = false;
  for (let at = from + 1; at <= from + longestGap; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isEnd(token)) {
      const behind = postposed ? tokens.find((one, place) => place > at && !isIdle(one)) : undefined;
      return linked || means(behind, 'until') ? at : undefined;
    }
    if (isLink(token)) linked = true;
    else if (!isIdle(token)) return undefined;
  }
  return undefined;
}
