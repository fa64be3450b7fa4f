import { createSettleQueue, createSqsClient } from '../aws/queues.ts';
import { backendFileLimit } from '../core/asset.ts';
import { pickableExtensions } from '../core/media-kind.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import { mostUploads, type UploadedFile } from '../core/upload-link.ts';
import { directionOf, nearestLanguage, textsFor } from '../telegram/texts.ts';
import { type Page, type UploadWords, uploadPage, uploadWords } from '../upload-page/upload-page.ts';
import { finishUpload } from '../usecases/finish-upload.ts';
import { openUpload } from '../usecases/open-upload.ts';
import { prepareUpload, type UploadPlace } from '../usecases/prepare-upload.ts';
import { createDependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

export interface UploadPageRuntime {
  /** The page in the language of whoever got the link; for a link of no use, it says so. */
  page(token: string): Promise<Page & { readonly isOpen: boolean }>;
  prepare(token: string, file: UploadedFile): Promise<UploadPlace | undefined>;
  finish(token: string, files: readonly UploadedFile[]): Promise<boolean>;
}

export const createUploadPageRuntime = async (): Promise<UploadPageRuntime> => {
  const settings = await readSettings();
  const deps = {
    ...createDependencies(settings),
    settleQueue: createSettleQueue(settings.config.settleQueueUrl, createSqsClient()),
  };
  const { username } = settings.config.telegram;
  return {
    async page(token) {
      const opened = await openUpload(deps, token);
      const language = nearestLanguage(opened.link?.language ?? 'en');
      const page = uploadPage(
        {
          state: opened.is,
          words: wordsIn(language),
          largest: backendFileLimit,
          most: mostUploads,
          accept: ['image/*', 'video/*', 'audio/*', ...pickableExtensions].join(','),
          ...(username === undefined ? {} : { back: `https://t.me/${username}` }),
        },
        { language, direction: directionOf(language), storage: await storageOrigin(deps) },
      );
      return { ...page, isOpen: opened.is === 'open' };
    },
    prepare: (token, file) => prepareUpload(deps, token, file),
    finish: (token, files) => finishUpload(deps, token, files),
  };
};

const wordsIn = (language: string): UploadWords => {
  const texts = textsFor(language);
  const limit = Math.floor(backendFileLimit / 1_000_000);
  const entries = uploadWords.map(key => [key, texts(`upload-page-${key}`, { limit, most: mostUploads })]);
  return Object.fromEntries(entries);
};

/** Where presigned addresses of the bucket point to. */
const storageOrigin = async ({ media }: { readonly media: MediaStore }): Promise<string> =>
  new URL(await media.presignPut('uploads/', 0, 1)).origin;
