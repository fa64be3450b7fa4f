import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, isTurning, type Node } from './node.ts';
import { free, refsAt, targets } from './photo-places.ts';
import { readAnaphor } from './read-anaphor.ts';
import { readBeyond } from './read-beyond.ts';
import { readKinds } from './read-kinds.ts';
import { readMove } from './read-move.ts';
import { readOnlyAndExcept, readRemoval } from './read-removal.ts';
import { again, readRepeat } from './read-repeat.ts';
import type { Reader } from './reader.ts';
import type { Destination, Ref, Wish } from './wish.ts';

const orders: readonly (readonly [Concept, Extract<Wish, { do: 'order' }>['by']])[] = [
  ['newest-first', 'newest'],
  ['by-date', 'date'],
  ['by-name', 'name'],
  ['as-sent', 'sent'],
  ['reverse', 'reverse'],
  ['shuffle', 'shuffle'],
];

/** Which photos, in which order: everything that names photos and says where they go. */
export function readOrder(reader: Reader): void {
  readNewPhotos(reader);
  readSwap(reader);
  readNamedOrder(reader);
  readSequence(reader);
  readBeyond(reader);
  if (again(reader) !== undefined || reader.find('repeat').length > 0) readRepeat(reader);
  readAnaphor(reader);
  readMove(reader);
  readOnlyAndExcept(reader);
  readKinds(reader);
  readRemoval(reader);
  readRepeat(reader);
  readList(reader);
}

function readNewPhotos(reader: Reader): void {
  const found = reader.find('new');
  if (found.length === 0) return;
  const action = found[0] === undefined ? undefined : reader.action(found[0]);
  if (action?.action === 'remove' || action?.action === 'no') return;
  const to = destination(reader);
  reader.use(...found, action?.at, ...reader.find('photo', 'clip', 'add', 'all'));
  reader.wish({ do: 'add-new', ...(to === undefined ? {} : { to }) });
}

/** Where something new goes: `at the start`, `after photo 2`. */
function destination(reader: Reader): Destination | undefined {
  const [edge] = reader.find('start', 'end');
  const [relation] = reader.find('before', 'after');
  if (relation !== undefined) {
    const step = reader.sentence.verbs === 'after' ? -1 : 1;
    const at = [relation + step, relation - step].find(place => reader.nodes[place]?.kind === 'target');
    const [ref] = refsAt(reader.nodes[at ?? -1]);
    if (at === undefined || ref === undefined) return undefined;
    const where = has(reader.nodes[relation], 'before') ? ('before' as const) : ('after' as const);
    reader.use(relation, at);
    return { where, ref };
  }
  if (edge === undefined) return edgeOf(reader);
  reader.use(edge);
  return { where: has(reader.nodes[edge], 'start') ? 'start' : 'end' };
}

/** `I sent one more, put it first`, `I forgot one, it is the last one`: a place is all that is named beside it. */
function edgeOf(reader: Reader): Destination | undefined {
  const [at, ...others] = targets(reader);
  const [ref, ...more] = refsAt(reader.nodes[at ?? -1]);
  const isEdge = ref?.by === 'place' && Math.abs(ref.place) === 1 && more.length === 0;
  if (at === undefined || others.length > 0 || !isEdge || reader.owner(at) !== undefined) return undefined;
  reader.use(at, ...reader.find('add', 'move', 'make'));
  return { where: ref.place === 1 ? 'start' : 'end' };
}

function readNamedOrder(reader: Reader): void {
  const named = orders.flatMap(([concept, by]) => reader.find(concept).map(at => ({ at, concept, by })));
  const [first] = named;
  if (first === undefined) return;
  const { nodes } = reader;
  // `by date, then reversed`
  const next = named.filter(
    ({ at, concept }) =>
      concept !== first.concept && nodes.slice(first.at, at).some(node => hasAny(node, ['then', 'and'])),
  );
  for (const { at, concept, by } of [first, ...next]) {
    const action = reader.action(at)?.action;
    reader.use(...reader.find(concept));
    const otherWay = has(nodes[at], 'swap') ? ({ otherWay: true } as const) : {};
    if (action !== 'no' && action !== 'leave') reader.wish({ do: 'order', by, ...otherWay });
  }
  reader.use(...reader.find('order', 'photo', 'change', 'make', 'add', 'all', 'video'));
}

function readSwap(reader: Reader): void {
  const at = reader.find('swap')[0] ?? exchange(reader) ?? reversedPair(reader);
  if (at === undefined) return;
  const named = targets(reader);
  const near = named.filter(place => Math.abs(place - at) === 1 && refsAt(reader.nodes[place]).length === 2);
  // Of several photos in the clause the pair that stands at the verb.
  const places = near.length === 1 ? near : named;
  const said = places.flatMap(place => refsAt(reader.nodes[place])).flatMap(eachOfPair);
  // `最初と最後を入れ替えて`: the words for both ends name photos where two change places.
  const edges = said.length < 2 ? reader.find('start', 'end') : [];
  const refs = [
    ...edges.map((edge): Ref => ({ by: 'place', place: has(reader.nodes[edge], 'start') ? 1 : -1 })),
    ...said,
  ];
  const [a, b] = refs;
  if (a === undefined || b === undefined || refs.length !== 2) return;
  reader.use(at, ...places, ...edges, ...reader.find('photo', 'order', 'position', 'change', 'with'));
  reader.wish({ do: 'swap', a, b, ...(reader.sentence.again ? { again: true } : {}) });
}

/** `inverte a 1 e a 5`: two that are turned round change places. */
function reversedPair(reader: Reader): number | undefined {
  const places = targets(reader);
  const refs = places.flatMap(place => refsAt(reader.nodes[place]));
  const isJoined = places.length === 1 || reader.nodes.some(node => has(node, 'and'));
  const isPair = refs.length === 2 && refs.every(ref => ref.by === 'number' || ref.by === 'place');
  const isAlone = reader.nodes.every(
    node =>
      node.kind === 'target' ||
      node.kind === 'separator' ||
      hasAny(node, ['reverse', 'and', 'photo', 'with']),
  );
  const [verb] = reader.find('reverse');
  // `inverte a 1 e a 5 e deixa mais rápido`: the pair stands right behind the verb, and then something else begins.
  const isLed = verb !== undefined && refsAt(reader.nodes[verb + 1]).length === 2;
  const isEnded = isLed && isTurning(reader.nodes[verb + 2]);
  return isPair && isJoined && (isAlone || isEnded) ? verb : undefined;
}

/** `troca a 1 com a 2`: to change two photos and nothing else is to swap them. */
function exchange(reader: Reader): number | undefined {
  const [at] = reader.find('change');
  const refs = targets(reader).flatMap(place => refsAt(reader.nodes[place]).flatMap(eachOfPair));
  // `yang terakhir jadiin pertama`: where the last one is to go.
  const goal = refsAt(reader.nodes[(at ?? -2) + 1])[0];
  const isGoal = goal?.by === 'place' && Math.abs(goal.place) === 1;
  if (at !== undefined && isGoal && reader.nodes[at - 1]?.kind === 'target') return undefined;
  const alone = reader.nodes.every(
    (node, place) =>
      place === at ||
      node.kind === 'word' ||
      node.kind === 'target' ||
      node.kind === 'separator' ||
      hasAny(node, ['photo', 'with', 'and', 'order', 'position', 'make']),
  );
  const photos = refs.every(ref => ref.by === 'number' || ref.by === 'place' || ref.by === 'asset');
  // `3번 5번 바꾸고 …`: a pair right at the verb that changes it, in a clause with other wishes.
  // `1번 2번 순서 바꾸고`: the word for order may stand between.
  const near = reader.sentence.verbs === 'after' ? -1 : 1;
  const side = has(reader.nodes[(at ?? -9) + near], 'order') ? 2 * near : near;
  const beside = at !== undefined && refsAt(reader.nodes[at + side]).length === 2;
  const pair = beside ? refsAt(reader.nodes[(at ?? 0) + side]) : [];
  const isPair = pair.length === 2 && pair.every(ref => ref.by === 'number' || ref.by === 'place');
  const ends = reader.nodes[(at ?? 0) + (side < 0 ? -2 : 2)];
  if (isPair && (ends === undefined || ends.kind === 'separator' || hasAny(ends, ['and', 'then']))) return at;
  return alone && photos && refs.length === 2 ? at : undefined;
}

/** `start with photo 5, then 2, then the rest`: photos one after the other, and not a word of anything else. */
function readSequence(reader: Reader): void {
  const { nodes } = reader;
  const refs = targets(reader).flatMap(at => refsAt(nodes[at]));
  const isIdle = (node: Node): boolean =>
    node.kind === 'target' ||
    node.kind === 'separator' ||
    hasAny(node, [
      'then',
      'and',
      'start',
      'auto',
      'with',
      'others',
      'photo',
      'order',
      'add',
      'make',
      'move',
      'all',
    ]);
  const follows = nodes.some(
    (node, at) => has(node, 'then') && at > 0 && nodes.slice(0, at).some(one => one.kind === 'target'),
  );
  if (!follows || refs.length < 2 || reader.wished() || !nodes.every(isIdle)) return;
  if (refs.some(ref => ref.by !== 'number' && ref.by !== 'place' && ref.by !== 'asset')) return;
  reader.use(...nodes.keys());
  reader.wish({ do: 'order-list', refs });
}

/** `the first two` are two photos. */
function eachOfPair(ref: Ref): readonly Ref[] {
  if (ref.by === 'firsts' && ref.count === 2) return [1, 2].map(place => ({ by: 'place', place }));
  return ref.by === 'lasts' && ref.count === 2 ? [-2, -1].map(place => ({ by: 'place', place })) : [ref];
}

/** `order 3 1 2 4`, `3,1,2,4`. */
function readList(reader: Reader): void {
  const [order] = reader.find('order');
  for (const at of free(reader)) {
    const refs = refsAt(reader.nodes[at]);
    const onlyNumbers = reader.nodes.every(
      (node, i) =>
        reader.isUsed(i) ||
        i === at ||
        i === order ||
        hasAny(node, ['photo', 'change', 'make', 'move', 'add', 'then', 'with']),
    );
    if (refs.length < 2 || !(order !== undefined || (refs.length >= 3 && onlyNumbers))) continue;
    reader.use(at, order, ...reader.find('photo', 'change', 'make', 'move', 'add'));
    reader.wish({ do: 'order-list', refs });
    return;
  }
}
