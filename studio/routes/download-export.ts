import { videoFile } from '../exports/export-files.ts';
import { ownExport } from './own-export.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';
import { sendFile } from './send-file.ts';

/** `GET /api/render/proxy/{id}/download` (nemo-contract §8.4): the video itself, for the bearer of the token. */
export const downloadExport = (parts: StudioParts) => async (context: StudioRequest) => {
  const { key, job } = await ownExport(parts, context);
  if (job.state.status !== 'completed') {
    throw new Refusal('not-found', `The render is ${job.state.status}: there is no video`);
  }
  const { name, mime } = videoFile(job.output);
  return sendFile(context, parts.stores.exports.files, key, name, mime);
};
