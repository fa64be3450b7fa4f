import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';

/** Words for lasting, behind which a number is a time. */
const lasting: readonly Concept[] = ['total', 'longer', 'leave', 'make', 'each'];

/** No photo is shown for longer, s. */
const mostSeconds = 60;

/** `the first should last 5 and the others 2 seconds`: the unit is said once, behind the second number. */
export const withUnitsAhead = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at): Token => {
    if (token.kind !== 'number' || token.value > mostSeconds) return token;
    if (!lasting.some(name => means(tokens[at - 1], name))) return token;
    const joint = tokens[at + 1];
    const isJoint = means(joint, 'and') || means(joint, 'but') || joint?.kind === 'separator';
    const next = tokens.slice(at + 2).filter(one => !means(one, 'filler') && !means(one, 'photo'));
    const isTimed = (means(next[0], 'others') || means(next[0], 'different')) && next[1]?.kind === 'time';
    return isJoint && isTimed
      ? { kind: 'time', ms: token.value * 1000, start: token.start, end: token.end }
      : token;
  });
