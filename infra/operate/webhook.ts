import { setTimeout as sleep } from 'node:timers/promises';
import type { createApi } from '../../lib/telegram/api.ts';
import { allowedUpdates } from '../../lib/telegram/introduce-bot.ts';
import { OperateError } from './operate-error.ts';

type Api = ReturnType<typeof createApi>;

/** The bot's own name. Throws OperateError `token-refused`. */
export const nameOf = async (api: Api): Promise<string> => {
  try {
    return (await api.getMe()).username;
  } catch (error) {
    if (isRefused(error)) {
      throw new OperateError(
        'token-refused',
        'Telegram does not know this token. Copy it again from @BotFather.',
        {
          cause: error,
        },
      );
    }
    throw error;
  }
};

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'error_code' in error && (error.error_code === 401 || error.error_code === 404);

/** Throws OperateError `webhook-taken` when the bot's updates go to somebody else than `ours`. */
export const refuseTakenWebhook = async (
  api: Api,
  botName: string,
  ours: string | undefined,
): Promise<void> => {
  const { url = '' } = await api.getWebhookInfo();
  if (url === '' || url === ours) return;
  throw new OperateError(
    'webhook-taken',
    `@${botName} already sends its updates to ${new URL(url).host}. Use another bot, or add --take-over to move it here.`,
  );
};

/** A Lambda's first start, and the time in which IAM learns of its role: tries, and ms between them. */
const knocks = 10;
const pauseMs = 3000;

/**
 * Sends what Telegram never would, with the right secret, until it is answered 200: then the whole way from the
 * address to the secret works. Throws OperateError `webhook-silent`.
 */
export const knock = async (url: string, secret: string, pause = pauseMs): Promise<void> => {
  let last = 'no answer';
  for (let tried = 0; tried < knocks; tried++) {
    if (tried > 0) await sleep(pause);
    try {
      const { ok, status } = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: '{}',
      });
      if (ok) return;
      last = `HTTP ${status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
  }
  throw new OperateError(
    'webhook-silent',
    `The webhook does not answer as it should (${last}). Look into the log of telegram-webhook: docs/runbook.md, "Webhook errors".`,
  );
};

/** Asks Telegram what it will do. Throws OperateError `webhook-wrong`. */
export const checkWebhook = async (api: Api, url: string): Promise<{ readonly pending: number }> => {
  const info = await api.getWebhookInfo();
  const updates = [...(info.allowed_updates ?? [])].sort().join();
  const wrong =
    info.url !== url
      ? `the address is "${info.url ?? ''}"`
      : updates !== [...allowedUpdates].sort().join()
        ? `the updates are "${updates}"`
        : undefined;
  if (wrong === undefined) return { pending: info.pending_update_count };
  throw new OperateError(
    'webhook-wrong',
    `Telegram took the webhook otherwise than told: ${wrong}. Run npm run deploy again.`,
  );
};
