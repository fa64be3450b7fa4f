import { type LookName, lookNames } from '../../timeline/draft.ts';
import { factorOf } from './arguments.ts';
import { has, hasAny, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import type { Target, Wish } from './wish.ts';

type TransitionWish = Extract<Wish, { do: 'transition' }>;
type MotionWish = Extract<Wish, { do: 'motion' }>;

const nearby = 4;
/** Longer, shorter, stronger, gentler without a figure. */
const more = 1.6;
const less = 0.6;

function transitionType(node: Node | undefined, direction: string | undefined): TransitionWish['type'] {
  if (node?.kind !== 'concept') return undefined;
  const name = node.concepts.find(concept => concept.startsWith('transition-'))?.slice('transition-'.length);
  switch (name) {
    case 'crossfade':
    case 'fadeblack':
    case 'fadewhite':
    case 'dissolve':
    case 'zoom':
    case 'circle':
      return name;
    case 'cut':
      return 'none';
    case 'slide':
    case 'wipe':
      if (direction === 'right') return `${name}-right`;
      if (direction === 'up') return `${name}-up`;
      return direction === 'down' ? `${name}-down` : `${name}-left`;
  }
  return undefined;
}

/** `different ones`, `transiciones variadas`: variety is of transitions, unless something else is varied. */
function readLooseVariety(reader: Reader): void {
  const [varied] = reader.find('varied');
  if (varied === undefined || reader.owner(varied) !== undefined) return;
  const action = reader.action(varied);
  if (action?.action === 'no' || action?.action === 'remove' || action?.action === 'leave') return;
  reader.use(varied, action?.at, ...reader.find('times', 'each'));
  reader.wish({ do: 'transition', type: 'varied', ms: undefined, factor: undefined, target: undefined });
}

/** A fade that two photos and a word for between are said of is no fade of the whole video. */
function betweenPhotos(
  reader: Reader,
): { readonly fade: number; readonly at: number; readonly target: Target } | undefined {
  const at = reader.nodes.findIndex(node => node.kind === 'target' && node.refs.length === 2);
  const target = targetAt(reader.nodes, at);
  const [fade] = reader.find('fade-out', 'fade-in', 'fade');
  if (target === undefined || fade === undefined || reader.find('between', 'transition').length === 0)
    return undefined;
  return { fade, at, target };
}

/** No transition takes longer, ms. */
const longestTransition = 5000;

/** `the transition should last one second`: the word for lasting stands between. */
function timeByLength(reader: Reader): number | undefined {
  const others = reader.find('video', 'cut', 'photo', 'each', 'all').length > 0;
  const times = reader.nodes.flatMap((node, at) => (node.kind === 'time' && !reader.isUsed(at) ? [at] : []));
  const [at] = times;
  const node = reader.nodes[at ?? -1];
  if (others || at === undefined || times.length > 1 || node?.kind !== 'time' || node.ms > longestTransition)
    return undefined;
  if (!has(reader.nodes[reader.owner(at) ?? -1], 'total')) return undefined;
  reader.use(at, ...reader.find('total'));
  return node.ms;
}

/** Nothing but verbs and joints between two places: `all transitions should be zoom`. */
function bridged(reader: Reader, a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return (
    distance(reader.sentence, from, to) <= 4 &&
    reader.nodes
      .slice(from + 1, to)
      .every(node =>
        hasAny(node, ['make', 'add', 'change', 'with', 'as', 'all', 'each', 'transition', 'effects']),
      )
  );
}

/** Which transition, how long, between which photos. */
export function readTransitions(reader: Reader): void {
  const kinds = reader.findPrefixed('transition-');
  const words = reader.find('transition');
  const pair = betweenPhotos(reader);
  const between = kinds.length > 0 ? undefined : pair?.fade;
  const heads = [...kinds, ...words, ...(between === undefined ? [] : [between])];
  const [head] = heads;
  if (head === undefined) {
    readLooseVariety(reader);
    return;
  }
  const args = heads.flatMap(at => reader.args(at));
  const direction = (['left', 'right', 'up', 'down'] as const).find(side =>
    args.some(at => has(reader.nodes[at], side)),
  );
  // `transisi fade` and `ke hitam` with a pair of photos are one fade between these.
  const isPaired = (at: number): boolean =>
    reader.find('between').length > 0 && kinds.some(kind => Math.abs(kind - at) === 1);
  const near = (at: number): boolean =>
    between !== undefined || isPaired(at) || words.some(word => bridged(reader, word, at));
  const fades = reader.find('fade').filter(at => distance(reader.sentence, at, head) <= 2 || near(at));
  // `transitions with a fade to black`: between the photos, not at the end.
  const black = reader
    .find('fade-out', 'fade-in', 'color-black', 'look-dark')
    .filter(at => near(at) && (between !== undefined || !has(reader.nodes[at], 'fade-in')));
  const zooms = reader.find('motion-zoom', 'motion-zoom-in').filter(near);
  const white = reader.find('color-white').filter(near);
  const named = kinds.map(at => transitionType(reader.nodes[at], direction)).find(type => type !== undefined);
  const type =
    (white.length > 0 && (named === undefined || named === 'crossfade') ? 'fadewhite' : undefined) ??
    (black.length > 0 && (named === undefined || named === 'crossfade') ? 'fadeblack' : named) ??
    (zooms.length > 0 ? 'zoom' : fades.length > 0 && words.length > 0 ? 'crossfade' : undefined);
  const varied = reader
    .find('varied', 'different', 'shuffle')
    .filter(at => words.some(word => distance(reader.sentence, at, word) <= nearby));
  const governed = heads.map(at => reader.action(at)?.action);
  const away =
    kinds.some(at => has(reader.nodes[at], 'transition-cut')) ||
    governed.includes('no') ||
    governed.includes('remove');
  const ms = away
    ? undefined
    : (heads.map(at => reader.takeTime(at)).find(time => time !== undefined) ?? timeByLength(reader));
  const target =
    heads.map(at => reader.target(at)).find(found => found !== undefined) ??
    (between === undefined ? undefined : pair?.target);
  if (between !== undefined) reader.use(pair?.at);
  const argsMeaning = (
    ...concepts: readonly ('longer' | 'slower' | 'shorter' | 'faster' | 'more' | 'less')[]
  ) => (away ? [] : args.filter(at => hasAny(reader.nodes[at], concepts)));
  const longer = argsMeaning('longer', 'slower');
  const shorter = argsMeaning('shorter', 'faster', 'less');
  const factorArg = [...longer, ...shorter]
    .flatMap(at => reader.args(at))
    .find(at => factorOf(reader.nodes[at]) !== undefined);
  const action = reader.action(head);
  const own = words.map(at => reader.action(at)?.action).find(found => found !== undefined) ?? action?.action;
  reader.use(
    ...heads,
    ...fades,
    ...zooms,
    ...black,
    ...white,
    ...varied,
    ...longer,
    ...shorter,
    factorArg,
    ...reader.find('between'),
  );
  reader.use(...args.filter(at => hasAny(reader.nodes[at], ['left', 'right', 'up', 'down', 'varied'])));
  reader.use(
    action?.at,
    ...reader.find('each').filter(at => words.some(word => distance(reader.sentence, at, word) <= 2)),
  );
  if (own === 'leave') return;
  if (own === 'no' || own === 'remove') {
    reader.wish({ do: 'transition', type: 'none', ms: undefined, factor: undefined, target });
    return;
  }
  const given = factorArg === undefined ? undefined : factorOf(reader.nodes[factorArg]);
  const factor =
    longer.length > 0
      ? Math.max(given ?? more, 1 / (given ?? more))
      : shorter.length > 0
        ? Math.min(given ?? less, 1 / (given ?? less))
        : undefined;
  const changes = own === 'change' || own === 'dislike';
  const chosen =
    type ??
    (varied.length > 0 || (changes && ms === undefined && factor === undefined) ? 'varied' : undefined);
  reader.wish({ do: 'transition', type: chosen, ms, factor, target });
}

/** Movement of the photos. */
export function readMotion(reader: Reader): void {
  const kinds = reader.findPrefixed('motion-');
  const heads = [...kinds, ...reader.find('motion')];
  const [head] = heads;
  if (head === undefined) return;
  const args = heads.flatMap(at => reader.args(at));
  const direction = (['left', 'right', 'up', 'down'] as const).find(side =>
    args.some(at => has(reader.nodes[at], side)),
  );
  const stronger = args.filter(at => hasAny(reader.nodes[at], ['more', 'faster', 'bigger']));
  const gentler = args.filter(at => hasAny(reader.nodes[at], ['less', 'slower', 'smaller']));
  const target = heads.map(at => reader.target(at)).find(found => found !== undefined);
  const actions = heads.map(at => reader.action(at)).filter(found => found !== undefined);
  const off = actions.some(({ action }) => action === 'no' || action === 'remove' || action === 'dislike');
  reader.use(
    ...heads,
    ...stronger,
    ...gentler,
    ...actions.map(({ at }) => at),
    ...reader.find('effects').filter(at => distance(reader.sentence, at, head) <= 1),
  );
  reader.use(...args.filter(at => hasAny(reader.nodes[at], ['left', 'right', 'up', 'down', 'varied'])));
  if (actions.some(({ action }) => action === 'leave')) return;
  let type: MotionWish['type'];
  for (const at of kinds) {
    const node = reader.nodes[at];
    if (has(node, 'motion-zoom-in') || has(node, 'motion-zoom'))
      type ??= direction === undefined ? 'zoom-in' : type;
    else if (has(node, 'motion-zoom-out')) type ??= 'zoom-out';
    else if (has(node, 'motion-pan')) type ??= `pan-${direction ?? 'right'}`;
    else if (has(node, 'motion-none')) type ??= 'none';
    else if (has(node, 'motion-alternate') && kinds.length === 1) type ??= 'alternate';
  }
  const isNone = kinds.some(at => has(reader.nodes[at], 'motion-none'));
  const factor = stronger.length > 0 ? more : gentler.length > 0 ? less : undefined;
  const plain = factor === undefined ? 'alternate' : undefined;
  const chosen = off && !isNone ? 'none' : off ? 'none' : isNone ? 'none' : (type ?? plain);
  reader.wish({ do: 'motion', type: chosen, factor, target });
}

const lookOf = (node: Node | undefined): LookName | undefined => {
  if (node?.kind !== 'concept') return undefined;
  for (const concept of node.concepts) {
    const look = lookNames.find(name => concept === `look-${name}`);
    if (look) return look;
  }
  return undefined;
};

/** Colours and moods of the picture, on all photos or some. */
export function readLooks(reader: Reader): void {
  const kinds = reader.findPrefixed('look-').filter(at => !describesMusic(reader, at));
  const words = reader
    .find('look')
    .filter(at => reader.args(at).length > 0 || reader.action(at) !== undefined || kinds.length > 0);
  const groups = new Map<number, LookName[]>();
  for (const at of kinds) {
    const look = lookOf(reader.nodes[at]);
    if (look !== undefined) groups.set(at, [look]);
  }
  for (const [at, looks] of groups) {
    const word = words.find(place => distance(reader.sentence, place, at) <= 2.5);
    const action = reader.action(at) ?? (word === undefined ? undefined : reader.action(word));
    const target = reader.target(at) ?? (word === undefined ? undefined : reader.target(word));
    const reduced =
      has(reader.nodes[at - 1], 'less') ||
      (reader.sentence.verbs === 'after' && has(reader.nodes[at + 1], 'less'));
    const weakened = reduced ? reader.take(at, 'less') : undefined;
    reader.take(at, 'more');
    reader.use(
      at,
      word,
      action?.at,
      ...reader.find('effects').filter(place => distance(reader.sentence, place, at) <= 2),
    );
    if (action?.action === 'leave') continue;
    const off = action?.action === 'no' || action?.action === 'remove' || weakened !== undefined;
    if (off) reader.wish({ do: 'no-looks', looks, target });
    else reader.wish({ do: 'looks', looks, target });
  }
  for (const at of words) {
    if (reader.isUsed(at)) continue;
    const action = reader.action(at);
    if (action?.action !== 'remove' && action?.action !== 'no') continue;
    const target = reader.target(at);
    reader.use(
      at,
      action.at,
      ...reader.find('all').filter(place => distance(reader.sentence, place, at) <= 2),
    );
    reader.wish({ do: 'no-looks', looks: undefined, target });
  }
  for (const at of reader.find('effects')) {
    const action = reader.action(at);
    if (action?.action !== 'remove' && action?.action !== 'no') continue;
    reader.use(at, action.at, ...reader.find('all'));
    reader.wish({ do: 'no-looks', looks: undefined, target: undefined });
    reader.wish({ do: 'motion', type: 'none', factor: undefined, target: undefined });
  }
}

/** `dark music`, `bright title`: said of something else than the picture. */
function describesMusic(reader: Reader, at: number): boolean {
  const owner = reader.owner(at);
  if (owner === undefined) return false;
  const node = reader.nodes[owner];
  const near = distance(reader.sentence, owner, at) <= 2;
  const other = hasAny(node, [
    'music',
    'song',
    'title',
    'caption',
    'text',
    'watermark',
    'transition',
    'border',
  ]);
  if (near && other) reader.use(at);
  return near && other;
}
