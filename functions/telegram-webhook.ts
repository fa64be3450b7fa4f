import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from '../lib/runtime/log.ts';
import { createWebhookRuntime } from '../lib/runtime/webhook.ts';
import { isSecret } from '../lib/telegram/webhook-secret.ts';

const starting = createWebhookRuntime();

/** What a queue takes in one message, nearly; Telegram's updates are some kilobytes. */
const largestBody = 1_000_000;

/** Takes an update up and answers 200, or refuses whoever does not know the webhook's secret. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { secret, accept, updateIdOf } = await starting;
  if (!isSecret(event.headers['x-telegram-bot-api-secret-token'], secret)) return { statusCode: 401 };
  const body = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString()
    : (event.body ?? '');
  if (body.length > largestBody) {
    // Refused, Telegram would repeat it for a day, and the chat would stand still (telegram-facts §1.4).
    log.warn('update-too-large', { bytes: body.length });
    return { statusCode: 200 };
  }

  const reply = await accept(body).catch(error => {
    // Telegram repeats what was not taken up; a failed invocation says so as a 500.
    log.error('update-not-queued', error, { correlation_id: updateIdOf(body) });
    throw error;
  });
  if (!reply) return { statusCode: 200 };
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(reply) };
};
