import type { Trait } from '../core/draft.ts';
import type { DraftChange } from '../core/draft-difference.ts';
import type { Texts } from './texts.ts';
import { countsInWords, listed } from './wording-lists.ts';
import { musicInWords } from './wording-music.ts';
import { quoted } from './wording-quoted.ts';

/** Lines that are read; whoever changed more sees it in the video. */
const mostLines = 6;

/** What an edit did, a line for each thing, the most telling first. */
export const changesInWords = (changes: readonly DraftChange[], texts: Texts): string => {
  const lines = [
    ...changes.flatMap(change => lineFor(change, texts) ?? []),
    ...transitionsLine(changes, texts),
    ...traitLines(changes, texts),
  ];
  const told = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const untold = lines.length - told.length;
  return [
    texts('changes'),
    ...told.map(line => `• ${line}`),
    ...(untold > 0 ? [`• ${texts('changes-more', { count: untold })}`] : []),
  ].join('\n');
};

/** Undefined for what is told together with others of its kind. */
const lineFor = (change: DraftChange, texts: Texts): string | undefined => {
  switch (change.kind) {
    case 'media-added':
    case 'media-removed':
      return texts(`change-${change.kind}`, { what: media(change.images, change.videos, texts) });
    case 'music-added':
    case 'music-removed':
      return change.name === undefined
        ? texts(`change-${change.kind}`)
        : texts(`change-${change.kind}-named`, { name: musicInWords(change.name, texts) });
    case 'music-replaced':
      return change.from === undefined || change.to === undefined
        ? texts('change-music-replaced')
        : texts('change-music-replaced-named', {
            from: musicInWords(change.from, texts),
            to: musicInWords(change.to, texts),
          });
    case 'title-added':
      return texts(isTitle(change.role) ? 'change-title-added' : 'change-text-added', {
        text: quoted(change.text),
        time: span(change.startMs, change.endMs, texts),
      });
    case 'title-removed':
      return texts('change-text-removed', { text: quoted(change.text) });
    case 'title-changed':
      return texts('change-text-changed', { from: quoted(change.from), to: quoted(change.to) });
    case 'title-moved':
      return texts('change-text-moved', {
        text: quoted(change.text),
        time: span(change.startMs, change.endMs, texts),
      });
    case 'volume-changed': {
      const [from, to] = [percent(change.fromPercent, texts), percent(change.toPercent, texts)];
      return change.name === undefined
        ? texts('change-volume', { from, to })
        : texts('change-volume-named', { name: musicInWords(change.name, texts), from, to });
    }
    case 'timing-changed': {
      const even = change.maxMs - change.minMs < tenthMs;
      return texts('change-timing', {
        time: even ? lengthInWords(change.maxMs, texts) : span(change.minMs, change.maxMs, texts),
      });
    }
    case 'size-changed':
      return texts('change-size', { size: format(change.width, change.height) });
    case 'renamed':
      return texts('change-name', { name: quoted(change.to) });
    case 'length-changed':
      return change.fromMs === 0
        ? texts('change-length-first', { to: lengthInWords(change.toMs, texts) })
        : texts('change-length', {
            from: lengthInWords(change.fromMs, texts),
            to: lengthInWords(change.toMs, texts),
          });
    case 'order-changed':
    case 'other':
      return texts(`change-${change.kind}`);
    case 'transitions-changed':
    case 'trait-changed':
      return undefined;
  }
};

const isTitle = (role: string | undefined): boolean => role === undefined || role === 'title';

const media = (images: number, videos: number, texts: Texts): string =>
  countsInWords({ image: images, video: videos, audio: 0 }, texts);

const percent = (value: number, texts: Texts): string => texts('percent', { percent: value });

const tenthMs = 100;
const tenths = (ms: number): number => Math.round(ms / tenthMs) / 10;

const span = (startMs: number, endMs: number, texts: Texts): string =>
  texts('time-span', { from: tenths(startMs), to: tenths(endMs) });

/** A length of time. In minutes from two minutes on: until then seconds are easier to compare. */
export const lengthInWords = (ms: number, texts: Texts): string => {
  const seconds = Math.round(ms / 1000);
  return seconds < 120
    ? texts('seconds', { seconds: tenths(ms) })
    : texts('minutes', {
        time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
      });
};

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Larger terms, as in 683:384, tell nobody a shape. */
const largestTerm = 21;

const format = (width: number, height: number): string => {
  const divisor = greatestDivisor(width, height);
  const terms = [width / divisor, height / divisor];
  const size = `${width}×${height}`;
  return Math.max(...terms) > largestTerm ? size : `${terms.join(':')} (${size})`;
};

/** Transitions that we have words for; others bear the backend's name. */
const transitions = [
  'crossfade',
  'fadeblack',
  'fadewhite',
  'dissolve',
  'slide',
  'wipe',
  'zoom',
  'circle',
  'cut',
];

const transitionsLine = (changes: readonly DraftChange[], texts: Texts): readonly string[] => {
  const kinds = changes
    .filter(change => change.kind === 'transitions-changed')
    .map(({ to = 'cut' }) => (transitions.includes(to) ? texts(`transition-${to}`) : quoted(to)));
  return kinds.length === 0
    ? []
    : [texts('change-transitions', { transitions: listed([...new Set(kinds)], texts) })];
};

const traitLines = (changes: readonly DraftChange[], texts: Texts): readonly string[] => {
  const traits = changes.filter(change => change.kind === 'trait-changed');
  const names = (found: readonly { readonly trait: Trait }[]): string =>
    listed([...new Set(found.map(({ trait }) => texts(`trait-${trait}`)))], texts);
  const set = traits.filter(({ to }) => to !== undefined);
  const taken = traits.filter(({ to }) => to === undefined);
  return [
    ...(set.length > 0 ? [texts('change-traits', { traits: names(set) })] : []),
    ...(taken.length > 0 ? [texts('change-traits-removed', { traits: names(taken) })] : []),
  ];
};
