import { log } from '../lib/runtime/log.ts';
import { createWebhookCheck } from '../lib/runtime/webhook-check.ts';

const starting = createWebhookCheck();

/** Logs every few minutes how Telegram's deliveries go; infra makes a metric of the line, and an alarm of the metric. */
export const handler = async (): Promise<void> => {
  const check = await starting;
  log.info('webhook-health', { ...(await check()) });
};
