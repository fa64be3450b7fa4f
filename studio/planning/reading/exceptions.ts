import { has, hasAny, type Node } from './node.ts';

const isComma = (node: Node | undefined): boolean => node?.kind === 'separator' && node.mark === 'comma';

/** What may stand between an exception and the time that it has. */
const isIdle = (node: Node | undefined): boolean =>
  isComma(node) || hasAny(node, ['make', 'leave', 'only', 'add', 'as', 'with', 'photo']);

/**
 * `all 3 seconds except the last, 6 seconds`: an exception that has a time of its own is a wish by itself, so that
 * its time is not the one of all the others.
 */
export function withExceptions(nodes: readonly Node[]): readonly Node[] {
  const at = nodes.findIndex(node => has(node, 'except'));
  const except = nodes[at];
  if (except === undefined || nodes[at + 1]?.kind !== 'target') return nodes;
  if (!nodes.slice(0, at).some(({ kind }) => kind === 'time')) return nodes;
  let time = at + 2;
  while (isIdle(nodes[time])) time += 1;
  if (nodes[time]?.kind !== 'time') return nodes;
  const { start, end } = except;
  const comma: Node = { kind: 'separator', mark: 'comma', start, end };
  const own = nodes.slice(at + 1, time).filter(node => node.kind === 'target');
  return [...nodes.slice(0, at), comma, ...own, ...nodes.slice(time)];
}
