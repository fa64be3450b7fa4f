import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import * as z from 'zod';
import { env } from '../../../lib/env.ts';
import { type BurstChat, burstChats } from './burst-updates.ts';
import { startFakeBackend } from './fake-backend.ts';
import { type SeenChat, startFakeTelegram } from './fake-telegram.ts';
import { type MachineUsage, startMeasuredMachine } from './measured-machine.ts';
import { freePort } from './serve.ts';

/** Updates that Telegram sends at the same time: what connectWebhook asks for. */
const connections = 40;
/** Until a bot that has answered everybody counts as silent, ms: longer than an album is watched for late photos. */
const quietMs = 6000;

export interface BurstResult extends MachineUsage {
  readonly answers: readonly { readonly chat: BurstChat; readonly seen: SeenChat }[];
  /** Statuses of the webhook's answers other than 200. */
  readonly refused: readonly number[];
  /** How long each webhook answer took, ms, shortest first. */
  readonly webhookMs: readonly number[];
  /** From the first update to the last video's thumb up. */
  readonly seconds: number;
}

/**
 * Many albums at once to one machine, over its webhook, with a Telegram and a backend that answer at once. Rejects when
 * not everybody has an answer after `patienceMs`.
 */
export async function runBurst(chats: number, patienceMs: number): Promise<BurstResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-burst-'));
  const [telegram, backend, port] = await Promise.all([startFakeTelegram(), startFakeBackend(), freePort()]);
  const machine = await startMeasuredMachine(dataDir, port, {
    [env.botToken]: `4242:${'burst'.repeat(7)}`,
    [env.apiRoot]: telegram.url,
    [env.nemoApiUrl]: backend.url,
    [env.allowedUsers]: '*',
  });
  try {
    const { webhookSecret } = secrets.parse(
      JSON.parse(await readFile(join(dataDir, 'bot-secrets.json'), 'utf8')),
    );
    const webhook = new Webhook(`http://127.0.0.1:${port}/telegram/webhook`, webhookSecret);
    const albums = burstChats(chats);
    const start = performance.now();
    await Promise.all(albums.map(album => webhook.send(album)));
    const failed = await telegram.done(chats, patienceMs).then(
      () => undefined,
      (error: unknown) => error,
    );
    const seconds = (performance.now() - start) / 1000;
    if (failed) console.error(failed);
    await telegram.quiet(quietMs);
    const usage = await machine.stop();
    return {
      ...usage,
      answers: albums.map(chat => ({ chat, seen: telegram.chat(chat.chatId) })),
      refused: webhook.refused,
      webhookMs: webhook.times.toSorted((a, b) => a - b),
      seconds,
    };
  } finally {
    await Promise.all([telegram.stop(), backend.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  }
}

const secrets = z.object({ webhookSecret: z.string() });

/** Sends updates as Telegram does: a chat's next one after the answer to the last, some chats at the same time. */
class Webhook {
  readonly times: number[] = [];
  readonly refused: number[] = [];
  readonly #limit = pLimit(connections);
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  async send({ posts }: BurstChat): Promise<void> {
    for (const { body, afterMs } of posts) {
      if (afterMs > 0) await new Promise(resolve => setTimeout(resolve, afterMs));
      await this.#limit(() => this.#post(body));
    }
  }

  async #post(body: string): Promise<void> {
    const start = performance.now();
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.#secret },
      body,
    });
    await response.arrayBuffer();
    this.times.push(performance.now() - start);
    if (response.status !== 200) this.refused.push(response.status);
  }
}
