import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textEnd } from './text-extent.ts';
import { type Found, quotation } from './text-found.ts';
import { nextTextAt } from './text-places.ts';
import { isBreak, isJoint } from './text-words.ts';

/** `photo 1 caption Paris, photo 2 Rome`: behind a text another photo and its own. */
export function nextText(
  tokens: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const joint = tokens[at + 1];
  const isJoined =
    means(joint, 'and') || means(joint, 'but') || (joint?.kind === 'separator' && joint.mark === 'comma');
  const from = tokens[at]?.kind === 'quote' && isJoined ? nextTextAt(tokens, at + 1, raw) : undefined;
  if (from === undefined) return undefined;
  const to = textEnd(tokens, from, raw);
  const next = tokens[to];
  const ends = next === undefined || isBreak(next) || isJoint(next);
  return to > from && ends ? quotation(tokens, from, to, raw, vocabulary) : undefined;
}
