import { hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import type { Ref, Target } from './wish.ts';

/** Where photos are named that nothing has been read of yet. */
export const targets = (reader: Reader): readonly number[] =>
  reader.nodes.flatMap((node, at) => (node.kind === 'target' && !reader.isUsed(at) ? [at] : []));

/** Those of them that nothing else in the sentence is about: a verb that needs photos can take them. */
export const free = (reader: Reader): readonly number[] =>
  targets(reader).filter(at => reader.owner(at) === undefined);

/** The others: all but the photos spoken of before. */
export function allBut({ nodes }: Reader, others: number): Target | undefined {
  const refs = nodes.flatMap((node, at) => (at < others ? refsAt(node) : []));
  return refs.length > 0 ? { refs, except: true } : undefined;
}

/** `the rest in sepia, photo 3 black and white`: the others come first, and the photos they leave out behind them. */
export function allButNext({ nodes }: Reader, others: number): Target | undefined {
  const refs = nodes.flatMap((node, at) => (at > others ? refsAt(node) : []));
  return refs.length > 0 ? { refs, except: true } : undefined;
}

/** `2 photos black and white`, `세 장만 흑백으로`: how many, right beside the word at `head`, and not which. Used up by asking. */
export function someAt({ nodes, isUsed, use }: Reader, head: number): Target | undefined {
  const before = hasAny(nodes[head - 1], ['only', 'make', 'change']) ? head - 2 : head - 1;
  const at = [before, head + 1].find(place => countOf(nodes[place]) !== undefined && !isUsed(place));
  const count = countOf(nodes[at ?? -1]);
  const isWhole = nodes.some(one => hasAny(one, ['cut', 'video', 'all', 'each']));
  if (count === undefined || isWhole) return undefined;
  use(at, ...(at === before ? [head - 1].filter(place => hasAny(nodes[place], ['only'])) : []));
  return { refs: [{ by: 'some', count }], except: false };
}

/** `3 photos`; the word for two of them (`صورتين`). */
function countOf(node: Node | undefined): number | undefined {
  if (node?.kind === 'count') return node.count;
  return node?.kind === 'concept' && hasAny(node, ['photo']) ? node.number : undefined;
}

/** The photos a node names, none if it names none. */
export const refsAt = (node: Node | undefined): readonly Ref[] => (node?.kind === 'target' ? node.refs : []);
