import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';

const everything: readonly Concept[] = ['all', 'others', 'video', 'restart'];
const about: readonly Concept[] = [...everything, 'photo', 'clip', 'remove'];

const isEverything = (node: Node): boolean =>
  hasAny(node, everything) || (node.kind === 'target' && node.refs.every(({ by }) => by === 'all'));

/**
 * `delete everything after photo 4`. Only where the verb, a word for all, the one photo and `after` or `before` stand
 * together with nothing else between them: what is taken away here is not guessed at.
 */
export function readBeyond(reader: Reader): void {
  const { nodes } = reader;
  const [relation] = reader.find('after', 'before');
  if (relation === undefined) return;
  const order = reader.sentence.verbs === 'before' ? [1] : [1, -1];
  const anchor = order
    .map(step => relation + step)
    .find(at => {
      const node = nodes[at];
      return node?.kind === 'target' && !isEverything(node) && node.refs.length === 1 && !reader.isUsed(at);
    });
  const node = nodes[anchor ?? -1];
  if (anchor === undefined || node?.kind !== 'target') return;
  const [of] = node.refs;
  const places = [
    ...span(nodes, Math.min(anchor, relation), -1),
    ...span(nodes, Math.max(anchor, relation), 1),
  ];
  const removes = places.some(at => hasAny(nodes[at], ['remove', 'restart']));
  // The `sonrakileri` (those behind) of `ikinciden sonrakileri sil` is the word for all as well.
  const all = [relation, ...places].some(at => {
    const one = nodes[at];
    return one !== undefined && isEverything(one);
  });
  if (of === undefined || !removes || !all || places.some(at => reader.isUsed(at))) return;
  const side = has(nodes[relation], 'after') ? ('after' as const) : ('before' as const);
  reader.use(anchor, relation, ...places);
  reader.wish({ do: 'remove', target: { refs: [{ by: 'beyond', side, of }], except: false } });
}

/** Places next to each other, from one in a direction, that mean all or taking away. */
function span(nodes: readonly Node[], from: number, step: 1 | -1): readonly number[] {
  const places: number[] = [];
  for (let at = from + step; at >= 0 && at < nodes.length; at += step) {
    const node = nodes[at];
    if (node === undefined || !(hasAny(node, about) || isEverything(node))) break;
    places.push(at);
  }
  return places;
}
