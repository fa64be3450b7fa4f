import { applyToMusic } from './apply-music.ts';
import { applyToTexts } from './apply-texts.ts';
import { applyToVisuals } from './apply-visuals.ts';
import type { Draft } from './draft.ts';
import { layout } from './layout.ts';
import { newCut } from './new-cut.ts';
import type { Operation, OperationOf } from './operation.ts';

/** Operations that change a timeline; undo and redo choose among timelines instead (planning/history.ts). */
export type TimelineOperation = Exclude<Operation, OperationOf<'undo' | 'redo'>>;

export type Applied =
  | { readonly kind: 'applied'; readonly draft: Draft | null }
  /** Nothing was changed. `why` names the operation and what the draft lacks; for logs and models, not for people. */
  | { readonly kind: 'refused'; readonly why: string };

/** All of the operations in turn, or none: the first that is refused leaves the draft as it was. */
export function apply(draft: Draft | null, operations: readonly TimelineOperation[]): Applied {
  let now = draft;
  for (const operation of operations) {
    const next = applyOne(now, operation);
    if (next.kind === 'refused') return next;
    now = next.draft;
  }
  return { kind: 'applied', draft: now };
}

function applyOne(draft: Draft | null, operation: TimelineOperation): Applied {
  if (operation.op === 'clear') return { kind: 'applied', draft: null };
  if (operation.op === 'new-cut') return { kind: 'applied', draft: layout(newCut(operation)) };
  if (draft === null)
    return { kind: 'refused', why: `${operation.op}: there is no timeline yet; begin with new-cut` };
  const why = missing(draft, operation);
  if (why !== undefined) return { kind: 'refused', why };
  const changed = change(draft, operation);
  if (typeof changed === 'string') return { kind: 'refused', why: `${operation.op}: ${changed}` };
  const laid = layout(changed);
  if (operation.op !== 'set-total' || operation.keep) return { kind: 'applied', draft: laid };
  // A length that is not kept gives way to the beats where both cannot be had.
  const { total: _total, ...m } = laid.m;
  return { kind: 'applied', draft: layout({ ...laid, m }) };
}

/** The changed draft, not laid out yet, or why it cannot be. */
function change(draft: Draft, operation: TimelineOperation): Draft | string {
  switch (operation.op) {
    case 'clear':
    case 'new-cut':
      return draft;
    case 'set-total':
      return { ...draft, m: { ...draft.m, total: operation.d } };
    case 'sync-to-beats':
      return { ...draft, m: { ...draft.m, beats: operation.on } };
    case 'set-canvas':
      return { ...draft, m: { ...draft.m, width: operation.width, height: operation.height } };
    case 'set-fades':
      return { ...draft, fi: operation.fi ?? draft.fi, fo: operation.fo ?? draft.fo };
    case 'set-music':
    case 'remove-music':
    case 'set-music-volume':
    case 'set-music-fades':
    case 'set-music-offset':
      return applyToMusic(draft, operation);
    case 'set-text':
    case 'style-texts':
    case 'remove-texts':
      return applyToTexts(draft, operation);
    default:
      return applyToVisuals(draft, operation);
  }
}

function missing(draft: Draft, operation: TimelineOperation): string | undefined {
  const named = [
    ...('segments' in operation ? operation.segments : []),
    ...('segment' in operation ? [operation.segment] : []),
    ...('texts' in operation ? operation.texts : []),
  ];
  const present = new Set(draft.t.flatMap(track => track.sg.map(segment => segment.id)));
  const unknown = named.find(id => !present.has(id));
  return unknown === undefined
    ? undefined
    : `${operation.op}: there is no segment ${unknown}; the draft has ${[...present].join(', ')}`;
}
