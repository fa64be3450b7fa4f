import { GrammyError } from 'grammy/web';
import { env } from '../../lib/env.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { broken, type Finding, fine, type Settings, worthKnowing } from './check.ts';

/** Updates that wait this long in Telegram's queue say that nobody fetches them. */
const manyPending = 50;

/** How Telegram answers a token that is none, or none any more. */
const unknownToken = [401, 404];

/** The bot's token, and whether its updates come to us. Changes nothing at Telegram. */
export const checkTelegram = async (settings: Settings): Promise<readonly Finding[]> => {
  const token = settings[env.botToken];
  if (!token) {
    return [
      worthKnowing(
        'No bot token: npm start serves Telegram\u2019s stand-in in the browser.',
        `Get a token from @BotFather and set ${env.botToken}.`,
      ),
    ];
  }
  const root = settings[env.apiRoot];
  const api = createApi({ token, ...(root ? { root } : {}), timeoutSeconds: 10 }, 'eager');
  try {
    const me = await api.getMe();
    const { url, pending_update_count: pending, last_error_message: error } = await api.getWebhookInfo();
    return [
      fine(`Telegram knows the bot @${me.username}.`),
      ...(url
        ? [
            worthKnowing(
              `Its updates go to a webhook on ${new URL(url).host}.`,
              'Right for a deployed bot. To run it here instead, remove the webhook first or use another bot.',
            ),
          ]
        : []),
      ...(error === undefined ? [] : [broken(`The webhook failed last with: ${error}`, 'See the runbook.')]),
      ...(pending > manyPending
        ? [worthKnowing(`${pending} updates wait to be fetched.`, 'Is the bot running?')]
        : []),
      ...(settings[env.allowedUsers] || settings[env.adminUsers]
        ? []
        : [
            worthKnowing(
              'Nobody may use the bot yet.',
              `Set ${env.adminUsers} to your own id; the bot tells it to whoever writes to it.`,
            ),
          ]),
    ];
  } catch (error) {
    return error instanceof GrammyError && unknownToken.includes(error.error_code)
      ? [broken('Telegram does not know the bot token.', `Copy ${env.botToken} again from @BotFather.`)]
      : [broken('Telegram cannot be reached.', 'Check the network, a proxy, or TELEGRAM_API_ROOT.')];
  }
};
