import { type Draft, moods } from '../../timeline/draft.ts';
import { lanesOf } from '../../timeline/tracks.ts';
import type { Note } from '../note.ts';
import { type AnswerTable, answersIn, fill, type Idea } from './answer-table.ts';
import { type Circumstances, describeChanges } from './describe-changes.ts';
import { duration } from './wording.ts';

export interface AnswerInput {
  readonly language: string;
  readonly before: Draft | null;
  readonly after: Draft | null;
  readonly notes: readonly Note[];
  /** The draft before the last change: for "what did you change?". */
  readonly previous: Draft | null | undefined;
  readonly hasPhotos: boolean;
  readonly circumstances: Circumstances;
  readonly seed: number;
}

/** What is said after a message: what changed, what could not be done, what could be next. Plain text. */
export function answer(input: AnswerInput): string {
  const table = answersIn(input.language);
  const { before, after } = input;
  const changes = describeChanges(before, after, table, input.circumstances);
  const notes = distinct(input.notes).flatMap(note => noteLines(note, input, table));
  const opening = before === null && after !== null ? [table['first-cut']] : [];
  const lines = [...opening, ...changes.map(line => `• ${line}`), ...notes];
  if (lines.length === 0) lines.push(table['not-changed']);
  const ideas = nextIdeas(input).map(idea => table.ideas[idea]);
  return [...lines, fill(table.next, { ideas: ideas.join(' | ') })].join('\n');
}

/** The same note once; `it is like that already` only where nothing else is said. */
function distinct(notes: readonly Note[]): readonly Note[] {
  const seen = new Map(notes.map(note => [JSON.stringify(note), note]));
  const all = [...seen.values()];
  return all.length > 1 ? all.filter(({ key }) => key !== 'already') : all;
}

function noteLines(note: Note, input: AnswerInput, table: AnswerTable): readonly string[] {
  const { after, previous, before } = input;
  const lanes = after ? lanesOf(after) : undefined;
  const song = lanes?.audio[0];
  const values: Record<string, string | number> = { ...note.values };
  for (const name of ['asked', 'got', 'least', 'most']) {
    const ms = values[name];
    if (typeof ms === 'number') values[name] = duration(ms, table);
  }
  values['length'] = duration(after?.d ?? 0, table);
  values['moods'] = moods.map(mood => table.values[mood]).join(', ');
  values['music'] = song ? (song.m.mood ? table.values[song.m.mood] : song.m.name) : table.values.none;
  values['count'] ??= lanes?.visuals.length ?? 0;
  if (note.key === 'already' && before !== after) return [];
  if (note.key === 'ask-timeline')
    return [table.notes['ask-timeline'], ...describeChanges(null, after, table).map(line => `• ${line}`)];
  if (note.key === 'ask-changes') {
    if (previous === undefined) return [table.notes['no-changes']];
    return [table.notes['ask-changes'], ...describeChanges(previous, after, table).map(line => `• ${line}`)];
  }
  return [fill(table.notes[note.key], values)];
}

/** Two or three things that would be new for this timeline. */
function nextIdeas({ after, hasPhotos, seed }: AnswerInput): readonly Idea[] {
  if (after === null) return hasPhotos ? ['slideshow', 'music', 'title'] : ['slideshow', 'title', 'vertical'];
  const { audio, texts, visuals } = lanesOf(after);
  const fitting: Idea[] = [];
  if (audio.length === 0) fitting.push('music');
  if (texts.length === 0) fitting.push('title');
  fitting.push(after.m.width >= after.m.height ? 'vertical' : 'landscape');
  if (audio.length > 0) fitting.push('other-music');
  if (visuals.length > 2) fitting.push('transitions');
  if (visuals.every(({ fx }) => fx === undefined)) fitting.push('look');
  const turn = Math.abs(Math.trunc(seed)) % fitting.length;
  const [first = 'title', second = 'look'] = [...fitting.slice(turn), ...fitting.slice(0, turn)];
  return first === second ? [first, 'export'] : [first, second, 'export'];
}
