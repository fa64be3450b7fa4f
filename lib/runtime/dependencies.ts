import { randomUUID } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import { createAssetStore } from '../aws/asset-store.ts';
import { createBatchStore } from '../aws/batch-store.ts';
import { createChatStore } from '../aws/chat-store.ts';
import { createJobStore } from '../aws/job-store.ts';
import { createMediaStore } from '../aws/media-store.ts';
import { createOwnFileStore } from '../aws/own-file-store.ts';
import { createPeopleStore } from '../aws/people-store.ts';
import { createTable } from '../aws/table.ts';
import { createTokenCipher } from '../aws/token-cipher.ts';
import { createUpdateLog } from '../aws/update-log.ts';
import { createUploadLinkStore } from '../aws/upload-link-store.ts';
import { createUsageStore } from '../aws/usage-store.ts';
import { createVideoStore } from '../aws/video-store.ts';
import { createWishStore } from '../aws/wish-store.ts';
import { cloudUploadLimit, serverUploadLimit } from '../core/asset.ts';
import { type Chat, chatKey } from '../core/chat.ts';
import { detectPlatform } from '../core/platform.ts';
import { createVideoLinks, type LinkedVideo } from '../core/video-link.ts';
import { env } from '../env.ts';
import { systemClock } from '../nemo/clock.ts';
import { createNemoClient } from '../nemo/nemo-client.ts';
import { createPatientFetch } from '../nemo/patient-fetch.ts';
import { createApi } from '../telegram/api.ts';
import { createFileSource } from '../telegram/file-source.ts';
import { createOutbox } from '../telegram/outbox.ts';
import { log } from './log.ts';
import type { Settings } from './settings.ts';
import { trace } from './trace.ts';

/** The skill as which the backend knows us (nemo-contract §1.1). */
const skillName = 'free-video-maker-from-photo';

/**
 * The adapters that all but the webhook use, made once per process, under the names that use cases know them by. What
 * only some functions use is added by their own runtimes, because every cold start reads all that is named here.
 */
export const createDependencies = ({ config, secrets }: Settings) => {
  const clock = systemClock.now;
  const table = createTable(config.table, clock);
  const telegram = {
    token: secrets.botToken,
    ...(config.telegram.root === undefined ? {} : { root: config.telegram.root }),
    trace,
  };
  const videoLinks = createVideoLinks(secrets.tokenKeys);
  const backendFetch = createPatientFetch();
  const patient = createApi(telegram, 'patient');
  return {
    clock,
    newId: randomUUID,
    ...(secrets.nemoToken === undefined ? {} : { fixedToken: secrets.nemoToken }),
    onFixedTokenRefused: (chat: Chat) =>
      log.warn('backend-token-refused', {
        setting: env.nemoToken,
        chat: chatKey(chat),
        instead: 'anonymous',
      }),
    ...(config.nemo.webUrl === undefined ? {} : { webUrl: config.nemo.webUrl }),
    chats: createChatStore(table, createTokenCipher(secrets.tokenKeys)),
    assets: createAssetStore(table),
    batches: createBatchStore(table),
    uploadLinks: createUploadLinkStore(table),
    videoUrl: (video: LinkedVideo) => `${config.videosUrl}/${videoLinks.sign(video)}`,
    ...(config.uploadPageUrl === undefined ? {} : { uploadPageUrl: config.uploadPageUrl }),
    jobs: createJobStore(table),
    videos: createVideoStore(table),
    ownFiles: createOwnFileStore(table),
    wishes: createWishStore(table),
    updates: createUpdateLog(table),
    media: createMediaStore(config.bucket),
    telegram,
    telegramApi: patient,
    outbox: createOutbox(telegram),
    people: createPeopleStore(table),
    usage: createUsageStore(table),
    access: config.access,
    dailyLimits: config.dailyLimits,
    // Telegram's cloud sets limits that one's own Bot API server does not have (telegram-facts §1.3).
    uploadLimit: config.telegram.hasCloudLimits ? cloudUploadLimit : serverUploadLimit,
    ...(config.nemo.isHosted ? { statesOrder: true } : {}),
    ...(config.nemo.reachesBucket ? {} : { sendsFiles: true }),
    pollPace: config.nemo.isHosted ? ('hosted' as const) : ('near' as const),
    files: createFileSource(patient, telegram),
    backend: createNemoClient({
      apiUrl: config.nemo.apiUrl,
      skill: {
        source: skillName,
        version: packageJson.version,
        platform: detectPlatform(config.nemo.platform, import.meta.url),
      },
      ...(secrets.accessKey === undefined || config.nemo.isHosted ? {} : { accessKey: secrets.accessKey }),
      fetch: (input, init) => trace('Backend', () => backendFetch(input, init)),
      clock: systemClock,
    }),
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
