import { lookNames, moods, textPositions } from '../../timeline/draft.ts';

/**
 * Everything a word of any language can mean to the editor. Vocabulary files say which phrases mean what; from here
 * on no language matters. A phrase may mean two things at once (`no + music`).
 */
const plain = [
  // What is to be done. `off`: said after the thing in every language (music off, Musik weg).
  ...[
    'add',
    'remove',
    'off',
    'no',
    'leave',
    'change',
    'make',
    'only',
    'swap',
    'move',
    'undo',
    'redo',
    'restart',
  ],
  ...['repeat', 'mute', 'unmute', 'trim', 'write', 'dislike', 'different'],
  // A photo that went is to come back.
  'bring-back',
  // Said of a clip where there are clips, and no more than slower where there are none.
  'slow-motion',
  // What it is done to.
  ...[
    'photo',
    'clip',
    'video',
    'music',
    'song',
    'sound',
    'transition',
    'title',
    'caption',
    'text',
    'watermark',
  ],
  ...[
    'credit',
    'motion',
    'look',
    'border',
    'fade',
    'fade-in',
    'fade-out',
    'order',
    'volume',
    'beat',
    'speed',
  ],
  // The photo beside the one that was spoken of.
  ...['next-one', 'previous-one'],
  // The one that was spoken of itself.
  'spoken-photo',
  // Where that one is, or was before it went.
  'its-place',
  ...['canvas', 'color', 'every-other', 'odd-ones', 'effects'],
  // How.
  ...['reverse', 'shuffle', 'by-date', 'newest-first', 'by-name', 'as-sent'],
  ...['all', 'each', 'same-length', 'others', 'except', 'new', 'total', 'number', 'position'],
  ...[
    'start',
    'end',
    'before',
    'after',
    'between',
    'second',
    'minute',
    'hour',
    'half',
    'double',
    'triple',
    'times',
  ],
  ...['longer', 'shorter', 'faster', 'slower', 'louder', 'quieter', 'bigger', 'smaller', 'more', 'less'],
  // A little: with a verb that takes music away it is made quieter.
  'slightly',
  // Parts other than half, and one place towards either end (`one later`; with a number before it so many).
  ...['third', 'quarter', 'two-thirds', 'three-quarters', 'later', 'earlier'],
  ...['left', 'right', 'up', 'down', 'varied', 'percent', 'from', 'until'],
  // Conversation.
  ...['cut', 'auto', 'export', 'greeting', 'thanks', 'praise', 'bye', 'link', 'off-topic', 'impossible'],
  // What somebody is going to do without the editor.
  'own-deed',
  ...['ask-length', 'ask-count', 'ask-music', 'ask-changes', 'ask-help', 'ask-timeline'],
  // Joints.
  ...['and', 'or', 'but', 'then', 'with', 'as', 'filler', 'correct', 'again', 'show'],
  // Values.
  ...[
    'ratio-16:9',
    'ratio-9:16',
    'ratio-1:1',
    'ratio-4:5',
    'platform',
    'resolution-720',
    'resolution-1080',
    'resolution-2160',
  ],
  ...['fit-cover', 'fit-contain', 'fit-blur'],
  ...['transition-crossfade', 'transition-fadeblack', 'transition-fadewhite', 'transition-dissolve'],
  ...['transition-slide', 'transition-wipe', 'transition-zoom', 'transition-circle', 'transition-cut'],
  ...['motion-zoom-in', 'motion-zoom-out', 'motion-zoom', 'motion-pan', 'motion-none', 'motion-alternate'],
  ...['color-white', 'color-black', 'color-red', 'color-blue', 'color-green', 'color-yellow', 'color-pink'],
  ...['color-purple', 'color-orange', 'color-gold', 'color-gray', 'color-brown', 'color-turquoise'],
  ...['animation-slide', 'animation-pop', 'animation-type'],
] as const;

const named = {
  looks: lookNames.map(look => `look-${look}` as const),
  moods: moods.map(mood => `mood-${mood}` as const),
  positions: textPositions.map(position => `position-${position}` as const),
};

export type Concept =
  | (typeof plain)[number]
  | (typeof named.looks)[number]
  | (typeof named.moods)[number]
  | (typeof named.positions)[number];

const all: readonly Concept[] = [...plain, ...named.looks, ...named.moods, ...named.positions];
const byName: ReadonlyMap<string, Concept> = new Map(all.map(concept => [concept, concept]));

/** The concept of this name, if there is one. */
export const conceptNamed = (name: string): Concept | undefined => byName.get(name);
