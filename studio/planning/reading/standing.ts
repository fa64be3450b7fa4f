import type { Concept } from '../vocabulary/concept.ts';
import { actionOf } from './action.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isThing } from './things.ts';
import type { Ref, Target, Wish } from './wish.ts';

/** What a part of a sentence comes to when it is read alone. */
export interface Trial {
  readonly wishes: readonly Wish[];
  /** Nothing that says something was left over. */
  readonly complete: boolean;
}

/** More words than that nobody says between two wishes, and trying would take too long. */
const longestPart = 40;

/**
 * A sentence in parts that are each understood to the end when read alone, so that no word of one reaches into
 * another: `음악은 빼줘, 3번은 5초`. What says nothing by itself, or would mean something else without the words before
 * it (`and mute it`, `in white`), stays with its neighbours.
 */
export function standing(sentence: Sentence, alone: (part: Sentence) => Trial): readonly Sentence[] {
  const { nodes } = sentence;
  const joints = nodes.flatMap((node, at) =>
    at > 0 && isJoint(node) && !isJoint(nodes[at - 1]) && !isLinked(nodes, at) ? [at] : [],
  );
  if (joints.length === 0) return [sentence];
  const known = new Map<string, Trial>();
  const read = (from: number, to: number): Trial => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? alone({ ...sentence, nodes: nodes.slice(from, to) });
    known.set(key, found);
    return found;
  };
  const parts: Sentence[] = [];
  let from = 0;
  joints.forEach((joint, place) => {
    const start = behindJoint(nodes, joint);
    const isNear = joint > from && joint - from <= longestPart;
    if (!isNear) return;
    const ends = [joints[place + 1] ?? nodes.length, joints[place + 2] ?? nodes.length].filter(
      end => end > start && end - start <= longestPart,
    );
    // What is not understood yet may go on behind the next joint: `사진 2, 3은 흑백`.
    const right = firstOf(ends, end => {
      const said: Said = { nodes: nodes.slice(start, end), ...read(start, end) };
      return isWhole(said) ? said : undefined;
    });
    if (right === undefined || !isOwn(right, sentence)) return;
    const left: Said = { nodes: nodes.slice(from, joint), ...read(from, joint) };
    const parted = nodes.slice(joint, start).some(node => !has(node, 'and'));
    const rest = nodes.slice(start + right.nodes.length);
    const stands =
      isWhole(left) &&
      !sharesVerb(left, right, rest) &&
      !leans(left, right, parted) &&
      !isOfOneThing(left, right);
    if (!stands) return;
    parts.push({ ...sentence, nodes: left.nodes });
    from = start;
  });
  return [...parts, { ...sentence, nodes: nodes.slice(from) }];
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Said extends Trial {
  readonly nodes: readonly Node[];
}

const isJoint = (node: Node | undefined): boolean =>
  hasAny(node, ['and', 'but', 'then']) || (node?.kind === 'separator' && node.mark === 'comma');

/** What links two of a kind: `2와 3`, `black and white`. */
const isLinked = (nodes: readonly Node[], joint: number): boolean =>
  nodes[joint - 1]?.kind === 'target' && nodes[joint + 1]?.kind === 'target' && has(nodes[joint], 'and');

function behindJoint(nodes: readonly Node[], joint: number): number {
  let next = joint;
  while (isJoint(nodes[next])) next += 1;
  return next;
}

/** Wishes that are about what was said before, or about nothing but the talk. */
const unfinished: readonly Wish['do'][] = [
  ...(['unclear', 'ask', 'say', 'which-text', 'which-photos', 'further', 'also', 'instead'] as const),
  ...([
    'instead-text',
    'left-out',
    'remove-it',
    'place-it',
    'former-text',
    'impossible',
    'bring-back',
  ] as const),
  ...(['undo', 'redo', 'restart', 'export', 'auto'] as const),
];

const isWhole = ({ wishes, complete }: Said): boolean =>
  complete && wishes.length > 0 && wishes.every(wish => !unfinished.includes(wish.do));

/** It names all that its wishes are about. */
const isOwn = (said: Said, { verbs }: Sentence): boolean =>
  isWhole(said) &&
  // `suaranya matiin, musiknya jangan`: behind something else it only says what is to stay.
  !(verbs !== 'after' && isLoneNo(said.nodes.at(-1))) &&
  !said.nodes.some(node => hasAny(node, ['others', 'again'])) &&
  said.wishes.every(wish => namesThing(wish, said.nodes));

const isLoneNo = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.every(name => name === 'no' || name === 'correct');

const relative: readonly Ref['by'][] = ['spoken', 'next', 'previous', 'unspoken'];

const isNamed = (target: Target | undefined): boolean =>
  target?.refs.every(({ by }) => !relative.includes(by)) ?? false;

const names = (nodes: readonly Node[], ...concepts: readonly Concept[]): boolean =>
  nodes.some(node => hasAny(node, concepts));

function namesThing(wish: Wish, nodes: readonly Node[]): boolean {
  switch (wish.do) {
    case 'each':
      return isNamed(wish.target) || names(nodes, 'each', 'photo', 'all', 'clip');
    case 'looks':
    case 'no-looks':
    case 'motion':
    case 'fit':
    case 'transition':
      return true;
    case 'even':
    case 'scale':
    case 'lengthen':
      return isNamed(wish.target) || names(nodes, 'each', 'photo', 'all', 'video', 'total', 'clip');
    case 'time':
    case 'total':
      return names(nodes, 'video', 'total', 'all', 'cut', 'each', 'photo');
    case 'only':
      // `black and white but only the first`: it limits what was said before.
      return wish.limits === undefined && isNamed(wish.target);
    case 'remove':
    case 'repeat':
    case 'move':
      return isNamed(wish.target);
    case 'clip-volume':
    case 'speed':
    case 'trim':
      return isNamed(wish.target) || names(nodes, 'clip');
    case 'text':
      return wish.role !== undefined || isNamed(wish.target);
    case 'style-text':
      return wish.bare === undefined && names(nodes, 'title', 'caption', 'text', 'watermark', 'credit');
    case 'no-text':
      return names(nodes, 'title', 'caption', 'text', 'watermark', 'credit');
    case 'music-volume':
      return wish.bare === undefined && names(nodes, 'music', 'song', 'volume', 'sound');
    case 'music-fades':
      return names(nodes, 'music', 'song');
    case 'music-from':
      return names(nodes, 'music', 'song');
    case 'mute-all':
    case 'unmute-all':
      return names(nodes, 'all', 'video', 'sound', 'music');
    default:
      return true;
  }
}

const isTaking = (node: Node): boolean => {
  const action = actionOf(node);
  return action === 'remove' || action === 'no';
};

/** Things by their names and nothing said of them. */
const isBare = (nodes: readonly Node[]): boolean =>
  nodes.every(node => isThing(node) || node.kind === 'target' || node.kind === 'word' || isJoint(node));

/** `제목이랑 음악 빼줘`, `no music and zoom`: a verb that takes away is about the bare things on its other side too. */
function sharesVerb(left: Said, right: Said, rest: readonly Node[]): boolean {
  if (left.nodes.some(isTaking) && isBare(right.nodes)) return true;
  const photosGo = right.wishes.every(wish => wish.do === 'remove' || wish.do === 'only');
  if (right.nodes.some(isTaking) && isBare(left.nodes) && !(photosGo && !hasTarget(left))) return true;
  return isBare(right.nodes) && rest.some(isTaking);
}

const hasTarget = ({ nodes }: Said): boolean => nodes.some(node => node.kind === 'target');

/** Photos are named on one side, and on the other something that could be about them. */
function leans(left: Said, right: Said, parted: boolean): boolean {
  const isOpen = (wish: Wish): boolean => open.includes(wish.do) && !('target' in wish && wish.target);
  const ofAll = (nodes: readonly Node[]): boolean =>
    names(nodes, 'all', 'video', 'photo', 'each', 'transition', 'border');
  const leansBack = hasTarget(left) && right.wishes.some(isOpen) && !ofAll(right.nodes);
  const leansOn = !parted && hasTarget(right) && left.wishes.some(isOpen) && !ofAll(left.nodes);
  return leansBack || leansOn;
}

const open: readonly Wish['do'][] = [
  ...(['looks', 'no-looks', 'motion', 'fit', 'transition', 'each', 'time', 'total'] as const),
];

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

const textWords: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];

/** `white bars, don't crop`, `music down and fade it out`, `the title bigger, and in the corner`. */
function isOfOneThing(left: Said, right: Said): boolean {
  const kinds = left.wishes.flatMap(wish => ('target' in wish && wish.target ? [] : [wish.do]));
  if (right.wishes.some(wish => single.includes(wish.do) && kinds.includes(wish.do))) return true;
  // `soft piano music and fade out at the end`: of music that is only chosen, the video ends.
  const isEnd = left.wishes.every(wish => wish.do === 'music') && names(right.nodes, 'start', 'end');
  const isMusic = !isEnd && left.wishes.some(wish => wish.do.startsWith('music'));
  const isSound = (node: Node): boolean =>
    hasAny(node, ['fade', 'fade-in', 'fade-out', 'faster', 'slower', 'look-soft']) || isMood(node);
  const isSeen = (node: Node): boolean =>
    hasAny(node, ['video', 'photo', 'color-black', 'color-white', 'all']) || node.kind === 'target';
  if (isMusic && right.nodes.some(isSound) && !right.nodes.some(isSeen)) return true;
  const isText = names(left.nodes, ...textWords) && !names(right.nodes, ...textWords);
  return isText && right.nodes.some(isPlace) && !right.nodes.some(isSeen);
}

const isMood = (node: Node): boolean =>
  node.kind === 'concept' && node.concepts.some(name => name.startsWith('mood-'));

const isPlace = (node: Node): boolean =>
  hasAny(node, ['left', 'right', 'up', 'down', 'bigger', 'smaller']) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:position|animation|color)-/u.test(name)));
