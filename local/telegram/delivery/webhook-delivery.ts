import { WEBHOOK_TIMEOUT_MS } from '../limits.ts';
import type { PendingUpdate } from '../store/journal-event.ts';
import type { Webhook } from '../store/profile.ts';
import type { World } from '../store/world.ts';
import { retryDelay } from './retry-schedule.ts';

/** Without any success for this long Telegram keeps a single connection (telegram-facts §1.4). Milliseconds. */
const PATIENCE_MS = 10_000;

export interface WebhookDelivery {
  /** What getWebhookInfo tells of the last failure. */
  lastError(): { readonly date: number; readonly message: string } | undefined;
  /** Ends all deliveries. Those under way stay pending and are made again after the next start. */
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  readonly world: World;
  readonly fetch: typeof globalThis.fetch;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  /** Carries out the Bot API call that a webhook may put into its answer. */
  readonly answer: (body: unknown) => Promise<void>;
  readonly log: (message: string) => void;
}

/**
 * Posts pending updates to the webhook in Telegram's order: within a queue the next only after a 2xx for the one
 * before, queues beside each other up to `max_connections`.
 */
export function startWebhookDelivery(options: DeliveryOptions): WebhookDelivery {
  const { world, now } = options;
  const busy = new Set<string>();
  const failures = new Map<number, number>();
  const notBefore = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let stopping = new AbortController();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let lastSuccessAt = now();
  let lastError: { date: number; message: string } | undefined;

  const connections = (webhook: Webhook): number =>
    lastError && now() - lastSuccessAt > PATIENCE_MS ? 1 : webhook.max_connections;

  /** Starts whatever can start, and sets the alarm for what has to wait. */
  const pump = (): void => {
    const webhook = world.webhook();
    if (stopped || !webhook) return;
    const seen = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    for (const pending of world.pending()) {
      if (pending.expiresAt <= now() && !busy.has(pending.queue)) {
        finish(pending);
        continue;
      }
      if (seen.has(pending.queue)) continue;
      seen.add(pending.queue);
      const at = notBefore.get(pending.queue) ?? 0;
      if (busy.has(pending.queue)) continue;
      if (at > now()) next = Math.min(next, at);
      else if (busy.size < connections(webhook)) start(webhook, pending);
    }
    clearTimeout(timer);
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(pump, next - now());
  };

  const finish = ({ update_id, queue }: PendingUpdate): void => {
    failures.delete(update_id);
    notBefore.delete(queue);
    world.record({ type: 'update-done', update_id });
  };

  const start = (webhook: Webhook, pending: PendingUpdate): void => {
    busy.add(pending.queue);
    const delivery = deliver(webhook, pending).finally(() => {
      busy.delete(pending.queue);
      running.delete(delivery);
      pump();
    });
    running.add(delivery);
  };

  const deliver = async (webhook: Webhook, pending: PendingUpdate): Promise<void> => {
    const outcome = await post(webhook, pending);
    if (stopped || outcome.kind === 'interrupted') return;
    if (outcome.kind === 'accepted') {
      lastSuccessAt = now();
      finish(pending);
      await options.answer(outcome.body);
      return;
    }
    const count = (failures.get(pending.update_id) ?? 0) + 1;
    failures.set(pending.update_id, count);
    lastError = { date: Math.floor(now() / 1000), message: outcome.message };
    const delay = retryDelay(count, outcome.retryAfter, options.random());
    notBefore.set(pending.queue, now() + delay);
    options.log(`webhook: ${outcome.message}; again in ${Math.round(delay / 1000)} s`);
  };

  const post = async (webhook: Webhook, pending: PendingUpdate): Promise<PostOutcome> => {
    const { signal } = stopping;
    try {
      const response = await options.fetch(webhook.url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret_token === undefined
            ? {}
            : { 'x-telegram-bot-api-secret-token': webhook.secret_token }),
        },
        body: JSON.stringify(pending.update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(WEBHOOK_TIMEOUT_MS)]),
      });
      const text = await response.text();
      if (response.ok) return { kind: 'accepted', body: parseJson(text) };
      const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      return { kind: 'failed', message: message.trim(), retryAfter: response.headers.get('retry-after') };
    } catch (error) {
      if (signal.aborted) return { kind: 'interrupted' };
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return {
        kind: 'failed',
        message: timedOut ? 'Read timeout expired' : 'Connection failed',
        retryAfter: null,
      };
    }
  };

  const unsubscribe = world.subscribe(event => {
    if (event.type === 'update-queued') pump();
    if (event.type === 'webhook-set') {
      // What is under way goes to the old address; it is tried anew at the new one.
      stopping.abort();
      stopping = new AbortController();
      failures.clear();
      notBefore.clear();
      lastError = undefined;
      lastSuccessAt = now();
      pump();
    }
  });
  pump();

  return {
    lastError: () => lastError,
    stop: async () => {
      stopped = true;
      unsubscribe();
      clearTimeout(timer);
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

type PostOutcome =
  | { readonly kind: 'accepted'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly retryAfter: string | null }
  /** The webhook was changed or everything ends: neither a success nor a failure. */
  | { readonly kind: 'interrupted' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
