import type { Concept } from '../vocabulary/concept.ts';
import { means, type Token } from './token.ts';

/** A time that was read, the place of the word behind it, and its unit in ms. */
export interface Read {
  readonly ms: number;
  readonly next: number;
  readonly unit: number;
}

/** What may stand between the rest and its number. */
const between: readonly Concept[] = ['filler', 'with', 'make', 'add', 'as', 'leave', 'only'];
/** What is kept at a time of its own: `la 4 que se quede 6`. */
const longestGap = 4;
const keeping: readonly Concept[] = ['leave', 'only', 'make'];

/** `photos 2 and 4 five seconds, the rest 3`: the last number is in the unit of the first. `isLead`: it leads to a time. */
export function restOf(
  tokens: readonly Token[],
  at: number,
  before: { readonly time: boolean; readonly except: boolean },
  isLead: (token: Token) => boolean,
): Read | undefined {
  const number = tokens[at];
  const next = tokens[afterCourtesies(tokens, at + 1)];
  const joined = means(next, 'and') || means(next, 'but') || means(next, 'then');
  const ends = next === undefined || next.kind === 'separator' || joined || means(next, 'make');
  if (number?.kind === 'number' && next === undefined && isOfEach(tokens, at))
    return { ms: number.value * 1000, next: at + 1, unit: 1000 };
  if (number?.kind !== 'number' || !ends || !before.time) return undefined;
  let back = at - 1;
  const isIdle = (token: Token | undefined): boolean =>
    between.some(name => means(token, name)) ||
    // `todas 3 segundos menos la última, esa 5`
    (before.except && token?.kind === 'separator' && token.mark === 'comma');
  while (isIdle(tokens[back])) back -= 1;
  const apart = number.start - (tokens[back]?.end ?? number.start) > longestGap;
  const kept = apart || tokens.slice(back, at).some(token => keeping.some(name => means(token, name)));
  // `all 2 seconds but the last one at 6`
  const isOne =
    back < at - 1 &&
    (tokens[back]?.kind === 'ordinal' ||
      (tokens[back]?.kind === 'number' &&
        (kept || means(tokens[back - 1], 'photo')) &&
        !isActedOn(tokens, back, isLead)) ||
      (means(tokens[back], 'photo') && tokens[back - 1]?.kind === 'ordinal'));
  const isRest =
    isLoneOrdinal(tokens, at) ||
    means(tokens[back], 'others') ||
    ((next === undefined || next.kind === 'separator' || (joined && isKept(tokens, at))) && isOne);
  if (!isRest) return undefined;
  return { ms: number.value * 1000, next: at + 1, unit: 1000 };
}

/** `keep each at 5`: with a little word between, a number behind the word for each counts seconds. */
function isOfEach(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (means(tokens[back], 'filler')) back -= 1;
  return back < at - 1 && means(tokens[back], 'each');
}

/** `remove photos 2 through 4`, `keep 2 through 4`: a verb takes them away, keeps or moves them, and no time is said. */
function isActedOn(tokens: readonly Token[], at: number, isLead: (token: Token) => boolean): boolean {
  let verb = at - 1;
  while (verb > at - 3 && (means(tokens[verb], 'filler') || means(tokens[verb], 'photo'))) verb -= 1;
  // `cambia la 1 por la 2`, but `change photo 1 to 2`
  const link = tokens[at + 1];
  const isExchanged = means(tokens[verb], 'change') && link !== undefined && !isLead(link);
  return isExchanged || acting.some(name => means(tokens[verb], name));
}

const acting: readonly Concept[] = ['remove', 'move', 'swap', 'repeat', 'only', 'add'];

/** `the last one should be 6 and …`: not one of several numbers. */
function isKept(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  const behind = tokens[afterCourtesies(tokens, at + 1) + 1];
  return (
    number?.kind === 'number' && number.digits && behind?.kind !== 'number' && behind?.kind !== 'ordinal'
  );
}

/** `the last one 6 please`: little words and thanks end nothing and begin nothing. */
function afterCourtesies(tokens: readonly Token[], at: number): number {
  let next = at;
  while (means(tokens[next], 'filler') || means(tokens[next], 'thanks')) next += 1;
  return next;
}

/** `4 sec per pic but the last one 6`, `…, последняя 5`: nothing but which one and the number, up to the marks. */
function isLoneOrdinal(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  const next = tokens[afterCourtesies(tokens, at + 1)];
  const last = tokens[at - 1];
  const one =
    (last?.kind === 'number' && last.value === 1 && !last.digits) ||
    (last?.kind === 'concept' && last.number === 1);
  const ordinal = one ? at - 2 : at - 1;
  let back = ordinal - 1;
  while (means(tokens[back], 'filler')) back -= 1;
  const before = tokens[back];
  // `her fotoğraf 2 saniye olsun son 5`: behind a time and its verb.
  const closes = (means(before, 'add') || means(before, 'make')) && means(tokens[back - 1], 'second');
  const opens = before?.kind === 'separator' || means(before, 'and') || means(before, 'but') || closes;
  return (
    number?.kind === 'number' &&
    number.digits &&
    tokens[ordinal]?.kind === 'ordinal' &&
    opens &&
    (next === undefined || next.kind === 'separator' || (means(next, 'and') && isKept(tokens, at)))
  );
}
