import type { Concept } from '../vocabulary/concept.ts';
import { actionOf, type Governing } from './action.ts';
import { attach } from './attach.ts';
import { governing } from './governing.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import type { Target, Wish } from './wish.ts';

/** A sentence being read: what belongs to what, and what has been understood so far. */
export interface Reader {
  readonly sentence: Sentence;
  readonly nodes: readonly Node[];
  /** Places of the nodes, not used yet, that mean one of these. */
  find(...concepts: readonly Concept[]): readonly number[];
  findPrefixed(prefix: string): readonly number[];
  /** Places of all photos, clips and songs that are named, used or not. */
  readonly targets: readonly number[];
  /** Arguments that belong to a head. */
  args(head: number): readonly number[];
  /** All that belonged to a head before anything was used. */
  belongings(head: number): readonly number[];
  owner(at: number): number | undefined;
  action(head: number): Governing | undefined;
  isUsed(at: number): boolean;
  use(...places: readonly (number | undefined)[]): void;
  wish(wish: Wish): void;
  /** Photos that were named for this head; used up by asking. */
  target(head: number): Target | undefined;
  /** An argument of the head that means one of these; used up by asking. */
  take(head: number, ...concepts: readonly Concept[]): Concept | undefined;
  takeTime(head: number): number | undefined;
  wished(): boolean;
  /** What has been read from this sentence so far. */
  wishes(): readonly Wish[];
}

export function createReader(
  sentence: Sentence,
  wishes: Wish[],
): Reader & { readonly used: ReadonlySet<number> } {
  const { nodes } = sentence;
  const owners = attach(sentence);
  const used = new Set<number>();
  const before = wishes.length;
  const belongings = new Map<number, number[]>();
  for (const [at, owner] of owners) belongings.set(owner, [...(belongings.get(owner) ?? []), at]);
  const args = (head: number): readonly number[] => (belongings.get(head) ?? []).filter(at => !used.has(at));
  // `delete 2 and 5 and 6 to the front`: what is given a place is not what goes.
  const isPlaced = (at: number): boolean =>
    nodes[at]?.kind === 'target' &&
    ([at - 1, at + 1].some(place =>
      hasAny(nodes[place], ['start', 'end', 'before', 'after', 'move', 'position']),
    ) ||
      // `foto 4 buang, sama yg terakhir taro depan`
      (hasAny(nodes[at + 1], ['add', 'make']) && hasAny(nodes[at + 2], ['start', 'end'])));
  // `删了1和2，标题“收官”`: what goes has no text of its own.
  const isWorded = (at: number): boolean =>
    hasAny(nodes[at], ['title', 'caption', 'watermark', 'credit', 'text']) && nodes[at + 1]?.kind === 'quote';
  const isBare = (at: number): boolean =>
    !isPlaced(at) && !isWorded(at) && (belongings.get(at) ?? []).every(arg => nodes[arg]?.kind === 'target');
  /** Where each concept stands; readers ask for dozens of them. */
  const places = new Map<Concept, number[]>();
  nodes.forEach((node, at) => {
    if (node.kind !== 'concept') return;
    for (const concept of node.concepts) {
      const known = places.get(concept);
      if (known) known.push(at);
      else places.set(concept, [at]);
    }
  });
  // Most lists of texts name none: then nobody has to look for it from each text.
  const hasActions = nodes.some(node => actionOf(node) !== undefined);
  const reader: Reader & { readonly used: ReadonlySet<number> } = {
    sentence,
    nodes,
    used,
    args,
    find(...concepts) {
      const found = new Set<number>();
      for (const concept of concepts)
        for (const at of places.get(concept) ?? []) if (!used.has(at)) found.add(at);
      return found.size > 1 ? [...found].sort((a, b) => a - b) : [...found];
    },
    findPrefixed(prefix) {
      const found = new Set<number>();
      for (const [concept, at] of places)
        if (concept.startsWith(prefix)) for (const place of at) if (!used.has(place)) found.add(place);
      return [...found].sort((a, b) => a - b);
    },
    belongings: head => belongings.get(head) ?? [],
    owner: at => owners.get(at),
    targets: nodes.flatMap((node, at) => (node.kind === 'target' ? [at] : [])),
    action(head) {
      if (!hasActions) return undefined;
      const found = governing(sentence, head, isBare);
      return found;
    },
    isUsed: at => used.has(at),
    use: (...places) => {
      for (const place of places) if (place !== undefined) used.add(place);
    },
    wish: wish => void wishes.push(wish),
    target(head) {
      const found = args(head).flatMap(at => {
        const target = targetAt(nodes, at);
        return target ? [{ at, target }] : [];
      });
      for (const { at } of found) used.add(at);
      // `all but the last` is two of them, of which the exception says it all.
      const exceptions = found.filter(({ target }) => target.except);
      const own = exceptions.find(({ target }) => !isAll(target));
      if (own) return own.target;
      const [whole] = exceptions;
      // `كل الصور الا الأخيرة`: the last belongs to nothing else.
      const behind =
        whole && owners.get(whole.at + 2) === undefined ? targetAt(nodes, whole.at + 2) : undefined;
      if (whole && behind) used.add(whole.at + 2);
      if (whole) return behind ?? whole.target;
      const refs = found.flatMap(({ target }) => target.refs);
      return refs.length > 0 ? { refs, except: false } : undefined;
    },
    take(head, ...concepts) {
      for (const at of args(head)) {
        const found = concepts.find(concept => has(nodes[at], concept));
        if (found === undefined) continue;
        used.add(at);
        return found;
      }
      return undefined;
    },
    takeTime(head) {
      for (const at of args(head)) {
        const node = nodes[at];
        if (node?.kind !== 'time') continue;
        used.add(at);
        return node.ms;
      }
      return undefined;
    },
    wishes: () => wishes.slice(before),
    wished: () => wishes.length > before,
  };
  return reader;
}

const isAll = ({ refs }: Target): boolean => refs.every(({ by }) => by === 'all');

/** The photos of a target node, with `except` and `the others` taken into account. */
export function targetAt(nodes: readonly Node[], at: number): Target | undefined {
  const node = nodes[at];
  if (node?.kind !== 'target') return undefined;
  // `no transitions except between 1 and 2`
  const lead = hasAny(nodes[at - 1], ['between', 'photo', 'from']) ? nodes[at - 2] : nodes[at - 1];
  const excepted = has(lead, 'except') || has(nodes[at + 1], 'except');
  return { refs: node.refs, except: excepted };
}
