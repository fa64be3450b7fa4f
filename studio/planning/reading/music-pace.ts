import type { Action } from './action.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';

/** What a pace of music stands for, and what is meant where that plays already. */
export const paceMoods = {
  faster: { mood: 'upbeat', or: 'electronic' },
  slower: { mood: 'calm', or: 'ambient' },
} as const;

/** What may be said between the music and the pace that it is to have. */
const goesOn = (node: Node): boolean =>
  node.kind === 'word' ||
  node.kind === 'separator' ||
  (node.kind === 'number' && node.value === 1) ||
  hasAny(node, ['and', 'but', 'make', 'change', 'add', 'number', 'dislike', 'different', 'more', 'less']) ||
  hasAny(node, ['with', 'again']);

/**
 * `change the music, something slower`: in a part that goes on speaking of the music that is to be another one, a pace
 * is the music's. Its place, where nothing else is named from the music on.
 */
export function musicPace(
  { nodes, find }: Reader,
  heads: readonly number[],
  action: Action | undefined,
): number | undefined {
  const last = heads.at(-1) ?? -1;
  const isChosen =
    action === 'change' || action === 'dislike' || action === 'different' || find('different').length > 0;
  const [pace, ...others] = find('faster', 'slower').filter(at => at > last);
  if (!isChosen || pace === undefined || others.length > 0) return undefined;
  const end = nodes.findIndex((node, at) => at > pace && (node.kind === 'separator' || has(node, 'and')));
  const said = nodes.slice(last + 1, end < 0 ? nodes.length : end);
  return said.every((node, at) => at + last + 1 === pace || goesOn(node)) ? pace : undefined;
}
