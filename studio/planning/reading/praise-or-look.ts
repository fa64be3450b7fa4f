import { has, hasAny, type Node } from './node.ts';

/**
 * `cool on the rest`, `photo 2 cool`: a word that praises and names a look is a look where it stands at photos or
 * between them, and praise elsewhere.
 */
export const praiseOrLook = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node, at): Node => {
    if (node.kind !== 'concept' || !has(node, 'praise') || node.concepts.length === 1) return node;
    const isOfPhotos = [
      nodes[at - 1],
      nodes[at + 1],
      has(nodes[at + 1], 'as') ? nodes[at + 2] : undefined,
    ].some(one => one?.kind === 'target' || hasAny(one, ['others', 'photo', 'all']));
    return { ...node, concepts: node.concepts.filter(name => (name === 'praise') !== isOfPhotos) };
  });
