import type { BackendErrorKind } from './backend-error.ts';

/**
 * How one edit ended. The message was sent at most once, whatever the outcome, and is never sent again by the client:
 * a second sending would be paid twice (nemo-contract §4.9). `tools`: each tool once, in order of first use.
 * - `finished` the backend answered in words. With `toolsAfterText` it went on working after its last words, so the
 *   difference of the drafts says more than the text.
 * - `silent` closed cleanly without words (some 30 % of edits, §4.7): compare the drafts.
 * - `disconnected` nobody knows how it ended: look at the state after a while (§4.9), never send again.
 * - `refused` the backend declined. `midway`: it may have begun, so the draft may have changed and credits may be spent.
 * - `failed` the backend tried and gave up; the draft may have changed when `toolsSucceeded`.
 * - `cancelled` the caller's signal ended the wait; the backend may still be working.
 */
export type EditOutcome =
  | {
      readonly kind: 'finished';
      readonly text: string;
      readonly tools: readonly string[];
      readonly toolsAfterText: boolean;
    }
  | { readonly kind: 'silent'; readonly tools: readonly string[] }
  | {
      readonly kind: 'disconnected';
      readonly cause: DisconnectCause;
      readonly textSoFar: string;
      readonly tools: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: BackendErrorKind;
      readonly message: string;
      readonly midway: boolean;
      /** The backend cannot have received the message: sending it again is safe. */
      readonly neverSent: boolean;
      readonly retryAfterMs?: number;
      readonly registerUrl?: string;
    }
  | {
      readonly kind: 'failed';
      readonly reason: EditFailure;
      readonly message: string;
      readonly toolsSucceeded: boolean;
    }
  | { readonly kind: 'cancelled'; readonly tools: readonly string[] };

/**
 * - `no-answer` the connection broke before the answer's head · `server-error` 5xx, which may come from a proxy
 * - `bad-answer` an answer that is not a stream · `truncated` the stream broke
 * - `no-activity` ten minutes without anything but heartbeats · `cap` the 900 s limit · `deadline` the caller's
 */
export type DisconnectCause =
  | 'no-answer'
  | 'server-error'
  | 'bad-answer'
  | 'truncated'
  | 'no-activity'
  | 'cap'
  | 'deadline';

/** `agent` the agent threw · `model` the model declined or broke off · `temporary-issue` the answer is only that phrase (§4.4). */
export type EditFailure = 'agent' | 'model' | 'temporary-issue';

/** What can be told while an edit runs. Tool names are the backend's: see tool-labels.ts. */
export type EditProgress =
  | { readonly kind: 'tool-started'; readonly tool: string }
  | { readonly kind: 'tool-finished'; readonly tool: string; readonly succeeded: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** Every two minutes; `tool` is what runs at the moment, if known. */
  | { readonly kind: 'still-working'; readonly elapsedMs: number; readonly tool: string | undefined };
