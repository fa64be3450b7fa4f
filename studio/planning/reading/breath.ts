import { hasAny, type Node } from './node.ts';

/** Places up to the marks on either side: what is said in one breath with what stands at `at`. */
export function breathAt(nodes: readonly Node[], at: number): readonly number[] {
  const isMark = (node: Node): boolean => node.kind === 'separator' || hasAny(node, ['and', 'but', 'then']);
  const from = nodes.slice(0, at).findLastIndex(isMark) + 1;
  const end = nodes.findIndex((node, place) => place > at && isMark(node));
  return [...nodes.keys()].slice(from, end < 0 ? nodes.length : end);
}
