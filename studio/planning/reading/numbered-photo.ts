import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Group } from './group.ts';
import { isNumber } from './photo-list.ts';
import { isLed } from './time-words.ts';

/**
 * `2 foto b/w` where two of them would be `2 fotos`, or where people leave the sign of an ordinal out: photo 2. Words that
 * count (`each`, `all`, a video they are for) before it or behind it, or a verb that could be about so many, make it a
 * number of photos.
 */
export function numberedPhoto(
  words: readonly Token[],
  at: number,
  raw: string,
  { onePhoto, timeBy, timeTo }: Vocabulary,
): Group | undefined {
  const [number, photo, next] = words.slice(at, at + 3);
  if (number?.kind !== 'number' || !number.digits || !isNumber(number) || photo === undefined)
    return undefined;
  if (!foldedPhrases(onePhoto).includes(foldText(raw.slice(photo.start, photo.end)))) return undefined;
  const opens = at === 0 || isTurning(words[at - 1]);
  const counts = words.some(word => counting.some(name => means(word, name)));
  const lead = raw.slice(photo.end, next?.start);
  // `5 фото по 3 секунды` are five of them.
  const isShared = next?.kind === 'time' && /\p{L}/u.test(lead) && !isLed(lead, [...timeBy, ...timeTo]);
  if (!opens || counts || isShared || !isSaid(next)) return undefined;
  const { start } = number;
  return {
    node: {
      kind: 'target',
      refs: [{ by: 'number', n: number.value }],
      explicit: true,
      start,
      end: photo.end,
    },
    next: at + 2,
  };
}

const counting: readonly Concept[] = ['each', 'all', 'cut', 'video', 'total', 'others'];

const isTurning = (token: Token | undefined): boolean =>
  (token?.kind === 'separator' && token.mark !== 'range') ||
  (['and', 'but', 'then', 'make', 'write', 'caption', 'title', 'text'] as const).some(name =>
    means(token, name),
  );

/** What can be said of one photo. */
const isSaid = (token: Token | undefined): boolean =>
  token?.kind === 'time' ||
  token?.kind === 'quote' ||
  (token?.kind === 'concept' &&
    token.concepts.some(name => said.includes(name) || /^(?:look|motion|fit)-/u.test(name)));

const said: readonly Concept[] = ['longer', 'shorter', 'start', 'end', 'before', 'after', 'double', 'half'];
