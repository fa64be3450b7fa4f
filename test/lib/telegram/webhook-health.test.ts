import { Api } from 'grammy/web';
import { expect, test } from 'vitest';
import { readWebhookHealth } from '../../../lib/telegram/webhook-health.ts';

const now = Date.UTC(2026, 10, 23);
const seconds = now / 1000;

/** A bot of whose webhook Telegram says `info`. */
const botWith = (info: Readonly<Record<string, unknown>>): Api =>
  new Api('1:token', {
    fetch: async () =>
      Response.json({
        ok: true,
        result: {
          url: 'https://example.com/telegram/webhook',
          has_custom_certificate: false,
          pending_update_count: 0,
          ...info,
        },
      }),
  });

test.each([
  ['nothing waits', {}, { problems: 0, pending: 0 }],
  ['some updates wait', { pending_update_count: 100 }, { problems: 0, pending: 100 }],
  [
    'an error is long ago',
    { last_error_date: seconds - 601, last_error_message: 'x' },
    { problems: 0, pending: 0 },
  ],
  [
    'an error is recent',
    { last_error_date: seconds - 599, last_error_message: 'Wrong response: 500' },
    { problems: 1, pending: 0, lastError: 'Wrong response: 500' },
  ],
  ['many updates wait', { pending_update_count: 101 }, { problems: 1, pending: 101 }],
  ['no webhook is set', { url: '' }, { problems: 1, pending: 0 }],
])('%s', async (_, info, health) => {
  expect(await readWebhookHealth(botWith(info), now)).toEqual(health);
});
