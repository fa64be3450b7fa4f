import type { Operation } from '../timeline/operation.ts';
import { answer } from './answers/answer.ts';
import type { EditAnswer, EditRequest } from './edit.ts';
import type { Note } from './note.ts';
import type { Plan } from './plan.ts';

/** What changes how long photos are seen because somebody said so. */
const timing: ReadonlySet<Operation['op']> = new Set([
  ...(['set-durations', 'scale-durations', 'set-total', 'sync-to-beats', 'undo', 'redo'] as const),
  ...(['trim-clip', 'set-speed', 'set-transition'] as const),
]);

/** Said where a wish was not understood, or cannot be carried out. */
const puzzled: ReadonlySet<Note['key']> = new Set(['unclear', 'impossible', 'which-photos', 'which-text']);

/** What is answered to a message once it is carried out, however it was understood. */
export function conclude(request: EditRequest, planned: Plan, language: string): EditAnswer {
  const { history, operations } = planned;
  const changed = history.undo !== request.undo || history.redo !== request.redo;
  const draft = changed ? planned.draft : request.draft;
  // Something was wanted and carried out, and nothing is another way than it was.
  const isSo = !changed && operations.length > 0 && planned.notes.length === 0;
  const notes: readonly Note[] = isSo ? [{ key: 'already' }] : planned.notes;
  const text = answer({
    language,
    before: request.draft,
    after: draft,
    notes,
    previous: request.undo.at(-1),
    hasPhotos: request.assets.some(({ kind }) => kind !== 'audio'),
    circumstances: {
      restores: operations.some(({ op }) => op === 'undo' || op === 'redo'),
      asksForBeats: operations.some(({ op }) => op === 'sync-to-beats'),
      keepsTimes: !operations.some(({ op }) => timing.has(op)),
    },
    seed: request.seed,
  });
  const { undo, redo } = history;
  const done = { draft, undo, redo, text, language, changed, operations: changed ? operations : [] };
  if (changed) return done;
  return { ...done, idle: notes.some(({ key }) => puzzled.has(key)) ? 'puzzling' : 'answered' };
}
