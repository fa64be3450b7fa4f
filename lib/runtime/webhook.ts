import { createSqsClient, createUpdateQueue } from '../aws/queues.ts';
import { readUpdateEnvelope } from '../telegram/read-update-envelope.ts';
import { acceptUpdate, type WebhookReply } from '../usecases/accept-update.ts';
import { readSettings } from './settings.ts';

/** What the webhook needs, and nothing else: its cold start is what people wait for first. */
export interface WebhookRuntime {
  readonly secret: string;
  /** False when the body is no update; it is dropped, because Telegram would repeat it for a day. */
  accept(body: string): Promise<WebhookReply | false>;
  /** Undefined when the body is no update. */
  updateIdOf(body: string): number | undefined;
}

export const createWebhookRuntime = async (): Promise<WebhookRuntime> => {
  const { config, secrets } = await readSettings();
  const queue = createUpdateQueue(config.updatesQueueUrl, createSqsClient());
  return {
    secret: secrets.webhookSecret,
    async accept(body) {
      const envelope = readUpdateEnvelope(body);
      return envelope ? acceptUpdate({ queue }, envelope, body) : false;
    },
    updateIdOf: body => readUpdateEnvelope(body)?.updateId,
  };
};
