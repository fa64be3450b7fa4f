import { apply, type TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import type { Operation } from '../timeline/operation.ts';
import type { Asset } from './asset.ts';

export type { Asset } from './asset.ts';

/** One message of a session with everything it is read against. */
export interface EditRequest {
  /** As the person wrote it. */
  readonly text: string;
  /** BCP 47, of the session; the answer is in the language of the message where that can be told. */
  readonly language: string;
  readonly assets: readonly Asset[];
  readonly draft: Draft | null;
  /** Drafts before each message that changed something, the oldest first. */
  readonly undo: readonly (Draft | null)[];
  /** Drafts that were undone, the one to bring back next last. */
  readonly redo: readonly (Draft | null)[];
  /** Decides what chance decides: shuffles, the variation of the music. The same seed, the same answer. */
  readonly seed: number;
}

/** What a message led to. `changed` false: the draft and the history are the ones of the request. */
export interface EditAnswer {
  readonly draft: Draft | null;
  readonly undo: readonly (Draft | null)[];
  readonly redo: readonly (Draft | null)[];
  /** Says what changed, or why nothing did, and what could be next. Plain text. */
  readonly text: string;
  /** BCP 47 language of `text`. */
  readonly language: string;
  /** What was done, in order; empty when nothing was. */
  readonly operations: readonly Operation[];
  readonly changed: boolean;
}

/**
 * Reads a message, changes the timeline, says what changed. Never throws on any text, never waits for anything,
 * changes nothing it did not understand. One message is one undo step.
 */
export function edit(request: EditRequest): EditAnswer {
  const { draft, undo, redo } = request;
  const visuals = request.assets.filter(asset => asset.kind !== 'audio');
  const assets = visuals.map((asset, place) => ({
    src: `asset:${asset.id}`,
    name: asset.name,
    kind: asset.kind === 'video' ? ('video' as const) : ('image' as const),
    n: place + 1,
    ...(asset.durationMs === undefined ? {} : { length: Math.round(asset.durationMs) }),
  }));
  const operations: TimelineOperation[] =
    assets.length === 0
      ? []
      : [
          { op: 'new-cut', title: '', width: 1920, height: 1080, assets },
          { op: 'set-music', music: { from: 'library', mood: 'upbeat', seed: request.seed } },
        ];
  const applied = apply(draft, operations);
  const unchanged = { draft, undo, redo, language: 'en', operations: [], changed: false };
  if (operations.length === 0) return { ...unchanged, text: 'Send me some photos first.' };
  if (applied.kind === 'refused') return { ...unchanged, text: applied.why };
  return {
    draft: applied.draft,
    undo: [...undo, draft],
    redo: [],
    text: `Your video has ${assets.length} photos.`,
    language: 'en',
    operations,
    changed: true,
  };
}
