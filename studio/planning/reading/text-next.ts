import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textEnd } from './text-extent.ts';
import { type Found, quotation } from './text-found.ts';
import { nextTextBefore } from './text-next-before.ts';
import { nextTextAt } from './text-places.ts';
import { isBreak, isJoint } from './text-words.ts';

/** `photo 1 caption Paris, photo 2 Rome`: behind a text another photo and its own. */
export function nextText(
  tokens: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  // `ilk fotoğrafa Deniz yaz, ikinciye Dağ`: the verb may stand between.
  const last = means(tokens[at + 1], 'write') ? at + 1 : at;
  const joint = tokens[last + 1];
  const isJoined =
    means(joint, 'and') || means(joint, 'but') || (joint?.kind === 'separator' && joint.mark === 'comma');
  const isBehind =
    tokens[at]?.kind === 'quote' || (means(tokens[at], 'write') && tokens[at - 1]?.kind === 'quote');
  const before = tokens[at]?.kind === 'quote' ? nextTextBefore(tokens, at) : undefined;
  if (before) return quotation(tokens, before.from, before.to, raw, vocabulary);
  const from = isBehind && isJoined ? nextTextAt(tokens, last + 1, raw) : undefined;
  if (from === undefined) return undefined;
  const to = textEnd(tokens, from, raw);
  const next = tokens[to];
  const ends = next === undefined || isBreak(next) || isJoint(next);
  return to > from && ends ? quotation(tokens, from, to, raw, vocabulary) : undefined;
}
