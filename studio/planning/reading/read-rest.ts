import type { Concept } from '../vocabulary/concept.ts';
import { has, isUnknown, type Node } from './node.ts';
import type { Reader } from './reader.ts';

/** What is left over when everything else has been read: said back, so that nothing is dropped in silence. */
export function readRest(reader: Reader): void {
  for (const stretch of stretches(reader.nodes, isBreak)) {
    if (!stretch.some(at => reader.isUsed(at))) sayBack(reader, stretch);
    else
      for (const half of stretches(reader.nodes, node => has(node, 'and'), stretch))
        if (!half.some(at => reader.isUsed(at)) && half.some(at => isUnknown(reader.nodes[at])))
          sayBack(reader, half);
  }
}

/** Said back as it was written, if it says anything. */
function sayBack(reader: Reader, places: readonly number[]): void {
  const { nodes, sentence } = reader;
  const part = places.flatMap(at => nodes[at] ?? []);
  const first = part[0];
  const last = part.at(-1);
  // `the zooming is annoying, turn it off`: the verb is about what was understood.
  const leans = reader.wished() && part.every(node => has(node, 'remove') || !isContent(node));
  if (first === undefined || last === undefined || leans || !part.some(isContent)) return;
  const text = sentence.raw.slice(first.start, last.end);
  if (text !== '') reader.wish({ do: 'unclear', text });
}

/** Places without a break between them. */
function stretches(
  nodes: readonly Node[],
  breaks: (node: Node) => boolean,
  within: readonly number[] = [...nodes.keys()],
): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const at of within) {
    const node = nodes[at];
    if (node && breaks(node)) parts.push([]);
    else parts.at(-1)?.push(at);
  }
  return parts.filter(part => part.length > 0);
}

const isBreak = (node: Node): boolean => node.kind === 'separator' || has(node, 'but') || has(node, 'then');

const isContent = (node: Node): boolean => {
  if (isUnknown(node)) return true;
  if (node.kind === 'target' || node.kind === 'time' || node.kind === 'percent' || node.kind === 'quote')
    return true;
  return node.kind === 'concept' && !node.concepts.every(name => passing.has(name));
};
/** What says nothing by itself. */
const passing: ReadonlySet<Concept> = new Set<Concept>([
  ...([
    'and',
    'or',
    'but',
    'then',
    'with',
    'as',
    'filler',
    'add',
    'make',
    'change',
    'auto',
    'video',
  ] as const),
  ...(['praise', 'thanks', 'greeting', 'bye', 'photo', 'all', 'different', 'from', 'start', 'only'] as const),
  ...(['export', 'times', 'after', 'before', 'again', 'each'] as const),
]);
