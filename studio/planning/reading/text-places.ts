import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { harmless, isCapitalised, isJoint } from './text-words.ts';

const isComma = (token: Token | undefined): boolean => token?.kind === 'separator' && token.mark === 'comma';

/** Written on a photo with a capital these are names: `Antes`, `Fin`. */
const nameable: readonly Concept[] = [
  'start',
  'end',
  'before',
  'after',
  'filler',
  'praise',
  'thanks',
  'greeting',
  'bye',
];

/** A word, or a name that means something else in small letters. */
export function opensText(token: Token | undefined, raw: string): boolean {
  if (token?.kind === 'word') return true;
  return (
    token?.kind === 'concept' &&
    isCapitalised(token, raw) &&
    token.concepts.every(name => nameable.includes(name) || name.startsWith('mood-'))
  );
}

/** Where a photo has been pointed at behind a joint: `and on photo 2`, `y en la 5`, `, а на последней`. */
function photoBehind(tokens: readonly Token[], joint: number, raw: string): number | undefined {
  let next = joint;
  const leads = (token: Token | undefined) => token !== undefined && (isComma(token) || isJoint(token));
  while (leads(tokens[next])) next += 1;
  const from = next;
  while (means(tokens[next], 'filler')) next += 1;
  const isLed = next > from;
  const isPhoto = (token: Token | undefined) => means(token, 'photo') || means(token, 'clip');
  const [first, second] = [tokens[next], tokens[next + 1]];
  if (isPhoto(first)) return second?.kind === 'number' || second?.kind === 'ordinal' ? next + 2 : undefined;
  if (first?.kind !== 'number' && first?.kind !== 'ordinal') return undefined;
  if (isPhoto(second)) return next + 2;
  // `подпиши первое фото Море, второе Горы`
  const isNamed = first.kind === 'ordinal' && second?.kind === 'word' && isCapitalised(second, raw);
  return isLed || isNamed ? next + 1 : undefined;
}

/** Where the next text begins, behind a photo that another text follows: `on photo 1 Paris and on photo 2 Rome`. */
export function nextTextAt(tokens: readonly Token[], joint: number, raw: string): number | undefined {
  let at = photoBehind(tokens, joint, raw);
  if (at === undefined) return undefined;
  const mark = tokens[at];
  if (mark?.kind === 'separator' && mark.mark === 'colon') at += 1;
  // `photo 4 pe Agra Fort`
  if (mark && means(mark, 'filler') && !isCapitalised(mark, raw) && tokens[at + 1]?.kind === 'word') at += 1;
  return opensText(tokens[at], raw) ? at : undefined;
}

/** A text on a photo ends before this joint: another photo follows, and what is written on it or done with it. */
export function endsAtPhoto(tokens: readonly Token[], joint: number, raw: string): boolean {
  const at = photoBehind(tokens, joint, raw);
  const next = at === undefined ? undefined : tokens[at];
  const isVerb = next?.kind === 'concept' && !isCapitalised(next, raw) && !harmless(next);
  return isVerb || nextTextAt(tokens, joint, raw) !== undefined;
}

/** A photo is pointed at right before: what is written there may be followed by what is written on another. */
export const isOnPhoto = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(Math.max(0, from - farthestPhoto), from)
    .some(
      (token, at, near) =>
        means(token, 'photo') ||
        token.kind === 'ordinal' ||
        (token.kind === 'number' && means(near[at - 1], 'filler')),
    );

/** How far before a text its photo may stand, words. */
const farthestPhoto = 6;
