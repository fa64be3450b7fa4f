import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textEnd } from './text-extent.ts';
import { type Found, quotation } from './text-found.ts';
import { opensText } from './text-places.ts';
import { harmless, isBreak, isCapitalised } from './text-words.ts';

/** What people write on a video rather than say to an editor. */
const sayings: readonly Concept[] = ['thanks', 'greeting', 'bye'];

/**
 * `put Summer 2025 at the start`, `al final pon gracias por todo`: a name or a saying that is put somewhere is a text,
 * though no word for one is there. Nouns of languages that write all of them with a capital are no names.
 */
export function impliedText(
  tokens: readonly Token[],
  verb: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  if (!means(tokens[verb], 'add') && !means(tokens[verb], 'make') && !goesOn(tokens, verb)) return undefined;
  let from = verb + 1;
  const isName = (token: Token | undefined): boolean =>
    token !== undefined &&
    // `add The End at the end`
    (token.kind === 'word' || means(token, 'filler') || (means(token, 'end') && token.start > 0)) &&
    isCapitalised(token, raw) &&
    !vocabulary.capitalNouns;
  const isText = (token: Token | undefined): boolean =>
    isName(token) ||
    (isPhotoBefore(tokens, verb) &&
      !vocabulary.capitalNouns &&
      opensText(token, raw) &&
      token?.kind === 'concept');
  while (!isText(tokens[from]) && (means(tokens[from], 'filler') || isPlace(tokens[from]))) from += 1;
  const first = tokens[from];
  if (first === undefined) return undefined;
  // `en la foto 1 pon Inicio`: a name that is put on a photo, whatever it means elsewhere.
  const onPhoto = isPhotoBefore(tokens, verb) && isCapitalised(first, raw) && !vocabulary.capitalNouns;
  // `put Happy Birthday at the beginning`: two capitals in a row, whatever the words mean elsewhere.
  const isNamed =
    !vocabulary.capitalNouns &&
    [first, tokens[from + 1]].every(
      // `С Днём Рождения`
      token => token && (harmless(token) || means(token, 'with')) && isCapitalised(token, raw),
    );
  if (
    !isName(first) &&
    !isNamed &&
    !(onPhoto && opensText(first, raw)) &&
    !sayings.some(saying => means(first, saying))
  )
    return undefined;
  const to = textEnd(tokens, from, raw);
  return isPlaced(tokens, verb, from, to) ? quotation(tokens, from, to, raw, vocabulary) : undefined;
}

/** `put Hello at the start and Thank You at the end`: another text after one that has its place. */
const goesOn = (tokens: readonly Token[], and: number): boolean =>
  means(tokens[and], 'and') &&
  // `título Nuestra boda y al final gracias por venir`
  (isPlace(tokens[and - 1]) || (tokens[and - 1]?.kind === 'quote' && isEdgeAhead(tokens, and + 1))) &&
  tokens.slice(Math.max(0, and - 6), and).some(({ kind }) => kind === 'quote');

/** Little words and an end of the video, and behind it what somebody says. */
function isEdgeAhead(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (means(tokens[at], 'filler')) at += 1;
  if (!means(tokens[at], 'start') && !means(tokens[at], 'end')) return false;
  return sayings.some(saying => means(tokens[at + 1], saying));
}

/** Somewhere is said around the verb or behind the text, whatever mark ends it. */
function isPlaced(tokens: readonly Token[], verb: number, from: number, to: number): boolean {
  let next = isBreak(tokens[to]) ? to + 1 : to;
  while (means(tokens[next], 'filler') || means(tokens[next], 'with')) next += 1;
  const onPhoto = isPhotoRef(tokens, next);
  // `en la foto 3 pon Mi perro`
  const behindPhoto = isPhotoBefore(tokens, verb);
  const said = tokens.slice(Math.max(0, verb - 1), from).some(isPlace) || isPlace(tokens[next]);
  return said || onPhoto || behindPhoto;
}

/** `en la foto 3 pon …`, `sur la 1 mets …` */
const isPhotoBefore = (tokens: readonly Token[], verb: number): boolean =>
  isPhotoRef(tokens, verb - 2) ||
  ((tokens[verb - 1]?.kind === 'number' || tokens[verb - 1]?.kind === 'ordinal') &&
    means(tokens[verb - 2], 'filler'));

/** `… on the first picture`, `… on photo 2` */
const isPhotoRef = (tokens: readonly Token[], at: number): boolean => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return (
    (first?.kind === 'ordinal' && means(second, 'photo')) ||
    (means(first, 'photo') && second?.kind === 'number')
  );
};

const isPlace = (token: Token | undefined): boolean =>
  token?.kind === 'concept' &&
  // `siyah kenarlık`: the colour is not the text's.
  !token.concepts.includes('border') &&
  token.concepts.some(name => name === 'start' || name === 'end' || /^(?:position|color)-/u.test(name));
