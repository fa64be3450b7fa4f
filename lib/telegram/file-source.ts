import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { Readable } from 'node:stream';
import { type Api, GrammyError } from 'grammy/web';
import type { FileSource } from '../core/ports/file-source.ts';
import { JobError } from '../core/problem.ts';
import type { ApiSettings } from './api.ts';

const cloudRoot = 'https://api.telegram.org';

type OpenFile = Awaited<ReturnType<FileSource['open']>>;

/**
 * Opens files by their Telegram id. The address holds the bot's token, so it stays inside this function: it is
 * neither returned nor part of an error (telegram-facts §6).
 */
export const createFileSource = (api: Api, settings: ApiSettings): FileSource => ({
  async open(fileId) {
    const path = await filePath(api, fileId);
    // One's own Bot API server, run with --local, names files on its disk and serves none.
    const isOnDisk = settings.root !== undefined && isAbsolute(path);
    return (isOnDisk ? await openOnDisk(path) : undefined) ?? download(settings, path, isOnDisk);
  },
});

const openOnDisk = async (path: string): Promise<OpenFile | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { body: Readable.toWeb(createReadStream(path)), size: found.size } : undefined;
};

/** What is not on this disk may be served by a web server in front of the Bot API server, by its path there. */
const download = async (
  { root = cloudRoot, token }: ApiSettings,
  path: string,
  isOnItsDisk: boolean,
): Promise<OpenFile> => {
  const response = await fetch(`${root}/file/bot${token}/${path}`).catch(() => undefined);
  if (!response?.ok || !response.body) {
    const outcome = response ? `HTTP ${response.status}` : 'no answer';
    const advice = isOnItsDisk
      ? ' The Bot API server keeps it on its own disk: let this program read it.'
      : '';
    throw new Error(`Telegram did not hand over a file: ${outcome}.${advice}`);
  }
  const length = Number(response.headers.get('content-length'));
  return { body: response.body, ...(length > 0 ? { size: length } : {}) };
};

const filePath = async (api: Api, fileId: string): Promise<string> => {
  try {
    const { file_path } = await api.getFile(fileId);
    if (file_path !== undefined) return file_path;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.error_code !== 400) throw error;
  }
  throw new JobError({ kind: 'media-unavailable' });
};
