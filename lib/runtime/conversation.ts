import type { Update } from 'grammy/types';
import * as z from 'zod';
import { backendFileLimit, cloudDownloadLimit } from '../core/asset.ts';
import { chatKey } from '../core/chat.ts';
import { isLoopback } from '../core/loopback.ts';
import type { WakeUp } from '../core/ports/settle-queue.ts';
import { env } from '../env.ts';
import { createBot } from '../telegram/bot.ts';
import { identify } from '../telegram/bot-identity.ts';
import { readUpdateEnvelope } from '../telegram/read-update-envelope.ts';
import { settleBatch } from '../usecases/settle-batch.ts';
import { createConversationDependencies } from './conversation-dependencies.ts';
import { createConversation } from './create-conversation.ts';
import { log } from './log.ts';
import { readSettings } from './settings.ts';
import { trace } from './trace.ts';

export interface ConversationRuntime {
  /** Handles one update as Telegram sent it; one that was handled before is left alone. */
  handle(update: string): Promise<void>;
  /** Tells whoever sent an update that it could not be handled, when it will not be tried again. Never throws. */
  apologize(update: string): Promise<void>;
  /** What an update is known by in logs and traces; undefined for what is none. */
  updateIdOf(update: string): number | undefined;
  /** Looks after photos that arrived some seconds ago. */
  settle(wakeUp: WakeUp): Promise<void>;
}

export const createConversationRuntime = async (): Promise<ConversationRuntime> => {
  const settings = await readSettings();
  const deps = createConversationDependencies(settings);
  const { access, telegram } = settings.config;
  const downloadLimit = telegram.hasCloudLimits ? cloudDownloadLimit : backendFileLimit;
  // On one's own machine, behind nobody's door, openness needs no warning.
  const isPublic = telegram.root === undefined || !isLoopback(telegram.root);
  if (access.users === 'everybody' && isPublic) {
    log.warn('open-to-everybody', { setting: env.allowedUsers });
  }

  const me = await identify(deps.telegramApi, deps.telegram, telegram.username);
  const conversation = createConversation(deps, { username: me.username, downloadLimit });
  const bot = createBot({ ...deps.telegram, me, downloadLimit }, conversation);

  return {
    async handle(body) {
      const startedAt = deps.clock();
      const update = updateOf(body);
      const isKnown = await trace(
        'Update',
        async () => {
          if (await deps.updates.has(update.update_id)) return true;
          await bot.handleUpdate(update);
          await deps.updates.add(update.update_id);
          return false;
        },
        { update: update.update_id },
      );
      log.info('update', {
        correlation_id: update.update_id,
        kind: Object.keys(update).find(key => key !== 'update_id'),
        chatId: readUpdateEnvelope(body)?.chatId,
        outcome: isKnown ? 'repeated' : 'handled',
        ms: deps.clock() - startedAt,
      });
    },
    async apologize(body) {
      const chatId = readUpdateEnvelope(body)?.chatId;
      if (chatId === undefined) return;
      const to = { chat: { chatId }, language: 'en' };
      await deps.outbox.say(to, { is: 'problem', problem: { kind: 'internal' } }).catch(() => undefined);
    },
    updateIdOf: body => readUpdateEnvelope(body)?.updateId,
    async settle(wakeUp) {
      const startedAt = deps.clock();
      await trace('Settle', () => settleBatch(deps, wakeUp), { update: wakeUp.updateId });
      log.info('settle', {
        correlation_id: wakeUp.updateId,
        chat: chatKey(wakeUp.chat),
        ms: deps.clock() - startedAt,
      });
    },
  };
};

/** Telegram's own types describe the rest of an update; the webhook has looked at its envelope. */
const updateOf = (body: string): Update => z.custom<Update>(isUpdate).parse(JSON.parse(body));

const isUpdate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
