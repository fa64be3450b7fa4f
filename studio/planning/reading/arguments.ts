import { type TextPosition, textPositions } from '../../timeline/draft.ts';
import { has, hasAny, type Node } from './node.ts';

/** Colours by their names; hex as the draft has them. */
const colors: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#e53935',
  blue: '#1e88e5',
  green: '#43a047',
  yellow: '#fdd835',
  pink: '#ec407a',
  purple: '#8e24aa',
  orange: '#fb8c00',
  gold: '#d4af37',
  gray: '#9e9e9e',
  brown: '#795548',
  turquoise: '#26c6da',
};

export const colorNames = colors;

/** The colour a node names, as hex. */
export function colorOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'color') return node.hex;
  return namedValue(node, 'color-', name => colors[name]);
}

export const positionOf = (node: Node | undefined): TextPosition | undefined =>
  namedValue(node, 'position-', name => textPositions.find(position => position === name));

/** What the part of a concept's name behind the prefix stands for. */
export function namedValue<Value>(
  node: Node | undefined,
  prefix: string,
  value: (name: string) => Value | undefined,
): Value | undefined {
  if (node?.kind !== 'concept') return undefined;
  for (const concept of node.concepts) {
    const found = concept.startsWith(prefix) ? value(concept.slice(prefix.length)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const sides = ['left', 'right', 'up', 'down'] as const;

const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;

/** Which way something goes: of `from left to right` the side said last. */
export function directionOf(
  nodes: readonly Node[],
  args: readonly number[],
): (typeof sides)[number] | undefined {
  const from = nodes.some(node => hasAny(node, ['from']));
  const said = nodes.flatMap((node, at) => {
    const side = sides.find(name => has(node, name));
    return side !== undefined && (args.includes(at) || from) ? [side] : [];
  });
  const last = args.some(at => hasAny(nodes[at], sides)) ? said.at(-1) : undefined;
  const comes = nodes.some(
    (node, at) =>
      hasAny(node, ['from']) && [at - 1, at, at + 1].some(place => has(nodes[place], last ?? 'from')),
  );
  // What comes from the right goes to the left.
  return last !== undefined && said.length === 1 && comes ? opposite[last] : last;
}

/** `2x`, `twice`, `half` as a factor. */
export function factorOf(node: Node | undefined): number | undefined {
  if (node?.kind === 'factor') return node.value;
  if (node?.kind !== 'concept') return undefined;
  if (node.concepts.includes('half')) return 0.5;
  if (node.concepts.includes('double')) return 2;
  return node.concepts.includes('triple') ? 3 : undefined;
}

/** `a third`, `2/3`: a part of what there is. */
export const isPart = (node: Node | undefined): boolean => node?.kind === 'factor' && node.part === true;

/** Longer, stronger and shorter, gentler without a figure, as factors. */
export const moreBy = 1.6;
export const lessBy = 0.6;

/** `even smaller`, `もっと大きく`: nothing is named that is to be so. */
export const namesNothing = (nodes: readonly Node[]): boolean =>
  nodes.every(
    node =>
      node.kind === 'separator' ||
      hasAny(node, [
        'louder',
        'quieter',
        'bigger',
        'smaller',
        'more',
        'less',
        'make',
        'change',
        'again',
        'but',
      ]),
  );
