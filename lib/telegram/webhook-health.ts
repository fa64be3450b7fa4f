import type { Api } from 'grammy/web';

/** How Telegram gets on with delivering updates to us. */
export interface WebhookHealth {
  /** 1 when something is wrong, else 0: a number, so that an alarm can count it. */
  readonly problems: 0 | 1;
  /** Updates that Telegram has not delivered yet. */
  readonly pending: number;
  /** Telegram's own words for the last failed delivery, if it is recent. They hold no text of people. */
  readonly lastError?: string;
}

/** A delivery that failed longer ago than this, s, has been followed by others: Telegram repeats within minutes. */
const recentSeconds = 600;
/** More than so many waiting updates do not come from a moment's rush. */
const manyPending = 100;

/** Asks Telegram (telegram-facts §1.4). `now` in ms since the epoch. */
export const readWebhookHealth = async (api: Api, now: number): Promise<WebhookHealth> => {
  const info = await api.getWebhookInfo();
  const lastError =
    info.last_error_date !== undefined && now / 1000 - info.last_error_date < recentSeconds
      ? (info.last_error_message ?? 'unknown')
      : undefined;
  const pending = info.pending_update_count;
  const isWell = Boolean(info.url) && lastError === undefined && pending <= manyPending;
  return { problems: isWell ? 0 : 1, pending, ...(lastError === undefined ? {} : { lastError }) };
};
