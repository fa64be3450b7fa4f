import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import { isBreak, isCapitalised, isJoint } from './text-words.ts';

/**
 * `title: How to remove photo 3 and mute everything`: a capital, and then in one flow (no comma, no word for and
 * before it) a small word that leads to a verb. It is a sentence that is the title, and nothing goes for it.
 */
export function isFlowing(tokens: readonly Token[], from: number, raw: string): boolean {
  const first = tokens[from];
  if (first === undefined || !isCapitalised(first, raw)) return false;
  const end = tokens.findIndex((token, at) => at > from && (isBreak(token) || isJoint(token)));
  const flow = tokens.slice(from, end < 0 ? tokens.length : end);
  return flow.some((token, at) => {
    const lead = flow[at - 1];
    const leads =
      lead !== undefined &&
      (at === 1 ? means(lead, 'filler') || means(lead, 'as') : !isCapitalised(lead, raw));
    return (
      leads &&
      !isCapitalised(token, raw) &&
      (['remove', 'mute', 'undo', 'swap'] as const).some(name => means(token, name))
    );
  });
}
