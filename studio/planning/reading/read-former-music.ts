import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';

/** How far the verb may be from the music, in words. */
const farthest = 2;

const refusing: readonly Concept[] = ['remove', 'off', 'no', 'mute', 'leave', 'only'];

/** `bring the music back`, `balikin musiknya`: what played before is wanted again. */
export function readFormerMusic(reader: Reader): void {
  const { nodes } = reader;
  const verb = nodes.findIndex(
    (node, at) =>
      !reader.isUsed(at) &&
      (has(node, 'bring-back') || (has(node, 'undo') && !hasAny(node, ['all', 'double', 'redo']))),
  );
  const [music] = reader.find('music');
  // `remove the old music`
  if (verb === music && nodes.some(node => hasAny(node, refusing))) return;
  if (verb < 0 || music === undefined || Math.abs(music - verb) > farthest) return;
  const between = nodes.slice(Math.min(music, verb) + 1, Math.max(music, verb));
  const isOther = nodes.some(node =>
    hasAny(node, ['volume', 'different', 'beat', 'fade-in', 'fade-out', 'speed']),
  );
  if (isOther || between.some(node => node.kind === 'separator' || hasAny(node, ['and', 'but', 'then'])))
    return;
  const gives = reader.find('add', 'move').filter(at => Math.abs(at - music) <= farthest);
  reader.use(music, verb, ...gives, ...reader.find('again', 'make', 'change'));
  const undoes = has(nodes[verb], 'undo') && !has(nodes[verb], 'bring-back');
  reader.wish({ do: 'music', choice: { kind: 'former', ...(undoes ? { undoes } : {}) } });
}
