import type { Concept } from '../vocabulary/concept.ts';
import { factorOf } from './arguments.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { readBeyond } from './read-beyond.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Destination, Ref, Target, Wish } from './wish.ts';

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
  readNamedOrder(reader);
  readSwap(reader);
  readBeyond(reader);
  if (again(reader) !== undefined || reader.find('repeat').length > 0) readRepeat(reader);
  readAnaphor(reader);
  readMove(reader);
  readOnlyAndExcept(reader);
  readRemoval(reader);
  readRepeat(reader);
  readList(reader);
}

const targets = (reader: Reader): readonly number[] =>
  reader.nodes.flatMap((node, at) => (node.kind === 'target' && !reader.isUsed(at) ? [at] : []));

/** Bare numbers mean photos when a verb that needs photos is there. */
const free = (reader: Reader): readonly number[] =>
  targets(reader).filter(at => reader.owner(at) === undefined);

const refsAt = (node: Node | undefined): readonly Ref[] => (node?.kind === 'target' ? node.refs : []);

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
  if (edge === undefined) return undefined;
  reader.use(edge);
  return { where: has(reader.nodes[edge], 'start') ? 'start' : 'end' };
}

function readNamedOrder(reader: Reader): void {
  for (const [concept, by] of orders) {
    const [at] = reader.find(concept);
    if (at === undefined) continue;
    const action = reader.action(at)?.action;
    reader.use(at, ...reader.find('order', 'photo', 'change', 'make', 'add', 'all', 'video'));
    if (action !== 'no' && action !== 'leave') reader.wish({ do: 'order', by });
    return;
  }
}

function readSwap(reader: Reader): void {
  const at = reader.find('swap')[0] ?? exchange(reader);
  if (at === undefined) return;
  const places = targets(reader);
  const refs = places.flatMap(place => refsAt(reader.nodes[place])).flatMap(eachOfPair);
  const [a, b] = refs;
  if (a === undefined || b === undefined || refs.length !== 2) return;
  reader.use(at, ...places, ...reader.find('photo', 'order', 'position', 'change', 'with'));
  reader.wish({ do: 'swap', a, b });
}

/** `troca a 1 com a 2`: to change two photos and nothing else is to swap them. */
function exchange(reader: Reader): number | undefined {
  const [at] = reader.find('change');
  const refs = targets(reader).flatMap(place => refsAt(reader.nodes[place]));
  const alone = reader.nodes.every(
    (node, place) =>
      place === at ||
      node.kind === 'target' ||
      node.kind === 'separator' ||
      hasAny(node, ['photo', 'with', 'and', 'order', 'position', 'make']),
  );
  const photos = refs.every(ref => ref.by === 'number' || ref.by === 'place' || ref.by === 'asset');
  return alone && photos && refs.length === 2 ? at : undefined;
}

/** `the first two` are two photos. */
function eachOfPair(ref: Ref): readonly Ref[] {
  if (ref.by === 'firsts' && ref.count === 2) return [1, 2].map(place => ({ by: 'place', place }));
  return ref.by === 'lasts' && ref.count === 2 ? [-2, -1].map(place => ({ by: 'place', place })) : [ref];
}

const isExplicit = (node: Node | undefined): boolean => node?.kind === 'target' && node.explicit;

const isEdge = (node: Node | undefined): boolean =>
  node?.kind === 'target' &&
  !node.explicit &&
  node.refs.length === 1 &&
  node.refs.every(ref => ref.by === 'place' && Math.abs(ref.place) === 1);

function readMove(reader: Reader): void {
  const places = free(reader);
  const [first] = places;
  if (first === undefined) return;
  const verbs = reader.find('move', 'add', 'change', 'make');
  const relation = reader.find('before', 'after')[0];
  if (relation !== undefined && places.length >= 2) {
    readBeside(reader, places, relation);
    return;
  }
  const [between] = reader.find('between');
  const pair = places.find(
    at => refsAt(reader.nodes[at]).length === 2 && between !== undefined && Math.abs(at - between) <= 2,
  );
  const single = places.find(at => at !== pair);
  const [left] = refsAt(reader.nodes[pair ?? -1]);
  if (between !== undefined && pair !== undefined && single !== undefined && left !== undefined) {
    const target = targetAt(reader.nodes, single);
    if (target === undefined) return;
    reader.use(between, pair, single, ...verbs, ...reader.find('photo', 'position'));
    reader.wish({ do: 'move', target, to: { where: 'after', ref: left } });
    return;
  }
  const [start] = reader.find('start');
  const [end] = reader.find('end');
  // `begin with the last one`
  const begin = places.length === 1 ? reader.find('auto')[0] : undefined;
  const edge = start ?? end ?? begin;
  const isMove = reader.find('move').length > 0;
  const before = edge !== undefined && verbs.length === 0 && edge < first;
  // `2 and 5 out and 6 to the front`: the one that stands at the word for its place.
  const beside = edge === undefined ? undefined : places.find(at => Math.abs(at - edge) === 1);
  const chosen = places.length > 1 && beside !== undefined ? beside : first;
  const takesAway = reader.action(chosen)?.action;
  if (takesAway === 'remove' || takesAway === 'only' || takesAway === 'no' || takesAway === 'repeat') return;
  // `start with photo 3`, `photo 3 at the start`, `put photo 3 first`.
  if (edge !== undefined && (verbs.length > 0 || before || places.length === 1 || chosen === beside)) {
    const target = targetAt(reader.nodes, chosen);
    if (target === undefined) return;
    reader.use(edge, chosen, ...verbs, ...reader.find('position', 'photo', 'with', 'as'));
    reader.wish({ do: 'move', target, to: { where: edge === end ? 'end' : 'start' } });
    return;
  }
  const [moved, to] = places;
  // `pic 3 first` needs no verb.
  const isPut =
    moved !== undefined && to === moved + 1 && isExplicit(reader.nodes[moved]) && isEdge(reader.nodes[to]);
  if (moved === undefined || to === undefined || !(isMove || isPut || verbs.length > 0)) return;
  const destination = placeOf(reader.nodes[to], reader, to) ?? undefined;
  const other = placeOf(reader.nodes[moved], reader, moved);
  const target = targetAt(reader.nodes, destination ? moved : to);
  const goal = destination ?? other;
  if (goal === undefined || target === undefined) return;
  reader.use(moved, to, ...verbs, ...reader.find('position', 'photo', 'as', 'number'));
  reader.wish({ do: 'move', target, to: goal });
}

/** `… and put it first`: a verb and a place right behind it, and one thing that was spoken of. */
function readAnaphor(reader: Reader): void {
  const target = spokenOf(reader);
  const at = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'target' && !reader.isUsed(place) && hasAny(reader.nodes[place - 1], ['add', 'move']),
  );
  const to = placeOf(reader.nodes[at], reader, at);
  if (target === undefined || to === undefined) return;
  reader.use(at, at - 1);
  reader.wish({ do: 'move', target, to });
}

/** `cut the clip to 5 seconds and put it first`: the one thing the sentence has spoken of. */
function spokenOf(reader: Reader): Target | undefined {
  const found = reader.nodes.flatMap((node, at): Target[] => {
    if (has(node, 'clip')) return [{ refs: [{ by: 'clips' }], except: false }];
    return node.kind === 'target' && node.explicit && reader.isUsed(at)
      ? [{ refs: node.refs, except: false }]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A place on the timeline said as an ordinal or with the word for place. */
function placeOf(node: Node | undefined, reader: Reader, at: number): Destination | undefined {
  const [ref] = refsAt(node);
  if (ref === undefined || refsAt(node).length > 1) return undefined;
  const said = has(reader.nodes[at - 1], 'position') || has(reader.nodes[at + 1], 'position');
  if (ref.by === 'place' && (said || (node?.kind === 'target' && !node.explicit))) {
    if (ref.place === 1) return { where: 'start' };
    return ref.place === -1 ? { where: 'end' } : { where: 'place', place: ref.place };
  }
  return ref.by === 'number' && said ? { where: 'place', place: ref.n } : undefined;
}

function readBeside(reader: Reader, places: readonly number[], relation: number): void {
  const where = has(reader.nodes[relation], 'before') ? ('before' as const) : ('after' as const);
  // The anchor stands behind a preposition and before a postposition.
  const following = places.find(at => at > relation);
  const preceding = [...places].reverse().find(at => at < relation);
  const postposed =
    reader.sentence.verbs === 'after' ||
    following === undefined ||
    (reader.sentence.verbs === 'both' &&
      relation - (preceding ?? -9) === 1 &&
      places.indexOf(preceding ?? -1) > 0);
  const anchor = postposed ? preceding : following;
  const moved = places.find(at => at !== anchor);
  const [ref] = refsAt(reader.nodes[anchor ?? -1]);
  const target = moved === undefined ? undefined : targetAt(reader.nodes, moved);
  if (ref === undefined || target === undefined || anchor === undefined) return;
  reader.use(relation, anchor, moved, ...reader.find('move', 'add', 'make', 'change', 'photo', 'position'));
  reader.wish({ do: 'move', target, to: { where, ref } });
}

/** `only 1 and 3`, `remove all but the first`, `keep the others`. */
function readOnlyAndExcept(reader: Reader): void {
  const [except] = reader.find('except');
  const places = free(reader);
  if (except !== undefined && places.length > 0) {
    const near = [...places].sort((a, b) => Math.abs(a - except) - Math.abs(b - except))[0];
    const removes = reader.find('remove', 'no', 'restart');
    const keeps = reader.find('only');
    const all = reader.find('all', 'others', 'photo', 'video');
    const target = near === undefined ? undefined : { refs: refsAt(reader.nodes[near]), except: false };
    if (target !== undefined && near !== undefined && (removes.length > 0 || keeps.length > 0)) {
      reader.use(
        except,
        near,
        ...removes,
        ...keeps,
        ...all,
        ...places.filter(at => refsAt(reader.nodes[at])[0]?.by === 'all'),
      );
      reader.wish(removes.length > 0 ? { do: 'only', target } : { do: 'remove', target });
      return;
    }
  }
  const [only] = reader.find('only');
  if (only === undefined) return;
  const chosen = places.filter(at => reader.action(at)?.action === 'only' || Math.abs(at - only) <= 3);
  const refs = chosen.flatMap(at => refsAt(reader.nodes[at]));
  if (refs.length === 0 || refs.some(ref => ref.by === 'all')) return;
  // `slower only on photo 2`: it limits what was read of that photo.
  if (reader.wishes().some(wish => 'target' in wish && wish.target !== undefined)) return;
  const removes = reader
    .find('remove')
    .filter(at => reader.find('others').some(other => Math.abs(other - at) <= 3));
  reader.use(only, ...chosen, ...removes, ...reader.find('others', 'photo', 'add'));
  reader.wish({ do: 'only', target: { refs, except: false } });
}

/** The photo of `the music after photo 4` only says where, it is not what goes. */
function saysWhere(reader: Reader, at: number): boolean {
  const sides = reader.sentence.verbs === 'before' ? [-1] : reader.sentence.verbs === 'after' ? [1] : [-1, 1];
  return sides.some(side => hasAny(reader.nodes[at + side], ['before', 'after', 'between', 'until']));
}

/** `Photo 4: delete it`: the photo, a mark, the verb and nothing else. */
function readAnnouncedRemoval(reader: Reader): void {
  const { nodes } = reader;
  const [first] = nodes;
  if (first?.kind !== 'target' || reader.isUsed(0)) return;
  if (!first.explicit && !first.refs.every(ref => ref.by === 'place')) return;
  // `photo 3 is blurry, remove it`
  const said = nodes.findIndex((node, at) => at > 0 && node.kind !== 'word');
  const mark = nodes[Math.max(1, said)];
  const begin =
    mark?.kind === 'separator' && (mark.mark === 'colon' || mark.mark === 'comma')
      ? Math.max(1, said) + 1
      : 1;
  // `das erste Foto, nimm das weg`
  const isParted = has(nodes[begin], 'add') && has(nodes[begin + 1], 'off');
  const verb = isParted ? begin + 1 : begin;
  const next = nodes[verb + 1];
  const alone =
    next === undefined || (next.kind === 'separator' && next.mark === 'comma') || has(next, 'and');
  if (!(isParted || has(nodes[verb], 'remove')) || !alone || (next !== undefined && verb === 1)) return;
  // `photo 4, delete photo 5`: the verb has something of its own.
  if (nodes.some((node, at) => at > verb && (node.kind === 'target' || has(node, 'photo')))) return;
  reader.use(0, begin, verb, ...nodes.slice(0, begin).keys());
  reader.wish({ do: 'remove', target: { refs: first.refs, except: false } });
}

/** `throw in one unicorn`: a spelled number before an unknown word counts what it names and is no photo. */
function isCounting({ nodes, sentence }: Reader, at: number): boolean {
  const node = nodes[at];
  return (
    node?.kind === 'target' &&
    !node.explicit &&
    node.refs.every(ref => ref.by === 'number') &&
    !/\p{N}/u.test(sentence.raw.slice(node.start, node.end)) &&
    isUnknown(nodes[at + 1])
  );
}

function readRemoval(reader: Reader): void {
  readAnnouncedRemoval(reader);
  const timed = reader.nodes.some(node => node.kind === 'time');
  for (const at of free(reader)) {
    const action = reader.action(at);
    if (action === undefined) continue;
    const target = targetAt(reader.nodes, at);
    if (target === undefined || saysWhere(reader, at) || isCounting(reader, at)) continue;
    if (action.action === 'leave') {
      // `2. foto 6 saniye kalsın`: it stays for so long.
      if (!timed) reader.use(at, action.at);
    } else if (action.action === 'remove' || action.action === 'no' || (action.action === 'trim' && !timed)) {
      reader.use(at, action.at, ...reader.find('photo').filter(place => Math.abs(place - at) <= 2));
      reader.wish({ do: 'remove', target, ...(reader.sentence.again ? { again: true } : {}) });
    }
  }
  // `remove the photo`, `delete 2 photos`: which ones?
  for (const at of reader.nodes.keys()) {
    const node = reader.nodes[at];
    const vague = node?.kind === 'count' || (has(node, 'photo') && !reader.isUsed(at));
    if (!vague || reader.isUsed(at)) continue;
    const action = reader.action(at)?.action;
    if (action !== 'remove' && action !== 'swap' && action !== 'move' && action !== 'repeat') continue;
    if (reader.wished() && action !== 'remove') continue;
    reader.use(at, reader.action(at)?.at);
    reader.wish({ do: 'which-photos' });
  }
}

/** `show photo 2 again at the end`: one photo, a word for again and where, and nothing that takes away. */
function again(reader: Reader): number | undefined {
  const [at] = reader.find('again');
  const refs = targets(reader).flatMap(place => refsAt(reader.nodes[place]));
  const others = reader.nodes.some(node =>
    hasAny(node, ['remove', 'no', 'undo', 'redo', 'swap', 'cut', 'change']),
  );
  const placed = reader.find('start', 'end').length > 0 || reader.find('add', 'repeat').length > 0;
  return refs.length > 0 && placed && !others ? at : undefined;
}

function readRepeat(reader: Reader): void {
  const at = reader.find('repeat')[0] ?? again(reader);
  if (at === undefined || reader.find('longer', 'faster', 'slower').length > 0) return;
  const places = targets(reader).filter(place => [undefined, at].includes(reader.owner(place)));
  const refs = places.flatMap(place => refsAt(reader.nodes[place]));
  const times = [...reader.args(at), at].flatMap(arg => {
    const node = reader.nodes[arg];
    return node?.kind === 'number' ? [node.value] : (factorOf(node) ?? []);
  })[0];
  reader.use(at, ...places, ...reader.args(at), ...reader.find('repeat', 'photo', 'video', 'all', 'times'));
  const count = Math.min(20, Math.max(2, Math.round(times ?? 2)));
  const [edge] = reader.find('start', 'end');
  reader.use(edge, ...reader.find('add', 'more'));
  reader.wish({
    do: 'repeat',
    target: refs.length > 0 ? { refs, except: false } : undefined,
    times: count,
    ...(edge === undefined
      ? {}
      : { to: has(reader.nodes[edge], 'start') ? ('start' as const) : ('end' as const) }),
  });
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
