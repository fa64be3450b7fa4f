import * as z from 'zod';
import { fits, lookNames, moods, textPositions } from '../../timeline/draft.ts';
import type { NoteKey } from '../note.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const labels = [
  ...([
    'photos',
    'added',
    'back',
    'removed',
    'order',
    'length',
    'each',
    'photo',
    'format',
    'fit',
    'transitions',
    'motion',
  ] as const),
  ...(['look', 'fade-in', 'fade-out', 'music', 'volume', 'music-fades', 'beats', 'clip'] as const),
  ...(['title', 'caption', 'watermark', 'credit'] as const),
] as const;
const values = [
  ...([
    'none',
    'on',
    'off',
    'varied',
    'mixed',
    'speed',
    'sound',
    'from',
    'in',
    'out',
    'white',
    'black',
    'red',
    'blue',
  ] as const),
  ...(['green', 'yellow', 'pink', 'purple', 'orange', 'gold', 'gray', 'brown', 'turquoise'] as const),
  ...(['crossfade', 'fadeblack', 'fadewhite', 'dissolve', 'slide', 'wipe', 'zoom', 'circle', 'cut'] as const),
  ...(['typewriter', 'pop'] as const),
  ...(['moving', 'still', 'zoom-in', 'zoom-out', 'pan'] as const),
  ...textPositions,
  ...fits,
  ...lookNames,
  ...moods,
] as const;
const notes = [
  ...([
    'undone',
    'redone',
    'nothing-to-undo',
    'nothing-to-redo',
    'restarted',
    'no-photos',
    'no-draft',
  ] as const),
  ...([
    'no-such-photo',
    'not-in-video',
    'would-be-empty',
    'no-new-photos',
    'total-not-possible',
    'time-limits',
    'volume-limit',
    'no-song',
    'link',
  ] as const),
  ...([
    'another-track',
    'no-music',
    'no-text',
    'no-dates',
    'no-clips',
    'no-look',
    'which-text',
    'which-photos',
    'unclear',
    'already',
  ] as const),
  ...([
    'help',
    'greeting',
    'thanks',
    'praise',
    'bye',
    'off-topic',
    'impossible',
    'export',
    'ask-length',
    'ask-count',
    'ask-sent',
  ] as const),
  ...(['ask-music', 'ask-no-music', 'ask-timeline', 'ask-changes', 'no-changes'] as const),
] as const satisfies readonly NoteKey[];
const ideas = [
  ...(['music', 'other-music', 'title', 'vertical', 'landscape', 'seconds', 'transitions', 'look'] as const),
  ...(['undo', 'export', 'slideshow'] as const),
] as const;

export type Label = (typeof labels)[number];
export type Value = (typeof values)[number];
export type Idea = (typeof ideas)[number];

/** Everything the editor says in one language. A file that lacks a line is found out at the start. */
const tableSchema = z.object({
  language: z.string(),
  'first-cut': z.string(),
  changed: z.string(),
  'not-changed': z.string(),
  /** Between whole seconds and tenths. */
  decimal: z.string().default('.'),
  /** Between a name and what it is. French puts a space that does not break before it. */
  colon: z.string().default(': '),
  quotes: z.tuple([z.string(), z.string()]).default(['“', '”']),
  seconds: z.string(),
  minutes: z.string(),
  labels: z.record(z.enum(labels), z.string()),
  values: z.record(z.enum(values), z.string()),
  notes: z.record(z.enum(notes), z.string()),
  next: z.string(),
  ideas: z.record(z.enum(ideas), z.string()),
});
export type AnswerTable = Readonly<z.infer<typeof tableSchema>>;

const english = tableSchema.parse(en);
const tables: readonly AnswerTable[] = [
  english,
  ...[zh, es, pt, ru, de, fr, id, tr, hi, ar, ja, ko].map(file => tableSchema.parse(file)),
];

/** The table of a language, the English one where there is none. */
export const answersIn = (language: string): AnswerTable =>
  tables.find(table => table.language === language.toLowerCase().split('-')[0]) ?? english;

/** Puts values in the places of `{name}`; a value is never read as a place itself. */
export const fill = (template: string, given: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/gu, (place, name: string) => String(given[name] ?? place));
