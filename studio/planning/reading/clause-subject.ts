import type { Concept } from '../vocabulary/concept.ts';
import { isDescribing } from './clause-ends.ts';
import { hasAny, isClipTarget, type Node } from './node.ts';

/** What a clause is about. */
export type Subject =
  | 'text'
  | 'clip'
  | 'transition'
  | 'time'
  | 'look'
  | 'motion'
  | 'place'
  | 'sound'
  | 'canvas'
  | 'order'
  | 'fit'
  | 'fades'
  | 'pace'
  | 'beats'
  /** A photo is taken away, repeated or moved. */
  | 'deed';

/** Words that lean on what was said before: which photos, or what, the clause itself does not tell. */
const leaning: readonly Concept[] = [
  ...(['next-one', 'previous-one', 'again', 'correct', 'bring-back', 'undo', 'redo'] as const),
  ...(['export', 'dislike', 'cut', 'impossible', 'off-topic'] as const),
];
export const paces: readonly Concept[] = ['longer', 'shorter', 'faster', 'slower'];
const orders: readonly Concept[] = ['reverse', 'shuffle', 'by-date', 'newest-first', 'by-name', 'as-sent'];
/** What is said of how loud it is, and of nothing else. */
const loudness: readonly Concept[] = ['louder', 'quieter', 'more', 'less', 'make', 'change', 'up', 'down'];
const muting: readonly Concept[] = ['mute', 'all', 'make', 'sound', 'video'];
const ends: readonly Concept[] = ['start', 'end'];
const texts: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];

/** A longer time is one of the whole video, ms. */
export const longestEach = 9000;

export const isTarget = (node: Node | undefined): boolean => node?.kind === 'target';
export const isNamed = (node: Node, prefix: RegExp): boolean =>
  node.kind === 'concept' && node.concepts.some(name => prefix.test(name));
export const isWhole = (node: Node): boolean =>
  hasAny(node, ['all', 'each', 'photo', 'video', 'total', 'restart']) ||
  (node.kind === 'target' && node.refs.every(({ by }) => by === 'all'));
export const isQuality = (node: Node): boolean => isDescribing(node) || hasAny(node, paces);
export const isAmount = (node: Node): boolean =>
  node.kind === 'percent' || node.kind === 'factor' || hasAny(node, ['louder', 'quieter', 'half', 'double']);
export const isTime = ({ kind }: Node): boolean => kind === 'time';

/** `photo 1 5 seconds, the rest 2`, `everything slower except the first`: what it leans on is told in the part itself. */
export function leans(part: readonly Node[]): boolean {
  // The no of `no fancy stuff` corrects nothing.
  if (part.some(node => hasAny(node, leaning) && !hasAny(node, ['no']))) return true;
  const rest = part.findIndex(node => hasAny(node, ['others']));
  const except = part.findIndex(node => hasAny(node, ['except']));
  const isOwn = rest < 0 || part.slice(0, rest).some(isTarget);
  const isExcepted = except < 0 || part.some(node => isWhole(node) || hasAny(node, ['only']));
  return !isOwn || !isExcepted;
}

/** `photo 2 and 3 need to switch`: two photos, a verb for changing, and nothing else. */
const isExchange = (part: readonly Node[]): boolean =>
  part.some(node => hasAny(node, ['change'])) &&
  part.every(node => isTarget(node) || hasAny(node, ['change', 'order', 'position', 'with'])) &&
  part.flatMap(node => (node.kind === 'target' ? node.refs : [])).length === 2;

/** A bare `first` or `last`: where a photo goes. */
const isBareEnd = (node: Node | undefined): boolean =>
  node?.kind === 'target' &&
  !node.explicit &&
  node.refs.length === 1 &&
  node.refs.every(ref => ref.by === 'place' && Math.abs(ref.place) === 1);

/** A verb right at the photos it is about; the `last` of `move it last` is where one goes that was named before. */
const isDeed = (part: readonly Node[]): boolean => {
  const named = part.filter(isTarget);
  const isOpen = named.every(isBareEnd) && part.some(node => hasAny(node, ['move']));
  const isBeside = (at: number): boolean => [part[at - 1], part[at + 1]].some(isTarget);
  return (
    !isOpen &&
    !part.some(node => hasAny(node, ['from'])) &&
    part.some((node, at) => hasAny(node, ['remove', 'repeat', 'move']) && isBeside(at))
  );
};

/** `the last one first`: a photo, and an end of the video behind it. */
export const isPut = (part: readonly Node[]): boolean =>
  part.some((node, at) => isTarget(part[at - 1]) && isBareEnd(node));

/**
 * What a part of a sentence is about, if it says by itself what is to be done and to what: `third photo 10 seconds`,
 * `music louder`, `fade through black everywhere`. A part that leans on another one is about nothing.
 */
export function subjectOf(part: readonly Node[]): Subject | undefined {
  if (leans(part)) return undefined;
  const means = (...names: readonly Concept[]): boolean => part.some(node => hasAny(node, names));
  const isAbout = (prefix: RegExp): boolean => part.some(node => isNamed(node, prefix));
  const isTimed = part.some(isTime) || means(...paces);
  const named = part.some(isTarget);
  if (part.some(({ kind }) => kind === 'quote'))
    return named || means(...texts) || means(...ends) ? 'text' : undefined;
  if (means(...texts))
    return means('bigger', 'smaller') || isAbout(/^(?:color|position)-/u) ? 'text' : undefined;
  if (means('clip') || part.some(isClipTarget))
    return isTimed || means('mute', 'unmute', 'sound', 'speed') || part.some(isAmount) ? 'clip' : undefined;
  if (isAbout(/^transition(?:-|$)/u) || (means('fade') && means('between')))
    return isTimed ||
      named ||
      means('varied', 'different', 'shuffle', 'all', 'between') ||
      isAbout(/^transition-/u)
      ? 'transition'
      : undefined;
  if (means('music', 'song', 'volume'))
    return part.some(isAmount) ||
      isAbout(/^mood-/u) ||
      means('different', 'up', 'down', 'fade-in', 'fade-out') ||
      (means('volume') && (named || means('total')))
      ? 'sound'
      : undefined;
  if (part.every(node => hasAny(node, loudness)) && means('louder', 'quieter')) return 'sound';
  if (means('mute') && part.every(node => hasAny(node, muting))) return 'sound';
  const isOfAll = part.some(isWhole);
  if (isAbout(/^look-/u) && (isOfAll || named) && !isTimed) return 'look';
  if (isAbout(/^motion-/u) && (isOfAll || named) && !part.some(isTime)) return 'motion';
  if (named) {
    if (isTimed || (part.some(isAmount) && means('total'))) return 'time';
    // `delete everything but the first`, `photo 2 and 3 need to switch`
    if (means('swap', 'restart') || isExchange(part) || isDeed(part)) return 'deed';
    return means(...ends, 'before', 'after', 'between', 'later', 'earlier') || isPut(part)
      ? 'place'
      : undefined;
  }
  if (part.some(({ kind }) => kind === 'ratio') || isAbout(/^(?:ratio|resolution)-/u)) return 'canvas';
  if (means(...orders)) return 'order';
  if (means('beat')) return 'beats';
  if (isAbout(/^fit-/u) || (means('border') && isAbout(/^color-/u))) return 'fit';
  if (means('fade-in', 'fade-out') || (means(...ends) && means('color-black'))) return 'fades';
  // `use my song, start it at 20 seconds`: where something starts is no length.
  if (!means('start') && part.some(node => node.kind === 'time' && node.ms > longestEach)) return 'pace';
  const isPaced = isTimed || part.some(isAmount);
  const isCut = part.some(isTime) && means('trim', 'remove');
  return isCut || (isPaced && means('video', 'each', 'all', 'speed')) ? 'pace' : undefined;
}

/** What of the photos is told: several of these in a row may be one wish about some photos and the rest of them. */
export function qualityOf(part: readonly Node[]): 'time' | 'look' | 'motion' | undefined {
  if (part.some(node => isTime(node) || hasAny(node, paces))) return 'time';
  if (part.some(node => isNamed(node, /^look-/u))) return 'look';
  return part.some(node => isNamed(node, /^motion-/u)) ? 'motion' : undefined;
}
