import type { Concept } from '../vocabulary/concept.ts';
import { strong } from './action.ts';
import { candidates, type HeadKind, headKinds } from './heads.ts';
import { hasAny, isComma, isQuote, isTurning, type Node } from './node.ts';
import { takesPart } from './part-of-photo.ts';
import { distance, penalties, type Sentence } from './sentence.ts';

/** Nothing is attached across more than this many words. */
const farthest = 9;
/** A time this far from anything but a text is a time of the whole video. */
const farthestTime = 4.5;

/** For each argument the thing it is about, by their places in the sentence. */
export function attach(sentence: Sentence): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  sentence.nodes.forEach((node, at) => {
    const wanted = candidates(node);
    if (wanted === undefined || isPlaced(sentence, at) || isGoal(sentence, at) || isOfCut(sentence, at))
      return;
    let best: { readonly head: number; readonly far: number } | undefined;
    // The distance is never less than the words in between, so that nothing beyond these can be near enough.
    const loose = isLoose(sentence, at);
    const from = Math.max(0, at - farthest - 1);
    const to = Math.min(sentence.nodes.length - 1, at + farthest + 1);
    for (let headAt = from; headAt <= to; headAt += 1) {
      if (headAt === at) continue;
      for (const kind of headKinds(sentence.nodes[headAt])) {
        const bonus = wanted[kind];
        if (bonus === undefined) continue;
        if (kind === 'each' && isTransitions(sentence, at)) continue;
        if (kind === 'text' && leadsToOther(sentence, at, headAt)) continue;
        const isPace = (kind === 'music' || kind === 'motion') && hasAny(node, ['faster', 'slower']);
        if (isPace && isParted(sentence, at, headAt)) continue;
        // `photo 4 I don't want and turn it up`: a photo has no sound.
        if (kind === 'volume' && node.kind === 'target' && isParted(sentence, at, headAt)) continue;
        if (kind === 'transition' && (isTooLong(sentence, at, headAt) || isPaceBehind(sentence, at, headAt)))
          continue;
        if (kind === 'faster' && node.kind === 'target' && isOfMotion(sentence, headAt)) continue;
        if (kind === 'target' && hasAny(node, ['faster', 'slower']) && isOfMotion(sentence, at)) continue;
        if (kind === 'photo' && node.kind === 'time' && isOfTransition(sentence, headAt)) continue;
        if (kind === 'music' && isToColor(sentence, at)) continue;
        if (kind === 'text' && (isTimeAhead(sentence, at, headAt) || isOfNextText(sentence, at, headAt)))
          continue;
        if (
          isCompared(sentence, at, headAt) ||
          isStrange(sentence, at, headAt) ||
          isBetweenAll(sentence, at, headAt)
        )
          continue;
        const near = loose && headAt < at && looseOf(sentence, node, kind) ? penalties.comma : 0;
        const far = distance(sentence, at, headAt) - near - bonus - leaning(sentence, at, headAt);
        const limit = node.kind === 'time' && kind !== 'text' ? farthestTime : farthest;
        if (far <= limit && (best === undefined || far < best.far)) best = { head: headAt, far };
      }
    }
    if (best && !(node.kind === 'target' && actsNearer(sentence, at, best.far))) owners.set(at, best.head);
  });
  return owners;
}

/** Words of this length are no slip of the thumb. */
const longWord = 5;

/** `20 seconds and with a title …`: the time was said before the text came up. */
const isTimeAhead = ({ nodes }: Sentence, at: number, head: number): boolean =>
  nodes[at]?.kind === 'time' && head > at && nodes.slice(at, head).some(node => hasAny(node, ['and']));

/** `title “Rome” and at the end write “Ciao”`: behind the joint comes a text of its own, and its place before it. */
function isOfNextText({ nodes }: Sentence, at: number, head: number): boolean {
  if (!hasAny(nodes[at], ['start', 'end']) || head > at || !nodes.slice(head, at).some(isTurning))
    return false;
  const behind = nodes.slice(at + 1);
  const joint = behind.findIndex(isTurning);
  const breath = joint < 0 ? behind : behind.slice(0, joint);
  return nodes.slice(0, at).some(isQuote) && breath.some(isQuote);
}

/** The `pics` of `make the fades between pics 1 second long` only say where the fades are. */
const isOfTransition = ({ nodes }: Sentence, photo: number): boolean =>
  hasAny(nodes[photo], ['photo']) && headKinds(nodes[photo - 1]).includes('transition');

/** `zoom in slowly on the first photo`: the pace is the movement's, and the photo is the one that moves. */
const isOfMotion = ({ nodes }: Sentence, pace: number): boolean =>
  [nodes[pace - 1], nodes[pace + 1]].some(node => headKinds(node).includes('motion'));

/** `fade out to white, music off`: a fade to a colour is one of the picture. */
const isToColor = ({ nodes }: Sentence, fade: number): boolean =>
  hasAny(nodes[fade], ['fade-in', 'fade-out']) && isColor(nodes[fade + 1]);

const isColor = (node: Node | undefined): boolean =>
  node?.kind === 'color' ||
  (node?.kind === 'concept' && node.concepts.some(name => name.startsWith('color-')));

/** Words for how much that leave open of what. */
export const comparing: readonly Concept[] = ['more', 'less', 'bigger', 'smaller'];

/** `faster, and other music`: not the music is to be faster. */
const isParted = ({ nodes }: Sentence, at: number, head: number): boolean =>
  nodes.slice(Math.min(at, head), Math.max(at, head)).some(isTurning);

/** `wipe transitions, and it is too fast`: behind a comma and a word for and it is the pace of the video. */
const isPaceBehind = ({ nodes }: Sentence, at: number, head: number): boolean =>
  hasAny(nodes[at], ['faster', 'slower']) &&
  isComma(nodes[at - 2]) &&
  hasAny(nodes[at - 1], ['and']) &&
  head < at;

/** `photo 3 longer and photo 1 less`: behind the joint it has its own word for how much. */
function isCompared({ nodes }: Sentence, at: number, head: number): boolean {
  const much = hasAny(nodes[at], comparing) ? at : at + 1;
  if (nodes[much - 1]?.kind !== 'target' || head > at || !hasAny(nodes[much], comparing)) return false;
  const next = nodes[much + 1];
  return (next === undefined || isTurning(next)) && nodes.slice(head, at).some(isTurning);
}

/** `black and white and levitate the second photo`: an unknown verb behind the joint has the photo for itself. */
function isStrange({ nodes }: Sentence, at: number, head: number): boolean {
  if (nodes[at]?.kind !== 'target' || head > at) return false;
  const joint = nodes.slice(head, at).findLastIndex(node => hasAny(node, ['and']));
  const verb = nodes[at - 1];
  return joint >= 0 && verb?.kind === 'word' && verb.end - verb.start >= longWord;
}

/** No transition is as long as that, whatever is said, ms. */
const longestTransition = 6000;
/** Too long for a transition, and not said to be its length (`transitions of 30 seconds`). */
function isTooLong({ nodes, raw, verbs }: Sentence, time: number, transition: number): boolean {
  const [node, head] = [nodes[time], nodes[transition]];
  if (node?.kind !== 'time' || head === undefined || node.ms <= longestTransition) return false;
  const isOf = verbs !== 'after' && transition === time - 1 && /\p{L}/u.test(raw.slice(head.end, node.start));
  return !isOf || nodes.some(one => hasAny(one, ['cut', 'video', 'photo', 'each']));
}

/** No transition is longer without being said so, ms. */
const longestLooseTransition = 2000;

/** `2번 사진 밑에 "A" 4번 사진 밑에 "B"`: the photo, where on it, and right behind that its own text. */
function leadsToOther({ nodes }: Sentence, at: number, head: number): boolean {
  if (nodes[at]?.kind !== 'target') return false;
  const place = nodes[at + 1];
  const isPlace = place?.kind === 'concept' && place.concepts.some(name => name.startsWith('position-'));
  return isPlace && nodes[at + 2]?.kind === 'quote' && head < at && nodes[head]?.kind === 'quote';
}

/** `fade between all photos, 1.5 seconds`: so short a time behind a transition of all is the transition's. */
function isBetweenAll({ nodes }: Sentence, at: number, head: number): boolean {
  const [node, all] = [nodes[at], nodes[head]];
  if (node?.kind !== 'time' || node.ms > longestLooseTransition || head > at) return false;
  const isAll = all?.kind === 'target' && all.refs.every(({ by }) => by === 'all');
  const before = nodes.slice(Math.max(0, head - 2), head);
  return isAll && before.some(one => headKinds(one).includes('transition') || hasAny(one, ['between']));
}

/** `페이드 1초씩`: so short a time right behind a transition is each transition's. */
function isTransitions({ nodes }: Sentence, at: number): boolean {
  const node = nodes[at];
  return (
    node?.kind === 'time' &&
    node.ms <= longestLooseTransition &&
    nodes[at - 1]?.kind === 'concept' &&
    (headKinds(nodes[at - 1]).includes('transition') || hasAny(nodes[at - 1], ['fade']))
  );
}

/** A time alone between two commas: `wipe left everywhere, 1 second`. */
function isLoose({ nodes }: Sentence, at: number): boolean {
  const next = nodes[at + 1];
  return nodes[at]?.kind === 'time' && isComma(nodes[at - 1]) && (next === undefined || isComma(next));
}

/** What such a time can be about. */
function looseOf({ nodes }: Sentence, node: Node, kind: HeadKind): boolean {
  if (kind === 'target') return true;
  const isShort = node.kind === 'time' && node.ms <= longestLooseTransition;
  return (
    kind === 'transition' && isShort && !nodes.some(one => hasAny(one, ['cut', 'photo', 'each', 'video']))
  );
}

/** Where both sides are equally near, the words of a verb-last language stand before what they belong to. */
const leaning = (sentence: Sentence, at: number, head: number): number =>
  sentence.verbs === 'after' ? (at < head ? 0.05 : 0) : at > head ? 0.05 : 0;

/** `put photo 4 at the start`, `photo 5 to be last`: a photo that is given a place is not there to be described. */
function isPlaced({ nodes, verbs }: Sentence, at: number): boolean {
  if (nodes[at]?.kind !== 'target') return false;
  const next = hasAny(nodes[at + 1], ['make']) ? nodes[at + 2] : nodes[at + 1];
  const last = hasAny(nodes[at - 1], placing) ? nodes[at - 2] : nodes[at - 1];
  if (isGoalOfSpoken(nodes, at)) return true;
  if (isBarePlace(next) || (isBarePlace(nodes[at]) && last?.kind === 'target')) return true;
  // `foto terakhir taruh paling depan`
  if (hasAny(nodes[at + 1], placing) && hasAny(nodes[at + 2], ['start', 'end'])) return true;
  if (!hasAny(nodes[at + 1], ['start', 'end'])) return false;
  // `2 to the front and brighten 4`
  const opens = at === 0 || nodes[at - 1]?.kind === 'separator' || hasAny(nodes[at - 1], ['and']);
  if (opens && hasAny(nodes[at + 2], ['and'])) return true;
  const before = verbs !== 'after' && hasAny(nodes[at - 1], placing);
  const after = verbs !== 'before' && hasAny(nodes[at + 2], placing);
  return before || after;
}

/** The `first` of `brighten pic 2 and put it first`: where the photo that was named before goes. */
function isGoalOfSpoken(nodes: readonly Node[], at: number): boolean {
  const isEnd = isBarePlace(nodes[at]) && (nodes[at + 1] === undefined || isTurning(nodes[at + 1]));
  const isLed = hasAny(nodes[at - 1], ['add', 'move']) && isTurning(nodes[at - 2]);
  // `make the clip 2x faster and make it first`
  const isMade = isTurning(nodes[at - 2]) && hasAny(nodes[at - 1], ['make']);
  const before = nodes.slice(0, at - 2);
  if (isEnd && (isLed || isMade) && before.some(node => hasAny(node, ['clip']))) return true;
  return isEnd && isLed && before.some(node => node.kind === 'target');
}

/** The `at the front` of `put 3 at the front with a title`: where the photo goes, and not where the title is. */
function isGoal({ nodes, verbs }: Sentence, at: number): boolean {
  if (!hasAny(nodes[at], ['start', 'end']) || nodes[at - 1]?.kind !== 'target' || verbs === 'after')
    return false;
  const next = nodes[at + 1];
  return hasAny(nodes[at - 2], ['add', 'move']) && (hasAny(next, ['with', 'and']) || isComma(next));
}

/** `a video of the first four, vintage`: photos right behind the video are the ones it is made of. */
function isOfCut({ nodes, verbs }: Sentence, at: number): boolean {
  if (nodes[at]?.kind !== 'target' || verbs === 'after') return false;
  const lead = hasAny(nodes[at - 1], ['from']) ? nodes[at - 2] : nodes[at - 1];
  return hasAny(lead, ['cut']) && isComma(nodes[at + 1]);
}

const placing: readonly Concept[] = ['add', 'move', 'make', 'change'];

const isBarePlace = (node: Node | undefined): boolean =>
  node?.kind === 'target' && !node.explicit && node.refs.length === 1 && node.refs[0]?.by === 'place';

/** `最后一张不用黑白`: the look right behind the negation is refused, and no photo. */
const refuses = ({ nodes }: Sentence, at: number): boolean =>
  hasAny(nodes[at], ['no']) &&
  headKinds(nodes[at + 1]).some(kind => kind === 'look' || kind === 'motion' || kind === 'transition');

const limitable: readonly HeadKind[] = ['look', 'motion', 'transition', 'text'];

/** A photo that a verb takes away, moves or swaps is not there to be described. */
function actsNearer(sentence: Sentence, at: number, far: number): boolean {
  // `sepia only on photo 2` keeps the sepia to that photo and not that photo alone.
  const limits = sentence.nodes.some(
    (node, value) =>
      headKinds(node).some(kind => limitable.includes(kind)) &&
      !sentence.nodes.slice(Math.min(value, at), Math.max(value, at)).some(isComma),
  );
  return sentence.nodes.some((node, verb) => {
    // `… y la 2 quítala`: the verb right behind a photo, and nothing behind that.
    const next = sentence.nodes[verb + 1];
    const closes =
      verb === at + 1 && hasAny(node, ['remove', 'off']) && (next === undefined || isComma(next));
    const side = sentence.verbs === 'both' || closes || (sentence.verbs === 'before' ? verb < at : verb > at);
    return (
      side &&
      hasAny(node, strong) &&
      !hasAny(node, ['different', 'undo']) &&
      !refuses(sentence, verb) &&
      !takesPart(sentence, verb) &&
      !(limits && hasAny(node, ['only'])) &&
      distance(sentence, at, verb) < far
    );
  });
}
