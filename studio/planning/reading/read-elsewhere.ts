import { directionOf } from './arguments.ts';
import { has, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { transitionType } from './transition-type.ts';

/** `wipe between 2 and 3, hard cuts everywhere else`: one kind for a pair, and behind the mark one for all others. */
export function readElsewhere(reader: Reader): boolean {
  const { nodes } = reader;
  const kinds = [...reader.findPrefixed('transition-'), ...reader.find('fade')].sort((a, b) => a - b);
  const [others] = reader.find('others');
  const pair = nodes.findIndex(node => node.kind === 'target' && node.refs.length === 2);
  const target = targetAt(nodes, pair);
  const mark = nodes.findIndex((node, at) => at > pair && isMark(node));
  if (others === undefined || target === undefined || mark < 0 || others < mark) return false;
  const own = kinds.filter(at => at < mark);
  // `Überblendung … wischen`: the word for a fade may be the one for any transition.
  const first = own.find(at => !has(nodes[at], 'transition-crossfade')) ?? own[0];
  const second = kinds.find(at => at > mark);
  if (first === undefined || second === undefined) return false;
  const typeAt = (at: number) =>
    has(nodes[at], 'fade') ? 'crossfade' : transitionType(nodes[at], directionOf(nodes, [at]));
  reader.use(...kinds, others, pair, ...reader.find('between', 'transition', 'all'));
  reader.wish({
    do: 'transition',
    type: typeAt(second),
    ms: undefined,
    factor: undefined,
    target: undefined,
  });
  reader.wish({ do: 'transition', type: typeAt(first), ms: undefined, factor: undefined, target });
  return true;
}

const isMark = (node: Node): boolean =>
  (node.kind === 'separator' && node.mark === 'comma') || has(node, 'and') || has(node, 'but');
