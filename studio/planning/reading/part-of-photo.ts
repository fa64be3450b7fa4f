import { hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isJoint, isRemoval } from './things.ts';

/**
 * `第二张去掉字幕`, `Foto 2 lösch den Text`: where verbs stand on either side, the one at `verb` takes away what is on the
 * photo before it, and the photo stays.
 */
export function takesPart({ nodes, verbs }: Sentence, verb: number): boolean {
  const next = nodes[verb + 2];
  return (
    verbs === 'both' &&
    isRemoval(nodes[verb]) &&
    nodes[verb - 1]?.kind === 'target' &&
    isOnPhoto(nodes[verb + 1]) &&
    (next === undefined || isJoint(next))
  );
}

const isOnPhoto = (node: Node | undefined): boolean =>
  hasAny(node, ['caption', 'text', 'look', 'effects', 'motion']) ||
  (node?.kind === 'concept' && node.concepts.some(name => /^(?:look|motion)-/u.test(name)));
