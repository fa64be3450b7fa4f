import { log } from '../lib/runtime/log.ts';
import { count } from '../lib/runtime/metrics.ts';
import { createWebhookCheck } from '../lib/runtime/webhook-check.ts';

const starting = createWebhookCheck();

/** Says every few minutes how Telegram's deliveries go: a line for people, and a metric that infra makes an alarm of. */
export const handler = async (): Promise<void> => {
  const check = await starting;
  const health = await check();
  log.info('webhook-health', { ...health });
  count('WebhookProblems', health.problems);
};
