import type { Governing } from './action.ts';
import { hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isJoint, isReason, isRemoval, isThing, things } from './things.ts';

/** `pon Roma en la 1 y la 2 quítala`: behind a joint a photo comes first and right behind it the verb that takes it away. */
export function topical(
  { nodes }: Sentence,
  head: number,
  before: Governing | undefined,
): Governing | undefined {
  const joined =
    before !== undefined && nodes.slice(before.at, head).some(isJoint) && isJoint(nodes[head - 1]);
  const end = nodes[head + 2];
  const closes = nodes[head]?.kind === 'target' && (end === undefined || isJoint(end));
  return joined && closes && isRemoval(nodes[head + 1]) ? { action: 'remove', at: head + 1 } : undefined;
}

/** `the zoom makes me dizzy remove it`: a thing, why, and last the verb that takes it away. */
export function closing({ nodes }: Sentence, head: number): Governing | undefined {
  const next = nodes.findIndex((node, at) => at > head && isJoint(node));
  const last = (next < 0 ? nodes.length : next) - 1;
  const isTold = last > head + 1 && nodes.slice(head + 1, last).every(isReason);
  return isTold && nodes[head]?.kind === 'concept' && isRemoval(nodes[last])
    ? { action: 'remove', at: last }
    : undefined;
}

/** `foto ketiga dibuang`, `la musique, enlève-la`: the thing first, then a verb that has nothing else to be about. */
export function announced(
  sentence: Sentence,
  head: number,
  after: Governing | undefined,
): Governing | undefined {
  if (after === undefined) return undefined;
  const between = sentence.nodes.slice(head + 1, after.at);
  const rest = sentence.nodes.slice(after.at + 1);
  // `judulnya hapus, terus musiknya …`: what comes behind a joint has a verb of its own.
  const end = rest.findIndex(node => isJoint(node) || hasAny(node, ['then', 'but']));
  const behind = (end < 0 ? rest : rest.slice(0, end)).filter(node => !hasAny(node, ['all']));
  // `transisi sama gerakannya ilangin semua`: the verb is about each of the bare things before it.
  const isShared =
    isRemoval(sentence.nodes[after.at]) && between.every(node => isJoint(node) || hasAny(node, things));
  if (isShared && between.some(node => hasAny(node, ['and'])) && !behind.some(isThing)) return after;
  // `the transitions are annoying, remove them`: behind the pause a verb and nothing it could be about but that.
  const opens = head === 0 || isJoint(sentence.nodes[head - 1]);
  if (opens && isRemoval(sentence.nodes[after.at]) && between.every(isJoint) && behind.length === 0)
    return after;
  const isOwn = (node: Node): boolean =>
    node.kind === 'target' ||
    node.kind === 'quote' ||
    node.kind === 'word' ||
    hasAny(node, things) ||
    (node.kind === 'concept' &&
      node.concepts.some(name => /^(?:motion|look|mood|transition|fit)-/u.test(name)));
  // `tulisan di foto 2 hapus`: the photo says which text.
  const [which, ...others] = between;
  const isWhich = which?.kind === 'target' && others.length === 0 && behind.length === 0;
  if (isWhich && hasAny(sentence.nodes[head], ['text', 'caption'])) return after;
  return between.some(node => isOwn(node) || isJoint(node)) || behind.some(isOwn) ? undefined : after;
}
