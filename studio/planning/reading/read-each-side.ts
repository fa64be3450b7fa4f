import { has, hasAny, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Target } from './wish.ts';

const sides = ['left', 'right', 'up', 'down'] as const;
type Side = (typeof sides)[number];

/** What may be said beside photos that move each to a side of its own. */
const isBeside = (node: Node): boolean =>
  node.kind === 'separator' ||
  hasAny(node, [
    'motion-pan',
    'motion',
    'motion-alternate',
    'move',
    'make',
    'add',
    'and',
    'but',
    'photo',
    'with',
  ]) ||
  hasAny(node, ['slower', 'slightly']);

/** `pan up on photo 1, down on photo 2`: photos, and to which side each of them goes. */
export function readEachSide(reader: Reader): void {
  const { nodes } = reader;
  const moves = nodes.some(node => hasAny(node, ['motion-pan', 'motion', 'motion-alternate']));
  if (!moves || nodes.some((_, at) => reader.isUsed(at))) return;
  const pairs = pairsOf(nodes);
  const isTold = nodes.every(node => sideOf(node) || node.kind === 'target' || isBeside(node));
  if (pairs === undefined || pairs.length < 2 || !isTold) return;
  reader.use(...nodes.keys());
  for (const { side, target } of pairs)
    reader.wish({ do: 'motion', type: `pan-${side}`, factor: undefined, target });
}

/** Photos and sides by turns, whichever comes first; undefined where they do not go in pairs. */
function pairsOf(
  nodes: readonly Node[],
): readonly { readonly side: Side; readonly target: Target }[] | undefined {
  const told = nodes.flatMap((node, at) => {
    const side = sideOf(node);
    const target = targetAt(nodes, at);
    return side || target ? [{ side, target }] : [];
  });
  const pairs = told.flatMap(({ side, target }, at) => {
    const other = told[at + 1];
    if (at % 2 === 1) return [];
    const [way, photos] = [side ?? other?.side, target ?? other?.target];
    return way && photos && !photos.except ? [{ side: way, target: photos }] : [];
  });
  return pairs.length * 2 === told.length ? pairs : undefined;
}

const sideOf = (node: Node): Side | undefined => sides.find(side => has(node, side));
