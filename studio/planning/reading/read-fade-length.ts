import type { Concept } from '../vocabulary/concept.ts';
import { factorOf, lessBy, moreBy } from './arguments.ts';
import { hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';

const slower: readonly Concept[] = ['longer', 'slower'];
const quicker: readonly Concept[] = ['shorter', 'faster'];
const beside: readonly Concept[] = [
  'fade',
  'make',
  'change',
  'add',
  'all',
  'each',
  'slightly',
  'more',
  'less',
];

/** `longer fades`: with nothing else spoken of, the fades are those from photo to photo. */
export function readFadeLength(reader: Reader): boolean {
  const { nodes } = reader;
  const [fade] = reader.find('fade');
  const [pace] = reader.find(...slower, ...quicker);
  const isOnly = (node: Node): boolean =>
    node.kind === 'factor' || hasAny(node, [...beside, ...slower, ...quicker]);
  if (fade === undefined || pace === undefined || !nodes.every(isOnly)) return false;
  const given = nodes.map(factorOf).find(factor => factor !== undefined);
  reader.use(...nodes.keys());
  const factor = hasAny(nodes[pace], slower)
    ? Math.max(given ?? moreBy, 1 / (given ?? moreBy))
    : Math.min(given ?? lessBy, 1 / (given ?? lessBy));
  reader.wish({ do: 'transition', type: undefined, ms: undefined, factor, target: undefined });
  return true;
}
