import type { Draft, TextRole } from '../timeline/draft.ts';
import type { Operation } from '../timeline/operation.ts';
import { askedText, withAskedText } from './asked-text.ts';
import type { Asset } from './asset.ts';
import { conclude } from './conclude.ts';
import type { Idle } from './history.ts';
import { ofPuzzling } from './of-puzzling.ts';
import { plan } from './plan.ts';
import { read } from './reading/read.ts';
import type { Wish } from './reading/wish.ts';
import { takeBack } from './take-back.ts';

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
  /** The text that the last answer asked for, if it asked for one. */
  readonly asked?: TextRole;
  /** The last message changed nothing: there is nothing of it to take back. */
  readonly idle?: Idle;
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
  /** Only where nothing changed: it goes into the next request. */
  readonly idle?: Idle;
  /** The kind of text that this answer asks for: it goes into the next request. */
  readonly asked?: TextRole;
}

/**
 * Reads a message, changes the timeline, says what changed. Never throws on any text, never waits for anything,
 * changes nothing it did not understand. One message is one undo step.
 */
export function edit(request: EditRequest): EditAnswer {
  const { draft, undo, redo, assets, seed } = request;
  const said = read(request.text, request.language, assets);
  const wishes = withAskedText(said.wishes, request.text, request.asked).map(wish =>
    wish.do === 'take-back' ? takeBack(wish, request) : ofPuzzling(wish, request),
  );
  const wanted: readonly Wish[] = wishes.length > 0 ? wishes : [{ do: 'ask', what: 'help' }];
  const planned = plan({
    wishes: wanted,
    draft,
    history: { undo, redo, ...(request.idle === undefined ? {} : { idle: request.idle }) },
    assets,
    seed,
    ...(said.pointing === undefined ? {} : { pointing: said.pointing }),
  });
  const answer = conclude(request, planned, said.language);
  const asked = askedText(wanted, planned.notes);
  return asked === undefined ? answer : { ...answer, asked };
}
