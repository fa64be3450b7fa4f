import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';

const named: readonly Concept[] = [
  ...(['look', 'effects', 'music', 'title', 'text', 'transition', 'motion', 'border', 'color'] as const),
  ...([
    'watermark',
    'caption',
    'credit',
    'volume',
    'sound',
    'beat',
    'speed',
    'fade-in',
    'fade-out',
    'canvas',
  ] as const),
];

/** A spelled number behind a thing that is not counted, with nothing after it, is another word: Hindi `warm tone do`. */
export function isParticle(words: readonly Token[], at: number): boolean {
  const token = words[at];
  const last = words[at - 1];
  const next = words[at + 1];
  // `a la 4 uno que diga …`: a text and no photo.
  const isText = token?.kind === 'number' && token.value === 1 && means(next, 'write');
  if (isText && !token.digits) return true;
  return (
    token?.kind === 'number' &&
    !token.digits &&
    (next === undefined ||
      (next.kind === 'separator' && next.mark === 'comma') ||
      (means(next, 'and') && words[at + 2]?.kind !== 'number' && words[at + 2]?.kind !== 'ordinal')) &&
    (last?.kind === 'word' ||
      (last?.kind === 'concept' &&
        last.concepts.some(
          name =>
            named.includes(name) ||
            /^(?:look|mood|motion|transition|fit|color|position|ratio|resolution)-/u.test(name),
        )))
  );
}
