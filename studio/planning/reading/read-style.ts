import { type LookName, lookNames } from '../../timeline/draft.ts';
import { directionOf, lessBy, moreBy } from './arguments.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { allBut, allButNext, refsAt, someAt } from './photo-places.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import type { Target, Wish } from './wish.ts';

type MotionWish = Extract<Wish, { do: 'motion' }>;

/** Movement of the photos. */
export function readMotion(reader: Reader): void {
  const kinds = reader.findPrefixed('motion-');
  const heads = [...kinds, ...reader.find('motion')];
  const [head] = heads;
  if (head === undefined && readOnlyMoves(reader)) return;
  if (head === undefined || readEachMotion(reader, heads)) return;
  const args = heads.flatMap(at => reader.args(at));
  const direction = directionOf(reader.nodes, args);
  const stronger = args.filter(at => hasAny(reader.nodes[at], ['more', 'faster', 'bigger', 'louder']));
  const gentler = args.filter(at => hasAny(reader.nodes[at], ['less', 'slower', 'smaller', 'quieter']));
  const target =
    heads.map(at => reader.target(at)).find(found => found !== undefined) ??
    movingOnes(reader) ??
    someAt(reader, head);
  const actions = heads.map(at => reader.action(at)).filter(found => found !== undefined);
  // `more movement, this is so dull`: what is not liked is that there is so little.
  const off = actions.some(
    ({ action }) =>
      ['no', 'remove', 'trim'].includes(action) || (action === 'dislike' && stronger.length === 0),
  );
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
    // `ein Zoom nach außen`: the word that says which way says more.
    const isPlain = has(node, 'motion-zoom') && kinds.some(one => has(reader.nodes[one], 'motion-zoom-out'));
    if (isPlain) continue;
    if (has(node, 'motion-zoom-in') || has(node, 'motion-zoom'))
      type ??= direction === undefined ? 'zoom-in' : type;
    else if (has(node, 'motion-zoom-out')) type ??= 'zoom-out';
    else if (has(node, 'motion-pan')) type ??= `pan-${direction ?? 'right'}`;
    else if (has(node, 'motion-none')) type ??= 'none';
    else if (has(node, 'motion-alternate') && kinds.length === 1) type ??= 'alternate';
  }
  const isNone = kinds.some(at => has(reader.nodes[at], 'motion-none'));
  const factor = stronger.length > 0 ? moreBy : gentler.length > 0 ? lessBy : undefined;
  // `movement to the left` names no kind but the side.
  const aside = direction === undefined || kinds.length > 0 ? undefined : (`pan-${direction}` as const);
  const plain = aside ?? (factor === undefined ? ('alternate' as const) : undefined);
  const chosen = off && !isNone ? 'none' : off ? 'none' : isNone ? 'none' : (type ?? plain);
  // `zoom only on the first one`: the others do not move.
  const isOnly =
    actions.some(({ action }) => action === 'only') ||
    reader.find('only').some(at => [at - 1, at + 1].some(place => reader.nodes[place]?.kind === 'target'));
  const isLimited = target !== undefined && !target.except && chosen !== 'none' && isOnly;
  if (isLimited)
    reader.wish({ do: 'motion', type: 'none', factor: undefined, target: { ...target, except: true } });
  const returns = actions.some(({ at }) => hasAny(reader.nodes[at], ['undo', 'bring-back']));
  reader.wish({ do: 'motion', type: chosen, factor, target, ...(returns ? { returns } : {}) });
}

/** `1枚目だけ動かして`: one moves and no place is named for it, so that it has a movement, and the others none. */
function readOnlyMoves(reader: Reader): boolean {
  const { nodes } = reader;
  const [moved, ...more] = nodes.flatMap(node => (node.kind === 'target' ? [node] : []));
  const says = (name: 'only' | 'move'): boolean => nodes.some(node => has(node, name));
  const isIdle = (node: Node): boolean =>
    node === moved ||
    node.kind === 'separator' ||
    hasAny(node, ['only', 'move', 'photo', 'make', 'but', 'and']);
  if (!moved || more.length > 0 || !says('only') || !says('move') || !nodes.every(isIdle)) return false;
  reader.use(...nodes.keys());
  const [type, factor] = ['alternate', undefined] as const;
  reader.wish({ do: 'motion', type: 'none', factor, target: { refs: moved.refs, except: true } });
  reader.wish({ do: 'motion', type, factor, target: { refs: moved.refs, except: false } });
  return true;
}

/** `only the first photo should move, zoom out`: to move is no more than to have a movement where no place is named. */
function movingOnes(reader: Reader): Target | undefined {
  const { nodes } = reader;
  const named = nodes.flatMap((node, at) => (node.kind === 'target' && !reader.isUsed(at) ? [at] : []));
  const [at] = named;
  const goes = nodes.some(node => hasAny(node, ['before', 'after', 'between', 'start', 'end', 'position']));
  if (at === undefined || named.length > 1 || goes || !has(nodes[at + 1], 'move')) return undefined;
  reader.use(at, at + 1, ...reader.find('only'));
  return { refs: refsAt(nodes[at]), except: false };
}

/** `keep the rest still`: how far apart in words. */
const nearOthers = 2;

/** `zoom into the first one and pan left on the second, no movement for the rest`: each with photos of its own. */
function readEachMotion(reader: Reader, heads: readonly number[]): boolean {
  const { nodes } = reader;
  const own = (at: number) => reader.args(at).filter(arg => nodes[arg]?.kind === 'target');
  const others = reader.find('others');
  const ofOthers = (at: number) =>
    own(at).length > 0 ? undefined : others.find(place => Math.abs(place - at) <= nearOthers);
  const isBare = (at: number) => own(at).length === 0 && ofOthers(at) === undefined;
  /** In the same breath: what is refused behind a comma is something else. */
  const refusal = (at: number) => {
    const action = reader.action(at);
    const isNear =
      action !== undefined &&
      !nodes.slice(Math.min(at, action.at), Math.max(at, action.at)).some(node => node.kind === 'separator');
    return isNear && (action.action === 'no' || action.action === 'remove') ? action : undefined;
  };
  const kinds = heads.filter(at => !has(nodes[at], 'motion') || refusal(at) !== undefined);
  if (kinds.length < 2 || kinds.some(isBare)) return false;
  for (const at of kinds) {
    const rest = ofOthers(at);
    const target = rest === undefined ? undefined : allBut(reader, rest);
    const refused = refusal(at);
    reader.use(rest, (refused ?? reader.action(at))?.at);
    const sides = reader.args(at).filter(arg => hasAny(nodes[arg], ['left', 'right', 'up', 'down']));
    const type = refused ? 'none' : motionOf(nodes[at], directionOf(nodes, sides));
    const paces = reader.args(at).filter(arg => hasAny(nodes[arg], ['slower', 'faster', 'more', 'less']));
    reader.wish({ do: 'motion', type, factor: undefined, target: target ?? reader.target(at) });
    reader.use(at, ...sides, ...paces);
  }
  return true;
}

/** The movement a word names; a zoom goes in unless it says otherwise. */
function motionOf(node: Node | undefined, direction: string | undefined): MotionWish['type'] {
  if (has(node, 'motion-zoom-in') || has(node, 'motion-zoom')) return 'zoom-in';
  if (has(node, 'motion-zoom-out')) return 'zoom-out';
  if (has(node, 'motion-none')) return 'none';
  if (has(node, 'motion-alternate')) return 'alternate';
  if (direction === 'left' || direction === 'up' || direction === 'down') return `pan-${direction}`;
  return 'pan-right';
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
  const kinds = reader
    .findPrefixed('look-')
    .filter(at => !describesMusic(reader, at) && !isGuess(reader, at));
  const words = reader
    .find('look')
    .filter(at => reader.args(at).length > 0 || reader.action(at) !== undefined || kinds.length > 0);
  /** The photos of a complaint whose remedy is still to come. */
  let complained: Target | undefined;
  /** The look before and its photos, which may be the ones that are spoken of still. */
  let last: { readonly at: number; readonly target: Target } | undefined;
  const groups = new Map<number, LookName[]>();
  for (const at of kinds) {
    const look = lookOf(reader.nodes[at]);
    if (look !== undefined) groups.set(at, [look]);
  }
  for (const [at, looks] of groups) {
    const remedy = remedyOf(reader, at, [...groups.keys()]);
    // `photo 2 not black and white, the others black and white`: what is refused is no complaint.
    const isRefused = reader.action(at)?.action === 'no' && hasAny(reader.nodes[at - 1], ['no']);
    if (remedy !== undefined && !isRefused) {
      reader.use(at);
      complained = reader.target(at) ?? complained;
      continue;
    }
    const word = words.find(
      place => distance(reader.sentence, place, at) <= 2.5 && !isOfOthers(reader, at, place),
    );
    const action = reader.action(at) ?? (word === undefined ? undefined : reader.action(word));
    const own =
      reader.target(at) ??
      (word === undefined ? undefined : reader.target(word)) ??
      complained ??
      someAt(reader, at);
    const rest = own === undefined ? othersAt(reader, at, [...groups.keys()]) : undefined;
    const others = rest === undefined ? undefined : (allBut(reader, rest) ?? allButNext(reader, rest));
    reader.use(others && rest);
    const target = own ?? others ?? (goesOn(reader, at, last?.at) ? last?.target : undefined);
    last = target && { at, target };
    complained = undefined;
    const reduced =
      has(reader.nodes[at - 1], 'less') ||
      (reader.sentence.verbs === 'after' && has(reader.nodes[at + 1], 'less'));
    const weakened = reduced ? reader.take(at, 'less') : undefined;
    reader.take(at, 'more');
    // `crank up the contrast`
    if (has(reader.nodes[at - 1], 'louder')) reader.use(at - 1);
    reader.use(
      at,
      word,
      action?.at,
      ...reader.find('effects').filter(place => distance(reader.sentence, place, at) <= 2),
    );
    if (action?.action === 'leave') continue;
    const off = action?.action === 'no' || action?.action === 'remove' || weakened !== undefined;
    if (off) reader.wish({ do: 'no-looks', looks, target });
    else reader.wish({ do: 'looks', looks, target, ...(reader.sentence.again ? { again: true } : {}) });
  }
  for (const at of words) {
    if (reader.isUsed(at)) continue;
    const action = reader.action(at);
    if (action?.action !== 'remove' && action?.action !== 'no') continue;
    // `3번만 흑백이고 나머지는 컬러로`
    const rest = reader.find('others').find(place => distance(reader.sentence, place, at) <= nearOthers);
    const others = rest === undefined ? undefined : (allBut(reader, rest) ?? allButNext(reader, rest));
    const target = others ?? reader.target(at);
    reader.use(
      at,
      action.at,
      others && rest,
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

/** The `컬러로` of `흑백이고 나머지는 컬러로`: behind a word for the rest, how those are to be. */
const isOfOthers = ({ nodes }: Reader, look: number, word: number): boolean =>
  word > look && has(nodes[word], 'no') && nodes.slice(look, word).some(node => has(node, 'others'));

/** The word for the rest that stands at a look, nearer to it than to any other one. */
function othersAt(reader: Reader, at: number, all: readonly number[]): number | undefined {
  const far = (other: number, look: number) => distance(reader.sentence, other, look);
  return reader
    .find('others')
    .find(place => far(place, at) <= nearOthers && all.every(look => far(place, look) >= far(place, at)));
}

/** `number two looks faded, give it more contrast`: from look to look with nothing between but what leads on. */
const goesOn = ({ nodes }: Reader, at: number, last: number | undefined): boolean =>
  last !== undefined &&
  nodes
    .slice(last + 1, at)
    .every(node => node.kind === 'separator' || hasAny(node, ['and', 'make', 'add', 'more', 'less']));

const opposites: readonly (readonly LookName[])[] = [
  ['dark', 'bright'],
  ['warm', 'cool'],
];

/** `photo 3 is dark, lighten it up`, `too dark, brighten it`: where the look is named that says what is to be done. */
function remedyOf({ nodes }: Reader, at: number, all: readonly number[]): number | undefined {
  const look = lookOf(nodes[at]);
  const between = (to: number): readonly Node[] => nodes.slice(at + 1, to);
  return all.find(other => {
    const remedy = lookOf(nodes[other]);
    if (other <= at || look === undefined || remedy === undefined) return false;
    const isAgainst = opposites.some(pair => pair.includes(look) && pair.includes(remedy) && look !== remedy);
    return (isAgainst || look === remedy) && !between(other).some(node => node.kind === 'target');
  });
}

/** The `terbang` (flying) of `efek naga terbang` is no slip for `terang` (bright): beside a word nobody knows it is another one. */
const isGuess = ({ nodes }: Reader, at: number): boolean => {
  const node = nodes[at];
  return node?.kind === 'concept' && node.mended && isUnknown(nodes[at - 1]);
};

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
