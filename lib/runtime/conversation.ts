import type { Update } from 'grammy/types';
import * as z from 'zod';
import { backendFileLimit, cloudDownloadLimit } from '../core/asset.ts';
import type { Chat } from '../core/chat.ts';
import { env } from '../env.ts';
import { createBot } from '../telegram/bot.ts';
import { identify } from '../telegram/bot-identity.ts';
import type { Conversation } from '../telegram/conversation.ts';
import { readUpdateEnvelope } from '../telegram/read-update-envelope.ts';
import { administer } from '../usecases/administer.ts';
import { admit } from '../usecases/admit.ts';
import { ask } from '../usecases/ask.ts';
import { cancelJob } from '../usecases/cancel-job.ts';
import { deleteEverything } from '../usecases/delete-everything.ts';
import { greet } from '../usecases/greet.ts';
import { receiveAsset } from '../usecases/receive-asset.ts';
import { revise } from '../usecases/revise.ts';
import { sendFile } from '../usecases/send-file.ts';
import { chooseLanguage, chooseRatio, showSettings } from '../usecases/settings.ts';
import { settleBatch } from '../usecases/settle-batch.ts';
import { showCredits } from '../usecases/show-credits.ts';
import { showStatus } from '../usecases/show-status.ts';
import { startJob } from '../usecases/start-job.ts';
import { startOver } from '../usecases/start-over.ts';
import { createDependencies } from './dependencies.ts';
import { log } from './log.ts';
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
  const { access, telegram } = settings.config;
  const downloadLimit = telegram.hasCloudLimits ? cloudDownloadLimit : backendFileLimit;
  if (access.users === 'everybody' && !isLoopback(telegram.root)) {
    log.warn('open-to-everybody', { setting: env.allowedUsers });
  }

  const me = await identify(deps.telegramApi, deps.telegram, telegram.username);
  const invitationLink = (code: string) => `https://t.me/${me.username}?start=${code}`;
  const conversation: Conversation = {
    admit: (sender, invitation) => admit(deps, sender, invitation),
    hasAlbum: async ({ chat }, albumId) =>
      deps.assets.hasAlbum(chat, (await deps.chats.open(chat)).project, albumId),
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
    ask: (sender, text, options) => ask(deps, sender, text, options),
    revise: (sender, text, options) => revise(deps, sender, text, options),
    showStatus: sender => showStatus(deps, sender),
    showCredits: sender => showCredits(deps, sender),
    exportVideo: sender => startJob(deps, sender, { kind: 'export', output: {} }),
    sendFile: (sender, video) => sendFile(deps, sender, video),
    showSettings: sender => showSettings(deps, sender),
    chooseLanguage: (sender, language) => chooseLanguage(deps, sender, language),
    chooseRatio: (sender, ratio) => chooseRatio(deps, sender, ratio),
    showPrivacy: async sender => void (await deps.outbox.say(sender, { is: 'privacy' })),
    confirmDelete: async sender => void (await deps.outbox.say(sender, { is: 'confirm-delete' })),
    deleteEverything: sender => deleteEverything(deps, sender),
    keepEverything: sender => deps.outbox.change(sender, sender.messageId, { is: 'nothing-deleted' }),
    administer: (sender, words) => administer({ ...deps, invitationLink }, sender, words),
    startOver: sender => startOver(deps, sender),
    cancel: (sender, jobId) => cancelJob(deps, sender, jobId),
  };
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

/** On one's own machine, behind nobody's door, openness needs no warning. */
const isLoopback = (root: string | undefined): boolean =>
  root !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(root).hostname);

/** Telegram's own types describe the rest of an update; the webhook has looked at its envelope. */
const updateOf = (body: string): Update => z.custom<Update>(isUpdate).parse(JSON.parse(body));

const isUpdate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
