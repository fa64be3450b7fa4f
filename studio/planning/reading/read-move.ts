import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { has, hasAny, type Node } from './node.ts';
import { free, refsAt } from './photo-places.ts';
import { isVerb, readBeside, readBesideOther } from './read-beside.ts';
import { readIntoPlace } from './read-into-place.ts';
import { readPlacedToo } from './read-placed-too.ts';
import { readPush } from './read-push.ts';
import { textHeads } from './read-text-style.ts';
import { type Reader, targetAt } from './reader.ts';
import { saysAlso } from './says-also.ts';
import type { Destination, Target } from './wish.ts';

const isExplicit = (node: Node | undefined): boolean => node?.kind === 'target' && node.explicit;

/** `last one first`, `ok then 2 first`: two places and not a word more. */
const isAlone = ({ nodes }: Reader, places: readonly number[]): boolean =>
  places.length === 2 &&
  nodes.every(
    (node, at) => places.includes(at) || node.kind === 'separator' || hasAny(node, ['praise', 'then', 'but']),
  );

/** A bare `first` or `last`: where something goes. */
const isEdge = (node: Node | undefined): boolean =>
  node?.kind === 'target' &&
  !node.explicit &&
  node.refs.length === 1 &&
  node.refs.every(ref => ref.by === 'place' && Math.abs(ref.place) === 1);

/** `photo 4 after photo 1`, `start with 3`, `pic 3 first`. */
export function readMove(reader: Reader): void {
  if (
    readPush(reader) ||
    readIntoPlace(reader) ||
    readShift(reader) ||
    readUp(reader) ||
    readPlacedToo(reader) ||
    readPlacedPairs(reader) ||
    readMoveTo(reader)
  )
    return;
  const places = free(reader);
  const [first] = places;
  if (first === undefined) return;
  const verbs = reader.find('move', 'add', 'change', 'make');
  const relation = reader.find('before', 'after')[0];
  if (relation !== undefined && places.length >= 2) {
    readBeside(reader, places, relation);
    return;
  }
  if (relation !== undefined && isBesideSpoken(reader, first, relation)) {
    const where = has(reader.nodes[relation], 'before') ? ('before' as const) : ('after' as const);
    const target = targetAt(reader.nodes, first);
    const [anchor, ...more] = refsAt(reader.nodes[first]);
    reader.use(...reader.nodes.keys());
    // `move it after 4`: the photo that is named stands where it stands.
    const isAnchor =
      reader.sentence.verbs !== 'after' &&
      relation === first - 1 &&
      isVerb(...reader.nodes.slice(0, relation));
    if (isAnchor && anchor && more.length === 0)
      reader.wish({ do: 'move', target: spoken, to: { where, ref: anchor } });
    else if (target) reader.wish({ do: 'move', target, to: { where, ref: { by: 'spoken' } } });
    return;
  }
  if (readBesideOther(reader, places) || readToMiddle(reader, places)) return;
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
  // `transisi foto 2 ke 3 ganti …`: the photos only say which transition.
  if (!isMove && reader.nodes.some(node => has(node, 'transition'))) return;
  // `pic 3 first` needs no verb.
  const isPut =
    moved !== undefined &&
    // `5 поставь первой`: the verb may stand between.
    (to === moved + 1 || (to === moved + 2 && isVerb(reader.nodes[moved + 1]))) &&
    (isExplicit(reader.nodes[moved]) ||
      isAlone(reader, places) ||
      isVerb(reader.nodes[moved - 1], reader.nodes[to - 1], reader.nodes[to + 1])) &&
    isEdge(reader.nodes[to]);
  // `1つ目は5秒にして2つ目は3秒`: each has a time, and neither is a place.
  const isTimed = [moved, to].every(at =>
    [(at ?? -9) - 1, (at ?? -9) + 1].some(place => reader.nodes[place]?.kind === 'time'),
  );
  // `the first one 5 seconds and the last one too`: the same, and no place.
  const goalNode = reader.nodes[to ?? -1];
  const isToo = goalNode !== undefined && saysAlso(goalNode, reader.sentence.raw, reader.sentence.vocabulary);
  if (isTimed || isToo) return;
  const isLedTo = isAlone(reader, places) && leadsTo(reader, places);
  const isAs = goalBehindVerb(reader, moved ?? -1, to ?? -1) !== undefined;
  if (moved === undefined || to === undefined || !(isMove || isPut || isAs || isLedTo || verbs.length > 0))
    return;
  const destination = goalBehindVerb(reader, moved, to) ?? placeOf(reader.nodes[to], reader, to);
  const other = placeOf(reader.nodes[moved], reader, moved);
  const target = targetAt(reader.nodes, destination ? moved : to);
  const goal = destination ?? other;
  if (goal === undefined || target === undefined) return;
  reader.use(moved, to, ...verbs, ...reader.find('position', 'photo', 'as', 'number'));
  reader.wish({ do: 'move', target, to: goal });
}

const spoken: Target = { refs: [{ by: 'spoken' }], except: false };

/** `4번째 사진을 2번째로`: what is moved with the mark of an object, and where it goes with a word that leads to it. */
function leadsTo({ nodes, sentence: { raw, vocabulary } }: Reader, [moved, to]: readonly number[]): boolean {
  const [from, goal] = [nodes[moved ?? -1], nodes[to ?? -1]];
  if (from === undefined || goal === undefined) return false;
  const between = foldText(raw.slice(from.end, goal.start)).trim();
  const behind = foldText(raw.slice(goal.end, goal.end + 4)).trim();
  return (
    foldedPhrases(vocabulary.objectMarks).includes(between) &&
    foldedPhrases(vocabulary.timeTo).some(word => behind.startsWith(word))
  );
}
/** `and 4 right after it`: one photo, where it goes, and not a word of what stands there. */
const isBesideSpoken = ({ nodes }: Reader, moved: number, relation: number): boolean =>
  Math.abs(moved - relation) === 1 &&
  nodes.every(
    (node, at) =>
      at === moved || at === relation || hasAny(node, ['and', 'add', 'move', 'make', 'photo', 'position']),
  );

/** `最后那张挪到第一张`: the photo, the verb, and behind the verb where it goes, be it called a photo. */
function goalBehindVerb({ nodes, sentence }: Reader, moved: number, to: number): Destination | undefined {
  const isBetween = to === moved + 2 && hasAny(nodes[moved + 1], ['move', 'as']) && sentence.verbs === 'both';
  const [ref, ...others] = refsAt(nodes[to]);
  if (!isBetween || others.length > 0) return undefined;
  if (ref?.by === 'number') return { where: 'place', place: ref.n };
  if (ref?.by !== 'place') return undefined;
  if (ref.place === 1) return { where: 'start' };
  return ref.place === -1 ? { where: 'end' } : { where: 'place', place: ref.place };
}

/** `move 6 up`, `photo 3 up 2`: a photo is moved and nothing else, so that up is towards the start. */
function readUp(reader: Reader): boolean {
  const { nodes } = reader;
  const [verb] = reader.find('move');
  // `back three places`: where a photo goes, and it was never away.
  const back = reader.find('position').length > 0 ? reader.find('bring-back') : [];
  const [way] = [...reader.find('up', 'down'), ...back];
  const named = free(reader);
  const [moved, count] = named;
  if (verb === undefined || way === undefined || moved === undefined || moved > way) return false;
  const isTold = nodes.every(
    (node, at) => at === way || named.includes(at) || hasAny(node, ['move', 'photo', 'position', 'slightly']),
  );
  const [steps] = count === undefined ? [] : refsAt(nodes[count]);
  const isCounted =
    count === undefined || (count === way + 1 && steps?.by === 'number' && !isExplicit(nodes[count]));
  if (!isTold || !isCounted || named.length > 2) return false;
  const many = steps?.by === 'number' ? steps.n : 1;
  reader.use(...nodes.keys());
  const target = { refs: refsAt(nodes[moved]), except: false };
  reader.wish({ do: 'move', target, to: { where: 'by', steps: has(nodes[way], 'up') ? -many : many } });
  return true;
}

/** `move photo 2 one later`, `foto 4 two positions earlier`: photos, how many places, and which way. */
function readShift(reader: Reader): boolean {
  const { nodes } = reader;
  const [way] = reader.find('later', 'earlier').filter(at => !has(nodes[at], 'move'));
  if (way === undefined) return false;
  const counted = nodes[way - 1];
  const count = has(nodes[way], 'position') ? refsAt(counted).at(-1) : undefined;
  const isList = refsAt(counted).length > 1;
  const moved = free(reader).find(at => count === undefined || isList || at !== way - 1);
  const refs = refsAt(nodes[moved ?? -1]);
  if (moved === undefined) return false;
  const many = count?.by === 'number' ? count.n : counted?.kind === 'number' ? counted.value : 1;
  const steps = has(nodes[way], 'later') ? many : -many;
  // `photo 4 two spots earlier`: what reads like a list ends with how many places.
  const target = { refs: count && moved === way - 1 ? refs.slice(0, -1) : refs, except: false };
  reader.use(way, moved, count || counted?.kind === 'number' ? way - 1 : undefined);
  reader.use(...reader.find('move', 'add', 'make', 'change', 'photo', 'position'));
  reader.wish({ do: 'move', target, to: { where: 'by', steps } });
  return true;
}

/** `move photo 2 to 4`, `2 to 4`: the second number is a place. */
function readMoveTo(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [verb] = reader.find('move');
  const named = free(reader);
  const refs = named.flatMap(at => refsAt(nodes[at]));
  const [moved, to] = refs;
  const [first] = named;
  const last = nodes[named.at(-1) ?? -1];
  if (verb === undefined || first === undefined || last === undefined || refs.length !== 2) return false;
  if (moved === undefined || to?.by !== 'number' || nodes.length > named.length + 2) return false;
  const words = foldText(sentence.raw.slice(nodes[first]?.start, last.end)).split(/[^\p{L}]+/u);
  if (!foldedPhrases(sentence.vocabulary.timeTo).some(word => words.includes(word))) return false;
  reader.use(verb, ...named, ...reader.find('photo'));
  reader.wish({ do: 'move', target: { refs: [moved], except: false }, to: { where: 'place', place: to.n } });
  return true;
}

/** `put photo 5 in the middle`: of the video, where no text is spoken of. */
function readToMiddle(reader: Reader, places: readonly number[]): boolean {
  const [middle] = reader.find('position-center');
  const [moved, ...others] = places;
  const verbs = reader.find('move', 'add');
  const spoken = reader.nodes.some(node => node.kind === 'quote' || hasAny(node, textHeads));
  if (middle === undefined || moved === undefined || others.length > 0 || verbs.length === 0 || spoken)
    return false;
  const target = targetAt(reader.nodes, moved);
  if (target === undefined) return false;
  reader.use(middle, moved, ...verbs, ...reader.find('photo', 'position'));
  reader.wish({ do: 'move', target, to: { where: 'place', place: 0 } });
  return true;
}

/** `put 1 at the end and 5 at the start`: two photos or more that each stand at a place of their own. */
function readPlacedPairs(reader: Reader): boolean {
  const { nodes } = reader;
  // `5 first and 1 last`: a bare place behind a photo is where that one goes.
  const isGoal = (place: number): boolean =>
    isEdge(nodes[place]) && nodes[place - 1]?.kind === 'target' && !isEdge(nodes[place - 1]);
  const named = free(reader);
  const moved = named.filter(at => !isGoal(at));
  const pairs = moved.flatMap(at => {
    const edge = [at + 1, at - 1].find(
      place =>
        !reader.isUsed(place) &&
        (hasAny(nodes[place], ['start', 'end']) || (place > at && named.includes(place) && isGoal(place))),
    );
    const target = targetAt(nodes, at);
    return edge === undefined || target === undefined ? [] : [{ at, edge, target }];
  });
  const edges = new Set(pairs.map(({ edge }) => edge));
  if (pairs.length < 2 || edges.size < pairs.length || pairs.length < moved.length) return false;
  const takesAway = pairs.some(({ at }) => {
    const action = reader.action(at)?.action;
    return action === 'remove' || action === 'no' || action === 'only';
  });
  if (takesAway) return false;
  reader.use(...reader.find('move', 'add', 'make', 'change', 'photo', 'position', 'with'));
  for (const { at, edge, target } of pairs) {
    const [place] = refsAt(nodes[edge]);
    const isEnd = has(nodes[edge], 'end') || (place?.by === 'place' && place.place < 0);
    reader.use(at, edge);
    reader.wish({ do: 'move', target, to: { where: isEnd ? 'end' : 'start' } });
  }
  return true;
}

/** A place on the timeline said as an ordinal or with the word for place. */
export function placeOf(node: Node | undefined, reader: Reader, at: number): Destination | undefined {
  const [ref] = refsAt(node);
  if (ref === undefined || refsAt(node).length > 1) return undefined;
  const said = has(reader.nodes[at - 1], 'position') || has(reader.nodes[at + 1], 'position');
  if (ref.by === 'place' && (said || (node?.kind === 'target' && !node.explicit))) {
    if (ref.place === 1) return { where: 'start' };
    return ref.place === -1 ? { where: 'end' } : { where: 'place', place: ref.place };
  }
  return ref.by === 'number' && said ? { where: 'place', place: ref.n } : undefined;
}
