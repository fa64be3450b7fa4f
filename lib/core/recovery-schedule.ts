import type { PollPace } from './export-watch.ts';

/**
 * When to look at the session's state after an edit whose end is not known, and when to stop looking.
 *
 * `disconnected` (nemo-contract §4.9): after 30 s, then every 60 s, five unchanged reads (4.5 minutes) in all. Our own
 * studio writes an edit within milliseconds, or within the 20 s that it waits for a model, or has lost it with its
 * process: half a minute settles it.
 * `silent` (§4.7): the draft is normally there at once; three more reads 3 s apart for the rest.
 */
const waitsBeforeRead = {
  hosted: { disconnected: [30, 60, 60, 60, 60], silent: [0, 3, 3, 3] },
  near: { disconnected: [1, 2, 4, 8, 15], silent: [0, 3, 3, 3] },
} as const satisfies Record<PollPace, unknown>;

export type UncertainEdit = keyof (typeof waitsBeforeRead)[PollPace];

/** Whole seconds, as a workflow waits. */
export type RecoveryStep =
  | { readonly kind: 'read'; readonly afterSeconds: number }
  | { readonly kind: 'give-up' };

/** The step after `unchangedReads` readings that showed nothing new. The edit is never sent again, whatever they show. */
export function recoveryStep(edit: UncertainEdit, unchangedReads: number, pace: PollPace): RecoveryStep {
  const afterSeconds = waitsBeforeRead[pace][edit][unchangedReads];
  return afterSeconds === undefined ? { kind: 'give-up' } : { kind: 'read', afterSeconds };
}
