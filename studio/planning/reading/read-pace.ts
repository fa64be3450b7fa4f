import { foldText } from '../lexing/fold.ts';
import { factorOf } from './arguments.ts';
import { hasAny } from './node.ts';
import type { Reader } from './reader.ts';

/** `0.75x`, `no, make it 2x`: how fast, in figures, and not a word of what. */
export function readPace(reader: Reader): void {
  const { nodes, sentence } = reader;
  const at = nodes.findIndex(
    ({ start, end }, place) =>
      factorOf(nodes[place]) !== undefined && /^\d/u.test(foldText(sentence.raw.slice(start, end))),
  );
  const pace = factorOf(nodes[at]);
  const isLone = nodes.every(
    (node, place) =>
      place === at || node.kind === 'separator' || hasAny(node, ['make', 'change', 'speed', 'correct']),
  );
  const node = nodes[at];
  // `half`, `2/3` are parts of a length.
  const isPart = (node?.kind === 'factor' && node.part === true) || hasAny(node, ['half']);
  if (pace === undefined || pace <= 0 || isPart || !isLone) return;
  reader.use(...nodes.keys());
  reader.wish({ do: 'scale', factor: 1 / pace, target: undefined, exact: true, bare: true, pace });
}
