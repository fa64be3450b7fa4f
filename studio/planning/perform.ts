import { apply } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import type { Operation } from '../timeline/operation.ts';
import type { EditRequest } from './edit.ts';
import { type History, stepBack, stepForward } from './history.ts';
import type { Note } from './note.ts';
import type { Plan } from './plan.ts';
import { visualsOf } from './plan-cut.ts';

/**
 * Operations from outside carried out as one message. All or nothing: undefined when one of them names a segment
 * that is not there or a file the session does not have.
 */
export function perform(request: EditRequest, operations: readonly Operation[]): Plan | undefined {
  let draft: Draft | null = request.draft;
  let base = draft;
  let history: History = { undo: request.undo, redo: request.redo };
  const notes: Note[] = [];
  const files = new Set(request.assets.map(({ id }) => `asset:${id}`));
  for (const operation of operations) {
    if (operation.op === 'undo' || operation.op === 'redo') {
      const moved = (operation.op === 'undo' ? stepBack : stepForward)(draft, history, operation.steps);
      notes.push({
        key: moved.steps > 0 ? (operation.op === 'undo' ? 'undone' : 'redone') : 'nothing-to-undo',
      });
      draft = moved.draft;
      base = draft;
      history = moved.history;
      continue;
    }
    if (sources(operation).some(src => !files.has(src))) return undefined;
    const applied = apply(draft, [withOwnFacts(operation, request)]);
    if (applied.kind === 'refused') return undefined;
    draft = applied.draft;
  }
  if (JSON.stringify(draft) !== JSON.stringify(base)) history = { undo: [...history.undo, base], redo: [] };
  return { draft, history, operations, notes };
}

type TimelineOperation = Exclude<Operation, { readonly op: 'undo' | 'redo' }>;

const sources = (operation: TimelineOperation): readonly string[] => {
  if (operation.op === 'new-cut' || operation.op === 'add-assets')
    return operation.assets.map(({ src }) => src);
  return operation.op === 'set-music' && operation.music.from === 'asset' ? [operation.music.src] : [];
};

/** Names, numbers and lengths of files are the session's to know, whatever the operation says of them. */
function withOwnFacts(operation: TimelineOperation, { assets }: EditRequest): TimelineOperation {
  if (operation.op !== 'new-cut' && operation.op !== 'add-assets') return operation;
  const own = new Map(visualsOf(assets).map(asset => [asset.src, asset]));
  return { ...operation, assets: operation.assets.map(asset => own.get(asset.src) ?? asset) };
}
