import { isTurn, means, type Token } from './token.ts';

/** `最初と最後だけ5秒`, `처음이랑 마지막은 5초`: joined to the last one and with a time, the start is the first one. */
export function edgePairs(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at): Token => {
    const [joint, last] = tokens.slice(at + 1, at + 3);
    const isJoined = means(joint, 'and') || means(joint, 'with');
    if (!means(token, 'start') || !isJoined || last?.kind !== 'ordinal' || last.value !== -1) return token;
    const behind = tokens.slice(at + 3).filter(one => !means(one, 'filler') && !means(one, 'only'));
    const isTimed =
      behind[0]?.kind === 'time' &&
      (behind[1] === undefined || isTurn(behind[1]) || means(behind[1], 'make'));
    return isTimed ? { kind: 'ordinal', value: 1, start: token.start, end: token.end } : token;
  });
}
