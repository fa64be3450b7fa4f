import { fontFor } from './font-for.ts';

/** A part of a line in one font and one direction. */
export interface Run {
  /** Its path. */
  readonly font: string;
  readonly text: string;
  readonly runsLeft: boolean;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const leftwards = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const rightwards = /\p{L}|\p{N}/u;

/** A text as its characters, as people see them; never parted by what shortens it. */
export const charactersOf = (text: string): readonly string[] =>
  Array.from(characters.segment(text.replaceAll(/\s+/g, ' ')), ({ segment }) => segment);

/**
 * A line's runs from left to right. Directions are those of the usual case: words of either kind, numbers, signs
 * between them; nothing within such words is nested any further. Characters that no font has are left out.
 */
export const runsOf = (line: readonly string[]): readonly Run[] => {
  const strong = line.map(directionOf);
  const base = strong.find(direction => direction !== undefined) ?? 'right';
  const runs: Run[] = [];
  for (const [index, character] of line.entries()) {
    const font = fontFor(character);
    if (!font) continue;
    const runsLeft = (strong[index] ?? between(strong, index, base)) === 'left';
    const last = runs.at(-1);
    if (last?.font === font && last.runsLeft === runsLeft)
      runs[runs.length - 1] = { ...last, text: last.text + character };
    else runs.push({ font, text: character, runsLeft });
  }
  return inOrder(runs, base);
};

type Direction = 'left' | 'right';

const directionOf = (character: string): Direction | undefined => {
  if (leftwards.test(character)) return 'left';
  return rightwards.test(character) ? 'right' : undefined;
};

/** Signs and spaces go with their neighbours where these agree, else with the line. */
const between = (strong: readonly (Direction | undefined)[], index: number, base: Direction): Direction => {
  const before = strong.slice(0, index).findLast(direction => direction !== undefined) ?? base;
  const after = strong.slice(index).find(direction => direction !== undefined) ?? base;
  return before === after ? before : base;
};

/** As they stand, from left to right: what runs to the left turns round its runs, and a line of that kind its parts as well. */
const inOrder = (runs: readonly Run[], base: Direction): readonly Run[] => {
  const parts: Run[][] = [];
  for (const run of runs) {
    const part = parts.at(-1);
    if (part?.[0]?.runsLeft === run.runsLeft) part.push(run);
    else parts.push([run]);
  }
  const turned = parts.map(part => (part[0]?.runsLeft ? part.toReversed() : part));
  return (base === 'left' ? turned.toReversed() : turned).flat();
};
