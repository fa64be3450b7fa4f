import type { Conversation } from '../telegram/conversation.ts';
import { administer } from '../usecases/administer.ts';
import { admit } from '../usecases/admit.ts';
import { ask } from '../usecases/ask.ts';
import { cancelJob } from '../usecases/cancel-job.ts';
import { deleteEverything } from '../usecases/delete-everything.ts';
import { greet } from '../usecases/greet.ts';
import { offerUpload } from '../usecases/offer-upload.ts';
import { receiveAsset } from '../usecases/receive-asset.ts';
import { revise } from '../usecases/revise.ts';
import { sendFile } from '../usecases/send-file.ts';
import { chooseLanguage, chooseRatio, showSettings } from '../usecases/settings.ts';
import { showCredits } from '../usecases/show-credits.ts';
import { showStatus } from '../usecases/show-status.ts';
import { startJob } from '../usecases/start-job.ts';
import { startOver } from '../usecases/start-over.ts';
import type { ConversationRuntimeDependencies } from './conversation-dependencies.ts';

export type ConversationDependencies = Omit<
  ConversationRuntimeDependencies,
  'telegram' | 'telegramApi' | 'updates' | 'newId' | 'backend' | 'onFixedTokenRefused'
> &
  Pick<Parameters<typeof greet>[0], 'newId' | 'backend' | 'onFixedTokenRefused'>;

export interface ConversationSettings {
  /** The bot's own name, without `@`. */
  readonly username: string;
  /** Bytes that Telegram hands over per file. */
  readonly downloadLimit: number;
}

/** What people can do, done by the use cases. */
export const createConversation = (
  deps: ConversationDependencies,
  { username, downloadLimit }: ConversationSettings,
): Conversation => {
  const invitationLink = (code: string) => `https://t.me/${username}?start=${code}`;
  return {
    admit: (sender, invitation) => admit(deps, sender, invitation),
    hasAlbum: async ({ chat }, albumId) =>
      deps.assets.hasAlbum(chat, (await deps.chats.open(chat)).project, albumId),
    greet: sender => greet(deps, sender),
    help: async sender => void (await deps.outbox.say(sender, { is: 'help' })),
    receive: (sender, asset) => receiveAsset(deps, sender, asset),
    refuseUnsupported: async (sender, name) =>
      void (await deps.outbox.say(sender, { is: 'unsupported-file', name })),
    offerUpload: (sender, name) => offerUpload(deps, sender, { name, limit: downloadLimit }),
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
};
