import { answer } from './answers/answer.ts';
import type { EditAnswer, EditRequest } from './edit.ts';
import type { Plan } from './plan.ts';

/** What is answered to a message once it is carried out, however it was understood. */
export function conclude(request: EditRequest, planned: Plan, language: string): EditAnswer {
  const { draft, history, operations, notes } = planned;
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
      onlyMusic: operations.every(({ op }) => op === 'set-music' || op === 'remove-music'),
    },
    seed: request.seed,
  });
  const changed = history.undo !== request.undo || history.redo !== request.redo;
  return { draft, ...history, text, language, operations: changed ? operations : [], changed };
}
