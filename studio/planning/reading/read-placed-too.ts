import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Target } from './wish.ts';

/** Where one of these is spoken of, an edge may be its own. */
const edged: readonly Concept[] = [
  ...(['music', 'song', 'sound', 'title', 'caption', 'text', 'write', 'watermark', 'credit'] as const),
  ...(['fade', 'fade-in', 'fade-out', 'transition', 'remove', 'only', 'no', 'repeat'] as const),
];

const isJoint = (node: Node | undefined): boolean =>
  has(node, 'and') || (node?.kind === 'separator' && node.mark === 'comma');

/** `photo 2 black and white and to the very front`: alone behind the joint stands where the one photo that was named goes. */
export function readPlacedToo(reader: Reader): boolean {
  const { nodes } = reader;
  const at = nodes.findIndex((node, place) => {
    const last = hasAny(nodes[place - 1], ['move', 'add', 'make']) ? place - 2 : place - 1;
    const next = nodes[hasAny(nodes[place + 1], ['move', 'add', 'make']) ? place + 2 : place + 1];
    const isAlone = isJoint(nodes[last]) && (next === undefined || isJoint(next));
    return isAlone && hasAny(node, ['start', 'end']) && !reader.isUsed(place);
  });
  const named = nodes.flatMap((node, place) =>
    node.kind === 'target' || has(node, 'clip') ? [{ place, target: targetOrClips(nodes, place) }] : [],
  );
  const [photo, ...others] = named;
  if (at < 0 || photo === undefined || others.length > 0 || photo.place > at) return false;
  if (photo.place >= at - 1 || nodes.some(node => node.kind === 'quote' || hasAny(node, edged))) return false;
  reader.use(at, ...reader.find('move').filter(verb => Math.abs(verb - at) === 1));
  const where = has(nodes[at], 'end') ? ('end' as const) : ('start' as const);
  reader.wish({ do: 'move', target: photo.target, to: { where } });
  return true;
}

const targetOrClips = (nodes: readonly Node[], at: number): Target =>
  targetAt(nodes, at) ?? { refs: [{ by: 'clips' }], except: false };
