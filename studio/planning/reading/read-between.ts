import { hasAny, type Node } from './node.ts';
import { refsAt } from './photo-places.ts';
import type { Reader } from './reader.ts';
import type { Ref } from './wish.ts';

/** What may be said beside `put 5 between 1 and 2`; `glisse` slides photos as well as transitions. */
const isIdle = (node: Node | undefined): boolean =>
  hasAny(node, [
    'between',
    'position-center',
    'photo',
    'position',
    'add',
    'move',
    'make',
    'change',
    'and',
    'with',
    'start',
    'end',
  ]) || hasAny(node, ['transition-slide']);

/**
 * `put 5 between 1 and 2`: a photo, a word for between and two photos, and nothing else in the sentence. Read before
 * anything that two photos could be between of.
 */
export function readBetween(reader: Reader): void {
  const { nodes } = reader;
  const between = reader.find('between')[0] ?? middle(reader);
  if (between === undefined) return;
  const places = stretchAt(nodes, between);
  const named = places.filter(at => nodes[at]?.kind === 'target');
  if (!places.every(at => named.includes(at) || isIdle(nodes[at]))) return;
  const [moved, left] = trio(reader, named, between);
  if (moved === undefined || left === undefined) return;
  reader.use(...places);
  reader.wish({
    do: 'move',
    target: { refs: [moved], except: false },
    to: { where: 'after', ref: left },
  });
}

/** `1和2中间`: the middle of two photos is between them. */
const middle = ({ nodes, find }: Reader): number | undefined =>
  find('position-center').find(at => refsAt(nodes[at - 1]).length === 2);

/** The places around this one up to a mark on either side. */
function stretchAt(nodes: readonly Node[], at: number): readonly number[] {
  const isMark = (node: Node) => node.kind === 'separator' && node.mark !== 'range';
  const from = nodes.slice(0, at).findLastIndex(isMark) + 1;
  const end = nodes.slice(at).findIndex(isMark);
  return [...nodes.keys()].slice(from, end < 0 ? nodes.length : at + end);
}

/** The one that moves and the two it goes between, said together (`5, 1 and 2`) or apart. */
function trio({ nodes }: Reader, named: readonly number[], between: number): readonly Ref[] {
  const pair = named.find(at => refsAt(nodes[at]).length === 2 && Math.abs(at - between) <= 2);
  const single = named.find(at => refsAt(nodes[at]).length === 1);
  const [only] = named;
  if (named.length === 1 && refsAt(nodes[only ?? -1]).length === 3) return refsAt(nodes[only ?? -1]);
  if (named.length !== 2 || pair === undefined || single === undefined) return [];
  return [...refsAt(nodes[single]), ...refsAt(nodes[pair])];
}
