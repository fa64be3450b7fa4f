import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';

/** What may be said of music that is no good. */
const isComplaint = (node: Node): boolean =>
  node.kind === 'word' || hasAny(node, ['quieter', 'louder', 'dislike', 'number', 'more']);

/**
 * `the music is too loud, another one, softer`: behind a mark a soft one is asked for, with a word for another or a verb
 * that gives; that is a mood, and the volume stays.
 */
export function readSofterMusic(reader: Reader): void {
  const { nodes } = reader;
  const mark = nodes.findIndex(node => node.kind === 'separator' && node.mark === 'comma');
  const said = nodes.slice(0, mark);
  const asked = nodes.slice(mark + 1);
  const isOfMusic =
    mark > 0 &&
    said.some(node => hasAny(node, ['music', 'song'])) &&
    said.every(node => hasAny(node, ['music', 'song']) || isComplaint(node));
  const soft = asked.findIndex(node => hasAny(node, ['quieter', 'less']));
  const isAsked =
    soft >= 0 &&
    (has(asked[soft - 1], 'different') || has(asked[soft + 1], 'add')) &&
    asked.every(node => hasAny(node, ['quieter', 'less', 'different', 'add', 'make', 'number', 'change']));
  if (!isOfMusic || !isAsked) return;
  reader.use(...nodes.keys());
  reader.wish({ do: 'music', choice: { kind: 'mood', mood: 'calm', or: 'ambient' } });
}
