import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import { isBreak, isJoint } from './text-words.ts';

/** Where the plain words of the next text stand, `to` behind the last of them. */
interface Words {
  readonly from: number;
  readonly to: number;
}

/** `write Paris on the first and Rome on the last`: behind a text on a photo other words, and the photo they are for. */
export function nextTextBefore(tokens: readonly Token[], at: number): Words | undefined {
  const joint = photoEnd(tokens, at + 1);
  const mark = joint === undefined ? undefined : tokens[joint];
  const isJoined = means(mark, 'and') || (mark?.kind === 'separator' && mark.mark === 'comma');
  if (joint === undefined || !isJoined) return undefined;
  let to = joint + 1;
  while (tokens[to]?.kind === 'word') to += 1;
  const end = photoEnd(tokens, to);
  if (to === joint + 1 || end === undefined) return undefined;
  const next = tokens[end];
  return isBreak(next) || (next && isJoint(next)) ? { from: joint + 1, to } : undefined;
}

/** Behind the photo that little words lead to: `on the first`, `sur la photo 2`. */
function photoEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (means(tokens[at], 'filler')) at += 1;
  const isPhoto = (token: Token | undefined) => means(token, 'photo') || means(token, 'clip');
  const isNumber = (token: Token | undefined) => token?.kind === 'number' || token?.kind === 'ordinal';
  if (at === from) return undefined;
  if (isPhoto(tokens[at])) return isNumber(tokens[at + 1]) ? at + 2 : undefined;
  if (!isNumber(tokens[at])) return undefined;
  if (isPhoto(tokens[at + 1])) return at + 2;
  return tokens[at]?.kind === 'ordinal' ? at + 1 : undefined;
}
