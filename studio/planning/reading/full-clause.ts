import type { Concept } from '../vocabulary/concept.ts';
import {
  isAmount,
  isNamed,
  isPut,
  isQuality,
  isTarget,
  isTime,
  isWhole,
  leans,
  longestEach,
  paces,
  qualityOf,
  type Subject,
  subjectOf,
} from './clause-subject.ts';
import { hasAny, isClipTarget, type Node } from './node.ts';

const verbs: readonly Concept[] = [
  ...(['add', 'remove', 'no', 'off', 'leave', 'change', 'make', 'swap', 'move', 'repeat', 'mute'] as const),
  ...(['unmute', 'trim', 'write'] as const),
];
/** Verbs that can be about a look, a movement or a transition as well as about what they stand at. */
const refusing: readonly Concept[] = ['remove', 'no', 'off', 'leave'];
/** Verbs that can be about the place of another photo as well. */
const placing: readonly Concept[] = ['swap', 'repeat', 'remove', 'no', 'leave'];
/** So many photos in a row are an order. */
const leastOrder = 3;

/** What is said behind of the rest, of others or of all but some can be about the photos named here. */
function isLeantOn(left: readonly Node[], rest: readonly Node[], names: readonly Concept[]): boolean {
  const isLeaning = rest.some(node => hasAny(node, names));
  const [own, other] = [qualityOf(left), qualityOf(rest)];
  const isSame = own === undefined || other === undefined || own === other;
  const isOfSome = left.some(node => node.kind === 'target' && node.refs.some(({ by }) => by !== 'all'));
  return isLeaning && isOfSome && isSame;
}

/** What a verb that takes away can be about beside photos. */
const isRefusable = (node: Node): boolean => isNamed(node, /^(?:look|motion|fit|transition)(?:-|$)/u);

/** What can share the verb of the part before it. */
const sharing: readonly Subject[] = ['look', 'motion', 'transition', 'text', 'fit', 'fades'];

/** `remove photo 2 and the zoom on 3`, `ikinciyi ve üçüncünün zoomunu sil`: one verb may be about both. */
function sharesVerb(
  left: readonly Node[],
  right: readonly Node[],
  subject: Subject,
  { parted, verbs: side }: Joint,
): boolean {
  const has = (part: readonly Node[], names: readonly Concept[]): boolean =>
    part.some(node => hasAny(node, names));
  // `remove 2 seconds from the first and 1 from the second`
  const isTaken = right.some(node => hasAny(node, ['from'])) && has(left, ['remove', 'trim']);
  const leads = isTarget(right[0]) || hasAny(right[0], ['music', 'song', 'volume', 'transition', 'clip']);
  const isTold =
    (leads && right.slice(1).some(node => isQuality(node) || isAmount(node))) ||
    right.some(node => hasAny(node, ['all', 'each']) || (isTarget(node) && isWhole(node))) ||
    (parted && subject === 'fades') ||
    (parted && !left.some(isRefusable));
  const isPlaced = subject === 'place' && !isPut(right) && has(left, placing);
  // `cut 3 seconds off and sepia for the last two`: what is taken away is time.
  const refuses = has(left, refusing) && !left.some(isTime);
  const isShared = (sharing.includes(subject) && refuses && !isTold) || isPlaced;
  const goesOn = side !== 'after' && !has(right, verbs) && (isShared || isTaken);
  const isTimed = left.some(node => isTime(node) || isAmount(node) || hasAny(node, paces));
  const comesLast =
    side !== 'before' &&
    has(right, [...refusing, ...placing, 'move', 'mute']) &&
    !has(left, verbs) &&
    !isTimed;
  return goesOn || comesLast;
}

interface Joint {
  /** The left one has a verb or a value, and a thing it is about. */
  readonly isWish: boolean;
  /** By more than a word for and. */
  readonly parted: boolean;
  readonly verbs: 'before' | 'after' | 'both';
}

/** `the clip in slow motion and a bit louder` */
const isOpenSoundOf = (left: readonly Node[], right: readonly Node[]): boolean =>
  !right.some(node => hasAny(node, ['music', 'song', 'volume'])) &&
  left.some(
    node =>
      isClipTarget(node) || hasAny(node, ['clip', 'sound', 'music', 'song', 'title', 'text', 'caption']),
  );

/** `not so fast`, `delete everything but the first`: said of the whole video. */
const isPlain = (part: readonly Node[]): boolean =>
  part.some(node => hasAny(node, ['restart'])) ||
  (part.some(isTarget) && part.some(node => hasAny(node, ['again']))) ||
  (part.some(node => hasAny(node, paces)) &&
    part.every(node => hasAny(node, [...paces, 'more', 'less', 'make', 'speed', 'no'])));

/** `no sound at all` */
const isMuting = (part: readonly Node[]): boolean =>
  part.some(node => hasAny(node, ['mute'])) &&
  part.every(node => hasAny(node, ['mute', 'all', 'make', 'video', 'sound']));

/** `i want 5 4 3 2 1`: an order, and nothing about how the photos are. */
const isOrder = (part: readonly Node[]): boolean =>
  part.some(node => node.kind === 'target' && node.refs.length >= leastOrder) &&
  part.every(node => isTarget(node) || hasAny(node, ['add', 'make', 'order', 'move', 'change', 'photo']));

/** `the clip without sound and cut to 4 seconds`: of what was named before, where the whole video is not. */
function isOfSpoken(left: readonly Node[], right: readonly Node[]): boolean {
  const isLong = right.some(node => node.kind === 'time' && node.ms > longestEach);
  const isOfClip = left.some(node => hasAny(node, ['clip']) || isClipTarget(node));
  return !right.some(isWhole) && (isOfClip || (left.some(isTarget) && !isLong));
}

/** `i want 5 4 3 2 1, colours look flat`, `pan over all photos and black and white`: a look of all, and nothing before it that it could be of. */
function bareSubject(
  left: readonly Node[],
  right: readonly Node[],
  rest: readonly Node[],
  own: Subject | undefined,
): 'look' | 'time' | 'motion' | undefined {
  if (leans(right) || right.some(isTarget)) return undefined;
  if (isOrder(left)) return qualityOf(right);
  const isOfSome = left.some(node => node.kind === 'target' && node.refs.some(({ by }) => by !== 'all'));
  const isOther = own !== undefined && own !== 'look' && own !== 'sound' && own !== 'text' && own !== 'clip';
  // `hold the last photo 3 seconds, black and white but leave the first in colour`
  const isLimited = hasAny(rest[0], ['but']);
  return isOther && (!isOfSome || isLimited) && qualityOf(right) === 'look' ? 'look' : undefined;
}

/**
 * Whether both parts are clauses of their own, so that nothing said in one is about what the other names. `rest`: all
 * that follows the right one.
 */
export function areFullClauses(
  left: readonly Node[],
  right: readonly Node[],
  rest: readonly Node[],
  joint: Joint,
): boolean {
  const own = subjectOf(left);
  const subject = subjectOf(right) ?? bareSubject(left, right, rest, own);
  if (subject === undefined || left.some(node => hasAny(node, ['cut']))) return false;
  // `vintage, the first one 6 seconds`: a photo that comes first has what is said behind it for itself.
  const isTopic = isTarget(right[0]) && qualityOf(left) !== undefined && qualityOf(left) !== qualityOf(right);
  const isOpenSound = subject === 'clip' || subject === 'sound';
  const isWish = joint.isWish || isPlain(left) || isOrder(left) || (isMuting(left) && !isOpenSound);
  const isDeed = subject === 'deed' && qualityOf(left) !== undefined;
  if (own === undefined && !isWish && !isTopic && !isDeed) return false;
  if (subject === 'pace' && isOfSpoken(left, right)) return false;
  const areFits = [left, right].every(part => part.some(node => isNamed(node, /^fit-/u)));
  if (areFits) return false;
  if (own === subject && (subject === 'text' || !(left.some(isTarget) && right.some(isTarget)))) return false;
  // `zoom in and black and white on photo 2`: the photo is named for both.
  const isLoose =
    right.some(isTarget) &&
    qualityOf(left) !== undefined &&
    !left.some(node => isTarget(node) || isWhole(node));
  const isApart = isTopic || isDeed || own === 'transition' || own === 'clip' || own === 'pace';
  if (isLoose && !isApart) return false;
  // `title "Rome" and fade it in`, `music quieter and fade out at the end`: of what was named before.
  const isHeard = left.some(node => hasAny(node, ['music', 'song', 'sound', 'clip', 'volume']));
  const isOpen = own === 'text' && !right.some(node => hasAny(node, ['start', 'end', 'video']));
  const isBlack = right.some(node => hasAny(node, ['video']));
  if (subject === 'fades' && ((isHeard && !isBlack) || isOpen)) return false;
  // `write "A" on the first and first 6 secs then 2 secs for the others`: the others of the photo named last.
  const isOwnRest =
    qualityOf(left) === undefined && right.some(isTarget) && qualityOf(right) === qualityOf(rest);
  if (isLeantOn(left, right, ['others'])) return false;
  if (!isOwnRest && isLeantOn(left, rest, ['others', 'except'])) return false;
  // Whose sound it is the part before tells.
  if (subject === 'sound' && isOpenSoundOf(left, right)) return false;
  return !sharesVerb(left, right, subject, joint);
}
