import type { Concept } from '../vocabulary/concept.ts';
import { hasAny, type Node } from './node.ts';
import { distance, penalties, type Sentence, strong } from './sentence.ts';

/** What a word can be about. Every argument belongs to the nearest word that can have it. */
type HeadKind =
  | 'each'
  | 'whole'
  | 'photo'
  | 'target'
  | 'transition'
  | 'motion'
  | 'look'
  | 'text'
  | 'fade'
  | 'clip'
  | 'music'
  | 'volume'
  | 'speed'
  | 'longer'
  | 'faster'
  | 'border'
  | 'repeat'
  | 'undo'
  | 'fit'
  | 'trim'
  | 'action';

const textHeads: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];

export function headKinds(node: Node | undefined): readonly HeadKind[] {
  if (node?.kind === 'target') return ['target'];
  if (node?.kind === 'quote') return ['text'];
  if (node?.kind !== 'concept') return [];
  const kinds: HeadKind[] = [];
  for (const concept of node.concepts) {
    if (concept === 'each') kinds.push('each');
    else if (concept === 'total' || concept === 'video' || concept === 'cut' || concept.startsWith('ratio-'))
      kinds.push('whole');
    else if (concept === 'photo' || concept === 'all') kinds.push('photo');
    else if (concept === 'clip') kinds.push('clip');
    else if (concept === 'transition' || concept.startsWith('transition-')) kinds.push('transition');
    else if (concept === 'motion' || concept.startsWith('motion-')) kinds.push('motion');
    else if (concept === 'look' || concept.startsWith('look-')) kinds.push('look');
    else if (textHeads.includes(concept)) kinds.push('text');
    else if (concept === 'fade' || concept === 'fade-in' || concept === 'fade-out') kinds.push('fade');
    else if (concept === 'music' || concept === 'song' || concept.startsWith('mood-')) kinds.push('music');
    else if (concept === 'sound') kinds.push('music');
    else if (concept === 'volume' || concept === 'louder' || concept === 'quieter') kinds.push('volume');
    else if (concept === 'speed') kinds.push('speed');
    else if (concept === 'longer' || concept === 'shorter') kinds.push('longer');
    else if (concept === 'faster' || concept === 'slower') kinds.push('faster');
    else if (concept === 'border' || concept.startsWith('fit-')) kinds.push('border');
    else if (concept === 'repeat') kinds.push('repeat');
    else if (concept === 'undo' || concept === 'redo') kinds.push('undo');
    else if (concept === 'trim') kinds.push('trim');
  }
  return kinds;
}

/** Which words an argument can be about; a number is subtracted from the distance where one is likelier. */
function candidates(node: Node | undefined): Partial<Record<HeadKind, number>> | undefined {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'time':
      return {
        each: 0.8,
        whole: 0,
        photo: 0.2,
        target: 0.3,
        transition: 0.1,
        text: 0,
        fade: 0.5,
        clip: 0,
        longer: 0.2,
        trim: 0.5,
      };
    case 'percent':
      return { volume: 0.5, music: 0.3, clip: 0, speed: 0.3, faster: 0, longer: 0, text: -0.5 };
    case 'factor':
      return { longer: 0.3, faster: 0.3, speed: 0.3, clip: 0, repeat: 0.3, target: 0, undo: 0.2, whole: 0 };
    case 'number':
      return { undo: 0.2, volume: 0.2, repeat: 0 };
    case 'color':
      return { text: 0, border: 0.3, fade: 0 };
    case 'quote':
      return undefined;
    case 'target':
      return {
        look: 0,
        motion: 0,
        transition: 0,
        text: 0,
        longer: 0,
        faster: 0,
        clip: -1,
        border: 0,
        speed: 0,
        repeat: 0.2,
        volume: -0.5,
      };
    case 'concept':
      break;
    default:
      return undefined;
  }
  if (hasAny(node, ['half', 'double', 'triple'])) {
    return {
      longer: 0.4,
      faster: 0.4,
      speed: 0.3,
      clip: 0,
      repeat: 0.3,
      target: 0,
      undo: 0.2,
      whole: 0,
      photo: 0,
      volume: 0.2,
      text: 0,
    };
  }
  if (hasAny(node, ['bigger', 'smaller'])) return { text: 0, music: -0.3, volume: 0 };
  if (hasAny(node, ['left', 'right', 'up', 'down'])) return { transition: 0, motion: 0.2, text: -1 };
  if (hasAny(node, ['longer', 'shorter']))
    return {
      transition: 0,
      text: 0,
      target: 0.2,
      whole: 0,
      clip: 0,
      photo: 0,
      each: 0,
      music: -3,
      fade: 0.1,
    };
  if (hasAny(node, ['faster', 'slower']))
    return { transition: 0, clip: 0, target: 0.1, whole: 0, photo: 0, motion: 0, music: 0, each: 0 };
  if (hasAny(node, ['louder', 'quieter'])) return { music: 0, clip: 0.1, volume: 0, target: -1, text: -0.1 };
  if (hasAny(node, ['more', 'less']))
    return { look: 0, motion: 0, transition: 0, volume: 0, music: 0, longer: 0, faster: 0, text: 0 };
  if (hasAny(node, ['start', 'end'])) return { text: 0, fade: 0.2, music: 0 };
  if (hasAny(node, ['varied'])) return { transition: 0, motion: 0, look: 0 };
  for (const concept of node.concepts) {
    if (concept.startsWith('position-')) return { text: 0 };
    if (concept.startsWith('animation-') || concept === 'fade' || concept === 'fade-in')
      return { text: -0.5, music: -0.3 };
    if (concept.startsWith('color-')) return { text: 0, border: 0.3, fade: 0, transition: -1 };
    if (concept.startsWith('look-'))
      return { music: -0.5, text: -0.8, photo: 0, look: 0.5, transition: -0.5, border: -0.5 };
    if (concept === 'fade-out') return { music: 0, text: -1 };
    if (concept === 'volume') return { music: 0, clip: 0 };
    if (concept === 'all' || concept === 'photo') return undefined;
  }
  return undefined;
}

/** Nothing is attached across more than this many words. */
const farthest = 9;
/** A time this far from anything but a text is a time of the whole video. */
const farthestTime = 4.5;

/** For each argument the thing it is about, by their places in the sentence. */
export function attach(sentence: Sentence): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  sentence.nodes.forEach((node, at) => {
    const wanted = candidates(node);
    if (wanted === undefined || isPlaced(sentence, at)) return;
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

/** No transition is longer without being said so, ms. */
const longestLooseTransition = 2000;

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
  const last = hasAny(nodes[at - 1], ['make']) ? nodes[at - 2] : nodes[at - 1];
  if (isBarePlace(next) || (isBarePlace(nodes[at]) && last?.kind === 'target')) return true;
  // `foto terakhir taruh paling depan`
  if (hasAny(nodes[at + 1], placing) && hasAny(nodes[at + 2], ['start', 'end'])) return true;
  if (!hasAny(nodes[at + 1], ['start', 'end'])) return false;
  const before = verbs !== 'after' && hasAny(nodes[at - 1], placing);
  const after = verbs !== 'before' && hasAny(nodes[at + 2], placing);
  return before || after;
}

const placing: readonly Concept[] = ['add', 'move', 'make', 'change'];

const isBarePlace = (node: Node | undefined): boolean =>
  node?.kind === 'target' && !node.explicit && node.refs.length === 1 && node.refs[0]?.by === 'place';

const limitable: readonly HeadKind[] = ['look', 'motion', 'transition', 'text'];

const isComma = (node: Node | undefined): boolean => node?.kind === 'separator' && node.mark === 'comma';

/** A photo that a verb takes away, moves or swaps is not there to be described. */
function actsNearer(sentence: Sentence, at: number, far: number): boolean {
  // `sepia only on photo 2` keeps the sepia to that photo and not that photo alone.
  const limits = sentence.nodes.some(
    (node, value) =>
      headKinds(node).some(kind => limitable.includes(kind)) &&
      !sentence.nodes.slice(Math.min(value, at), Math.max(value, at)).some(isComma),
  );
  return sentence.nodes.some((node, verb) => {
    const side = sentence.verbs === 'both' || (sentence.verbs === 'before' ? verb < at : verb > at);
    return (
      side &&
      hasAny(node, strong) &&
      !hasAny(node, ['different', 'undo']) &&
      !(limits && hasAny(node, ['only'])) &&
      distance(sentence, at, verb) < far
    );
  });
}
