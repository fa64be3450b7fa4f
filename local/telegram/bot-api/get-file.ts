import * as z from 'zod';
import { MAX_DOWNLOAD_BYTES } from '../limits.ts';
import { badRequest } from './bot-api-error.ts';
import { text } from './field.ts';
import { method } from './method.ts';

export const getFile = method('getFile', z.object({ file_id: text }), (context, { file_id }) => {
  const known = context.world.media(file_id);
  if (!known) throw badRequest('wrong file_id or the file is temporarily unavailable');
  const { file_unique_id, file_size, path } = known.file;
  if (file_size > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
  return { file_id, file_unique_id, file_size, file_path: path };
});
