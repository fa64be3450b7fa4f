import type { TextRole } from '../../timeline/draft.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import type { Ref } from './wish.ts';

/** What may be said beside texts that take each other's place. */
const beside: readonly Concept[] = [
  ...([
    'swap',
    'reverse',
    'order',
    'position',
    'photo',
    'make',
    'change',
    'with',
    'and',
    'all',
    'number',
  ] as const),
  ...(['title', 'caption', 'credit', 'text', 'correct', 'but', 'up', 'as'] as const),
];

const roles: readonly Extract<Concept, TextRole>[] = ['title', 'caption', 'credit'];

/** `swap the names round`, `swap captions 1 and 3`, `swap them`: texts that take each other's place, and nothing else. */
export function readSwapTexts(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const heads = nodes.filter(node => hasAny(node, ['title', 'caption', 'credit', 'text']));
  const swaps = nodes.some(node => hasAny(node, ['swap']));
  if (!swaps && !(heads.length > 0 && nodes.some(node => hasAny(node, ['reverse'])))) return false;
  const refs = nodes.flatMap(node => (node.kind === 'target' && !isTwo(node) ? node.refs : []));
  const [a, b] = refs;
  const isPair = a !== undefined && b !== undefined && refs.length === 2 && refs.every(isSingle);
  const isBeside = (node: Node): boolean =>
    ['target', 'count', 'number', 'separator'].includes(node.kind) || hasAny(node, beside);
  const strange = nodes.filter(node => !isBeside(node));
  if (!(isPair || refs.length === 0) || strange.length > mostStrange || !strange.every(isUnknown))
    return false;
  // `swap them`: the last message tells what. Of photos a pair is swapped elsewhere.
  const says = { text: sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end) };
  if (heads.length === 0) {
    if (refs.length > 0 || strange.length > 0 || !nodes.every(isPlain)) return false;
    reader.use(...nodes.keys());
    reader.wish({ do: 'swap-texts', role: undefined, lone: true, ...says });
    return true;
  }
  reader.use(...nodes.keys());
  const role = roles.find(name => heads.every(node => hasAny(node, [name])));
  reader.wish({ do: 'swap-texts', role, ...(isPair ? { of: [a, b] as const } : {}), ...says });
  return true;
}

/** A word of no vocabulary that hardly tells another wish: the `round` of `swap the names round`. */
const mostStrange = 1;

const isSingle = ({ by }: Ref): boolean => by === 'number' || by === 'place';

/** The `two` of `swap the two texts` says how many. */
const isTwo = (node: Node): boolean => {
  if (node.kind !== 'target' || node.explicit || node.refs.length !== 1) return false;
  const [ref] = node.refs;
  return (ref?.by === 'number' && ref.n === 2) || ref?.by === 'some';
};

const isPlain = (node: Node): boolean =>
  node.kind === 'separator' ||
  (hasAny(node, ['swap', 'make', 'and', 'but', 'correct', 'change']) && !has(node, 'reverse'));
