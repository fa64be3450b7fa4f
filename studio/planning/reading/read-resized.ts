import type { Concept } from '../vocabulary/concept.ts';
import { hasAny, isClipTarget, type Node } from './node.ts';
import { longerBy, shorterBy } from './read-relative.ts';
import { type Reader, targetAt } from './reader.ts';

const growing: readonly Concept[] = ['more', 'louder'];
const shrinking: readonly Concept[] = ['less', 'quieter'];
const beside: readonly Concept[] = ['and', 'slightly', 'then', 'but'];

/** `aumenta a 2 e diminui a 4`: where nothing but photos is named, what is raised or lowered is their time. */
export function readResized(reader: Reader): void {
  const { nodes, sentence } = reader;
  const isOwn = (node: Node): boolean =>
    (node.kind === 'target' && !isClipTarget(node)) ||
    node.kind === 'separator' ||
    hasAny(node, [...growing, ...shrinking, ...beside]);
  const behind = sentence.verbs === 'after' ? -1 : 1;
  const pairs = reader.find(...growing, ...shrinking).map(verb => ({ verb, photo: verb + behind }));
  const photos = pairs.map(({ photo }) => nodes[photo]);
  const isPlain = photos.every(node => node?.kind === 'target');
  const isPhoto = pairs.length > 1 || photos.some(node => node?.kind === 'target' && node.explicit);
  if (pairs.length === 0 || !isPlain || !isPhoto || !nodes.every(isOwn)) return;
  for (const { verb, photo } of pairs) {
    reader.use(verb, photo);
    const factor = hasAny(nodes[verb], growing) ? longerBy : shorterBy;
    reader.wish({ do: 'scale', factor, target: targetAt(nodes, photo) });
  }
}
