import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';

/** `put that at the end instead`: a verb, an end of the video, and nothing but what the last message brought to go there. */
export function readPlaceIt(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const ends = nodes.filter(node => hasAny(node, ['start', 'end']));
  const [end] = ends;
  const puts = nodes.some(node => hasAny(node, ['add', 'move', 'change', 'make']));
  const isIdle = nodes.every(
    node =>
      node === end ||
      node.kind === 'separator' ||
      hasAny(node, ['add', 'move', 'change', 'make', 'but', 'only', 'and']),
  );
  if (end === undefined || ends.length > 1 || !puts || !isIdle) return false;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  reader.wish({ do: 'place-it', to: has(end, 'start') ? 'start' : 'end', text });
  return true;
}
