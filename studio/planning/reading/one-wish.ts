import type { Concept } from '../vocabulary/concept.ts';
import { actionOf } from './action.ts';
import { hasAny, hasTarget, isClipTarget, isTurning, type Node, names } from './node.ts';
import type { Said } from './said.ts';
import { isThing, things } from './things.ts';
import type { Wish } from './wish.ts';

/** Either part reads otherwise beside the other one than alone. `rest`: what follows; `parted`: by more than an `and`. */
export const areOne = (left: Said, right: Said, rest: readonly Node[], parted: boolean): boolean =>
  sharesVerb(left, right, rest, parted) || leans(left, right, parted) || isOfOneThing(left, right);

const textWords: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];

/** A verb that takes away, and no word for something that is not wanted (`no + beat`). */
export const isTaking = (node: Node): boolean => {
  const action = actionOf(node);
  const isAlone = node.kind === 'concept' && node.concepts.every(name => !isNoun(name));
  return (action === 'remove' || action === 'no') && isAlone;
};

const isNoun = (name: Concept): boolean => name === 'beat' || things.includes(name) || name.includes('-');

/**
 * Things by their names and nothing said of them; how the frame is filled nobody takes away together with something.
 * `joined`: by a word for and, as `3번 흑백이랑 4번 줌 빼줘`; without one it says how a photo is to be: `3번 흑백 음악 꺼줘`.
 */
const isBare = ({ nodes, wishes }: Said, joined: boolean): boolean =>
  nodes.length > 0 &&
  !isWrong(wishes) &&
  // `no zoom and varied transitions`: how they are to be is said.
  !nodes.some(node => hasAny(node, ['varied'])) &&
  // `切り替えをワイプに`: a thing, and behind it how it is to be.
  !nodes.some(
    (node, at) =>
      ((hasAny(node, things) && !isKind(node)) || (!joined && node.kind === 'target')) &&
      isKind(nodes[at + 1]),
  ) &&
  nodes.every(node => isThing(node) || node.kind === 'target' || node.kind === 'word' || isTurning(node)) &&
  !wishes.every(wish => placing.includes(wish.do));

/** `no fade at the end of the music and too fast`: what is wrong is wrong with the video. */
const isWrong = (wishes: readonly Wish[]): boolean =>
  wishes.length > 0 && wishes.every(wish => wish.do === 'scale' && wish.complains === true);

const isKind = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => /^(?:transition|motion|look|fit)-/u.test(name));

const placing: readonly Wish['do'][] = [
  'move',
  'order',
  'order-list',
  'swap',
  'canvas',
  'cut',
  'each',
  'fit',
];

/** `제목이랑 음악 빼줘`, `no music and zoom`: a verb that takes away is about the bare things on its other side too. */
function sharesVerb(left: Said, right: Said, rest: readonly Node[], parted: boolean): boolean {
  if (left.nodes.some(isTaking) && isBare(right, !parted)) return true;
  const photosGo = right.wishes.every(wish => wish.do === 'remove' || wish.do === 'only');
  const last: Said = { ...left, nodes: left.nodes.slice(left.nodes.findLastIndex(isTurning) + 1) };
  const isSaid = last.nodes.some(({ kind }) => kind === 'word');
  if (right.nodes.some(isTaking) && !isSaid && isBare(last, !parted) && !(photosGo && !hasTarget(last.nodes)))
    return true;
  return isBare(right, hasAny(rest[0], ['and'])) && rest.some(isTaking);
}

/** Photos are named on one side, and on the other something that could be about them. */
function leans(left: Said, right: Said, parted: boolean): boolean {
  const ofAll = (nodes: readonly Node[]): boolean =>
    names(nodes, 'all', 'video', 'photo', 'each', 'transition', 'border');
  // Where photos only go or change places, how they fill the frame is said of all.
  const isOrder = left.wishes.every(({ do: what }) => ['move', 'swap', 'remove', 'repeat'].includes(what));
  const isFrame = right.wishes.every(({ do: what }) => what === 'fit' || what === 'transition');
  // Nothing is said of photos that go, an order is one of all, and what alone is kept is all there is.
  const isOver = left.wishes.every(
    wish =>
      wish.do === 'remove' || wish.do === 'order-list' || (wish.do === 'only' && wish.limits === undefined),
  );
  const leansBack =
    hasTarget(left.nodes) &&
    right.wishes.some(isOpen) &&
    !ofAll(right.nodes) &&
    !(isOrder && isFrame) &&
    !isOver;
  const isStyle = (wish: Wish): boolean => styles.includes(wish.do);
  const leansOn =
    !parted &&
    hasTarget(right.nodes) &&
    left.wishes.some(wish => isStyle(wish) && isOpen(wish)) &&
    right.wishes.some(isStyle) &&
    !ofAll(left.nodes);
  const isLoud = right.wishes.some(wish => wish.do === 'music-volume') && !names(right.nodes, ...sounds);
  const isMuted = left.wishes.every(wish => wish.do === 'clip-volume' && wish.vol === 0);
  // `the title in yellow and lower`, `the clip twice as fast and louder`
  const ofClip = left.nodes.some(node => isClipTarget(node) || hasAny(node, ['clip', ...textWords]));
  const isPace = right.wishes.every(wish => wish.do === 'scale') && names(right.nodes, 'speed');
  const areClips = left.wishes.some(wish => ofClips.includes(wish.do));
  return leansBack || leansOn || (isLoud && ofClip && !isMuted) || (isPace && areClips);
}

/** What is done to clips alone: `the clip in slow motion, at half speed`. */
const ofClips: readonly Wish['do'][] = ['clip-volume', 'speed', 'trim'];

/** It is about photos, and not said of which. */
const isOpen = (wish: Wish): boolean =>
  (styles.includes(wish.do) || times.includes(wish.do)) && !('target' in wish && wish.target);

const styles: readonly Wish['do'][] = ['looks', 'no-looks', 'motion', 'fit'];
const times: readonly Wish['do'][] = ['transition', 'each', 'scale', 'time', 'total'];
/** Words for what is heard that name no clip; `its sound` is the one of what was spoken of. */
const sounds: readonly Concept[] = ['music', 'song', 'volume'];

/** Kinds of wish of which a video can have one: what is said of them in two parts is said of one thing. */
const single: readonly Wish['do'][] = [
  ...([
    'looks',
    'no-looks',
    'fit',
    'canvas',
    'music',
    'fades',
    'motion',
    'transition',
    'time',
    'total',
  ] as const),
  ...(['music-volume', 'music-fades'] as const),
];

const goals = (wishes: readonly Wish[]): readonly string[] =>
  wishes.flatMap(wish => (wish.do === 'move' ? [JSON.stringify(wish.to)] : []));

/** `white bars, don't crop`, `music down and fade it out`, `the title bigger, and in the corner`. */
function isOfOneThing(left: Said, right: Said): boolean {
  const kinds = left.wishes.flatMap(wish => ('target' in wish && wish.target ? [] : [wish.do]));
  const isSame = (wish: Wish): boolean =>
    single.includes(wish.do) && kinds.includes(wish.do) && !('target' in wish && wish.target);
  if (right.wishes.some(isSame)) return true;
  // `first photo 3, then photo 1`
  if (goals(left.wishes).some(goal => goals(right.wishes).includes(goal))) return true;
  // `soft piano music and fade out at the end`: of music that is only chosen, the video ends.
  const isEnd = left.wishes.every(wish => wish.do === 'music') && names(right.nodes, 'start', 'end');
  const isMusic = !isEnd && left.wishes.some(wish => wish.do.startsWith('music'));
  const isSound = (node: Node): boolean =>
    hasAny(node, ['fade', 'fade-in', 'fade-out', 'faster', 'slower', 'look-soft']) || isMood(node);
  const isSeen = (node: Node): boolean =>
    hasAny(node, ['video', 'photo', 'transition', 'motion', 'clip', 'color-black', 'color-white', 'all']) ||
    node.kind === 'target';
  if (isMusic && !isWrong(right.wishes) && right.nodes.some(isSound) && !right.nodes.some(isSeen))
    return true;
  const isText = names(left.nodes, ...textWords) && !names(right.nodes, ...textWords);
  return isText && right.nodes.some(isPlace) && !right.nodes.some(isSeen);
}

const isMood = (node: Node): boolean =>
  node.kind === 'concept' && node.concepts.some(name => name.startsWith('mood-'));

const isPlace = (node: Node): boolean =>
  hasAny(node, ['left', 'right', 'up', 'down', 'bigger', 'smaller']) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:position|animation|color)-/u.test(name)));
