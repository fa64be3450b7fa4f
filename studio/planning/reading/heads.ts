import type { Concept } from '../vocabulary/concept.ts';
import { hasAny, type Node } from './node.ts';

/** What a word can be about. Every argument belongs to the nearest word that can have it. */
export type HeadKind =
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

/** The kinds of thing a node is, to which arguments can belong. */
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
export function candidates(node: Node | undefined): Partial<Record<HeadKind, number>> | undefined {
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
  // `doppelt so schnell` is a pace.
  if (hasAny(node, ['half', 'double', 'triple']) && !hasAny(node, ['faster', 'slower'])) {
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
