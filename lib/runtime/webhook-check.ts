import { systemClock } from '../nemo/clock.ts';
import { createApi } from '../telegram/api.ts';
import { readWebhookHealth, type WebhookHealth } from '../telegram/webhook-health.ts';
import { readSettings } from './settings.ts';

/** Looks at the webhook from Telegram's side. */
export const createWebhookCheck = async (): Promise<() => Promise<WebhookHealth>> => {
  const { config, secrets } = await readSettings();
  const { root } = config.telegram;
  const api = createApi({ token: secrets.botToken, ...(root === undefined ? {} : { root }) }, 'eager');
  return () => readWebhookHealth(api, systemClock.now());
};
