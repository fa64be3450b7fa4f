import { has, hasAny, type Node } from './node.ts';

/**
 * `not wipes, slides`: of two transitions the one behind its word for no only tells what the other one stands for. A
 * video has one kind of transition; refused alone, all of them would go.
 */
export function withoutRefused(nodes: readonly Node[]): readonly Node[] {
  const no = nodes.findIndex((node, at) => isNo(node) && isTransition(nodes[at + 1]));
  if (no < 0) return nodes;
  let wanted = no + 2;
  while (!isTransition(nodes[wanted]) && isBetween(nodes[wanted])) wanted += 1;
  const isOther = wanted > no + 2 && isTransition(nodes[wanted]);
  return isOther ? [...nodes.slice(0, no), ...nodes.slice(wanted)] : nodes;
}

const isNo = (node: Node): boolean =>
  node.kind === 'concept' &&
  has(node, 'no') &&
  node.concepts.every(name => name === 'no' || name === 'correct');

const isTransition = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('transition-'));

const isBetween = (node: Node | undefined): boolean =>
  (node?.kind === 'separator' && node.mark === 'comma') ||
  hasAny(node, ['but', 'correct', 'make', 'add', 'with', 'transition', 'left', 'right', 'up', 'down']);
