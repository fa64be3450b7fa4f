/**
 * What can keep one machine from starting; each has one thing a person can do about it.
 *
 * - `data-folder-locked`: another living process works in the same data folder.
 * - `data-folder-unwritable`: the data folder cannot be made or written to.
 * - `port-invalid`: a port that was asked for is no number of one.
 * - `port-taken`: a port that was asked for is in use, or not ours to use.
 * - `telegram-unreachable`: there is a bot token, and no way to Telegram.
 * - `token-refused`: Telegram does not know the bot token.
 * - `webhook-set`: the bot's updates go to a webhook, so they cannot be fetched here.
 */
export type LocalErrorKind =
  | 'data-folder-locked'
  | 'data-folder-unwritable'
  | 'port-invalid'
  | 'port-taken'
  | 'telegram-unreachable'
  | 'token-refused'
  | 'webhook-set';

/** A start that failed for a reason a person can mend; the message is one line and says how. */
export class LocalError extends Error {
  readonly kind: LocalErrorKind;

  constructor(kind: LocalErrorKind, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'LocalError';
    this.kind = kind;
  }
}
