import type { Update } from 'grammy/types';
import * as z from 'zod';
import { backendFileLimit, cloudDownloadLimit } from '../core/asset.ts';
import type { Chat } from '../core/chat.ts';
import { createBot } from '../telegram/bot.ts';
import { identify } from '../telegram/bot-identity.ts';
import type { Conversation } from '../telegram/conversation.ts';
import { readUpdateEnvelope } from '../telegram/read-update-envelope.ts';
import { ask } from '../usecases/ask.ts';
import { cancelJob } from '../usecases/cancel-job.ts';
import { greet } from '../usecases/greet.ts';
import { receiveAsset } from '../usecases/receive-asset.ts';
import { settleBatch } from '../usecases/settle-batch.ts';
import { showCredits } from '../usecases/show-credits.ts';
import { showStatus } from '../usecases/show-status.ts';
import { startJob } from '../usecases/start-job.ts';
import { startOver } from '../usecases/start-over.ts';
import { createDependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

export interface ConversationRuntime {
  /** Handles one update as Telegram sent it; one that was handled before is left alone. */
  handle(update: string): Promise<void>;
  /** Tells whoever sent an update that it could not be handled, when it will not be tried again. Never throws. */
  apologize(update: string): Promise<void>;
  /** Looks after photos that arrived some seconds ago. */
  settle(chat: Chat): Promise<void>;
}

export const createConversationRuntime = async (): Promise<ConversationRuntime> => {
  const settings = await readSettings();
  const deps = createDependencies(settings);
  const { allowedUsers, telegram } = settings.config;
  const downloadLimit = telegram.root === undefined ? cloudDownloadLimit : backendFileLimit;

  const conversation: Conversation = {
    isWelcome: ({ userId }) => allowedUsers === 'everybody' || allowedUsers.has(userId),
    turnAway: async sender => void (await deps.outbox.say(sender, { is: 'private', userId: sender.userId })),
    greet: sender => greet(deps, sender),
    help: async sender => void (await deps.outbox.say(sender, { is: 'help' })),
    receive: (sender, asset) => receiveAsset(deps, sender, asset),
    refuseUnsupported: async (sender, name) =>
      void (await deps.outbox.say(sender, { is: 'unsupported-file', name })),
    refuseTooBig: async (sender, name) =>
      void (await deps.outbox.say(sender, {
        is: 'file-too-big',
        name,
        limitMegabytes: Math.floor(downloadLimit / 1_000_000),
      })),
    ask: (sender, text) => ask(deps, sender, text),
    showStatus: sender => showStatus(deps, sender),
    showCredits: sender => showCredits(deps, sender),
    exportVideo: sender => startJob(deps, sender, { kind: 'export', output: {} }),
    startOver: sender => startOver(deps, sender),
    cancel: (sender, jobId) => cancelJob(deps, sender, jobId),
  };
  const me = await identify(deps.telegramApi, deps.telegram, telegram.username);
  const bot = createBot({ ...deps.telegram, me, downloadLimit }, conversation);

  return {
    async handle(body) {
      const update = updateOf(body);
      if (await deps.updates.has(update.update_id)) return;
      await bot.handleUpdate(update);
      await deps.updates.add(update.update_id);
    },
    async apologize(body) {
      const chatId = readUpdateEnvelope(body)?.chatId;
      if (chatId === undefined) return;
      const to = { chat: { chatId }, language: 'en' };
      await deps.outbox.say(to, { is: 'problem', problem: { kind: 'internal' } }).catch(() => undefined);
    },
    settle: chat => settleBatch(deps, chat),
  };
};

/** Telegram's own types describe the rest of an update; the webhook has looked at its envelope. */
const updateOf = (body: string): Update => z.custom<Update>(isUpdate).parse(JSON.parse(body));

const isUpdate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
