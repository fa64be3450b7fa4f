import { type Api, GrammyError } from 'grammy/web';
import type { FileSource } from '../core/ports/file-source.ts';
import { JobError } from '../core/problem.ts';
import type { ApiSettings } from './api.ts';

const cloudRoot = 'https://api.telegram.org';

/**
 * Opens files by their Telegram id. The address holds the bot's token, so it stays inside this function: it is
 * neither returned nor part of an error (telegram-facts §6).
 */
export const createFileSource = (api: Api, settings: ApiSettings): FileSource => ({
  async open(fileId) {
    const path = await filePath(api, fileId);
    const url = `${settings.root ?? cloudRoot}/file/bot${settings.token}/${path}`;
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok || !response.body) {
      throw new Error(
        `Telegram did not hand over a file: ${response ? `HTTP ${response.status}` : 'no answer'}.`,
      );
    }
    const length = Number(response.headers.get('content-length'));
    return { body: response.body, ...(length > 0 ? { size: length } : {}) };
  },
});

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
