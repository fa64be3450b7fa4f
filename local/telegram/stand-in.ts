import { setMaxListeners } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Hono } from 'hono';
import { type BotApi, createBotApi } from './bot-api/bot-api.ts';
import type { BotApiContext } from './bot-api/method.ts';
import { createChatApi } from './chat-api/chat-api.ts';
import { loopbackOnly } from './chat-api/guard.ts';
import { chatPage } from './chat-page-assets.ts';
import { createLongPoll } from './delivery/long-poll.ts';
import { startWebhookDelivery } from './delivery/webhook-delivery.ts';
import { createFlood, type Provocation } from './flood.ts';
import { createLiveEvents } from './live-events.ts';
import { createPresses } from './presses.ts';
import { openFileStore } from './store/file-store.ts';
import { openWorld } from './store/world.ts';

export interface StandInOptions {
  /** Chats, files and undelivered updates are kept here; made when missing. */
  readonly dataDir: string;
  /** `<bot id>:<secret>`; only calls with this token are answered. */
  readonly botToken: string;
  /** Unix milliseconds. */
  readonly now?: () => number;
  /** Told of refusals and failed deliveries in one line each, never of texts or tokens. */
  readonly log?: (message: string) => void;
  /** In [0, 1); spreads the retries of the webhook. */
  readonly random?: () => number;
  readonly fetch?: typeof globalThis.fetch;
  /** Also refuse what comes faster than Telegram allows in one chat. Off unless told. */
  readonly realisticLimits?: boolean;
}

export interface StandIn {
  /** `/` the chat page, `/chat/…` its interface, `/bot<token>/…` and `/file/bot<token>/…` the Bot API. Loopback only. */
  readonly app: Hono;
  /** Makes something go wrong, for tests of a bot. */
  provoke(provocation: Provocation): void;
  /** Ends deliveries, waiting calls and event streams, and closes the journal. */
  stop(): Promise<void>;
}

/**
 * Telegram for one bot on one machine: a Bot API server and people who write to the bot, through the chat page or
 * through `person`. What it keeps survives a crash.
 */
export async function createStandIn(options: StandInOptions): Promise<StandIn> {
  const { dataDir, botToken, now = Date.now, log = () => {}, random = Math.random } = options;
  const botId = Number(/^(\d+):./u.exec(botToken)?.[1]);
  if (!Number.isSafeInteger(botId)) {
    throw new TypeError('The bot token has no bot id in front: it must look like 123456:ABC-DEF.');
  }
  mkdirSync(dataDir, { recursive: true });
  const world = openWorld(dataDir);
  const ended = new AbortController();
  // Every open page listens: eleven are no leak.
  setMaxListeners(0, ended.signal);
  const longPoll = createLongPoll(world, now);
  let botApi: BotApi | undefined;

  const delivery = startWebhookDelivery({
    world,
    fetch: options.fetch ?? globalThis.fetch,
    now,
    random,
    log,
    answer: async body => await botApi?.answer(body),
  });
  const context: BotApiContext = {
    world,
    files: openFileStore(dataDir, world.serial),
    live: createLiveEvents(),
    presses: createPresses(world, now),
    flood: createFlood({ realistic: options.realisticLimits ?? false, now }),
    bot: { id: botId, username: 'reelay_bot', defaultName: 'Reelay' },
    now,
    poll: longPoll.poll,
    lastDeliveryError: delivery.lastError,
  };
  botApi = createBotApi(context, botToken, log);

  const app = new Hono();
  app.use(loopbackOnly);
  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`);
    return c.text('Something went wrong; the log says what.', 500);
  });
  app.route('/', botApi.routes);
  app.route('/chat', createChatApi(context, ended.signal));
  app.route('/', chatPage());

  return {
    app,
    provoke: context.flood.provoke,
    stop: async () => {
      ended.abort();
      longPoll.stop();
      await delivery.stop();
      world.close();
    },
  };
}
