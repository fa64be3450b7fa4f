import type { Update } from 'grammy/types';
import { type Api, GrammyError, HttpError } from 'grammy/web';
import { createApi } from '../../lib/telegram/api.ts';
import { allowedUpdates } from '../../lib/telegram/introduce-bot.ts';
import { LocalError } from '../emulators/local-error.ts';
import { type HttpHandler, invokeOverHttp } from './http-api.ts';

/** Seconds that Telegram keeps a call open while nothing happens; stopping waits for it, so it is short. */
const pollSeconds = 2;
/** Pause after a call that failed, ms. */
const pauseMs = 3000;

export interface PollOptions {
  readonly token: string;
  readonly root: string | undefined;
  readonly secret: string;
  readonly webhook: HttpHandler;
  readonly log: (message: string) => void;
}

/**
 * Fetches the real bot's updates and hands each to the webhook's own handler, so that both ways in are one. An update
 * counts as fetched when the handler has it in the queue.
 */
export async function pollTelegram(options: PollOptions): Promise<{ stop(): Promise<void> }> {
  const api = createApi({ token: options.token, ...(options.root && { root: options.root }) }, 'eager');
  const stopping = new AbortController();
  const polling = poll(api, options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}

/**
 * The bot's name, asked before anything else uses its token.
 *
 * @throws LocalError for a token that Telegram does not know, for a bot whose updates go to a webhook, and without a way to
 * Telegram.
 */
export async function checkBot(token: string, root: string | undefined): Promise<string> {
  const api = createApi({ token, ...(root && { root }) }, 'eager');
  try {
    const { username } = await api.getMe();
    const { url } = await api.getWebhookInfo();
    if (url) {
      throw new LocalError(
        'webhook-set',
        `@${username} sends its updates to a webhook on ${new URL(url).host}. Use another bot here, or remove the webhook with npm run destroy.`,
      );
    }
    return username;
  } catch (error) {
    if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
      throw new LocalError(
        'token-refused',
        'Telegram does not know the token in TELEGRAM_BOT_TOKEN. Copy it again from @BotFather.',
      );
    }
    if (error instanceof HttpError) {
      throw new LocalError(
        'telegram-unreachable',
        'Telegram cannot be reached. Check the internet connection, or start without TELEGRAM_BOT_TOKEN to use the chat page instead.',
        { cause: error },
      );
    }
    throw error;
  }
}

async function poll(api: Api, options: PollOptions, signal: AbortSignal): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    try {
      // Not aborted by signal: Telegram would hold the call open against the next start's.
      const updates = await api.getUpdates({ offset, timeout: pollSeconds, allowed_updates: allowedUpdates });
      for (const update of updates) {
        if (signal.aborted) return;
        await deliver(update, options);
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) return;
      options.log(
        `Telegram could not be reached (${error instanceof Error ? error.name : 'unknown'}); trying again.`,
      );
      await new Promise(resolve => setTimeout(resolve, pauseMs));
    }
  }
}

async function deliver(update: Update, { webhook, secret, token, root }: PollOptions): Promise<void> {
  const response = await invokeOverHttp(
    webhook,
    new Request('http://localhost/telegram/webhook', {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(update),
    }),
  );
  if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
  const reply = await response.text();
  if (reply !== '') await callMethod(reply, token, root);
}

/** Over a webhook Telegram itself carries out the method in the answer; here we do. A late answer is no error. */
async function callMethod(reply: string, token: string, root = 'https://api.telegram.org'): Promise<void> {
  const { method, ...parameters }: Record<string, string> = JSON.parse(reply);
  await fetch(`${root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  }).catch(() => undefined);
}
