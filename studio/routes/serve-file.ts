import { exportFiles, videoFile } from '../exports/export-files.ts';
import { assetFile } from '../exports/media-of-draft.ts';
import { sameSecret } from '../storage/ids.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';
import { sendFile } from './send-file.ts';

/**
 * `GET /files/{key}/{name}`: what links of the studio lead to. No token: whoever has the link has the file, as with
 * the hosted backend's CDN links (nemo-contract §8.4), so half of the key is a secret of 192 bits.
 */
export const serveFile = (parts: Pick<StudioParts, 'stores'>) => async (context: StudioRequest) => {
  const { key = '', name = '' } = context.req.param();
  const [record = '', secret = ''] = key.split('-');
  const file = (await exportFile(parts, record, secret, name)) ?? (await uploadedFile(parts, record, secret));
  if (file === undefined) throw new Refusal('not-found', 'There is no such file');
  return sendFile(context, file.files, record, file.name, file.mime);
};

async function exportFile(
  { stores }: Pick<StudioParts, 'stores'>,
  key: string,
  secret: string,
  name: string,
) {
  const job = await stores.exports.read(key);
  if (job === undefined || job.state.status !== 'completed' || !sameSecret(job.secret, secret))
    return undefined;
  const { files } = stores.exports;
  if (name === exportFiles.thumbnail || name === exportFiles.cover) {
    return { files, name, mime: 'image/jpeg' };
  }
  return { files, ...videoFile(job.output) };
}

async function uploadedFile({ stores }: Pick<StudioParts, 'stores'>, sessionId: string, id: string) {
  const session = await stores.sessions.read(sessionId);
  const asset = session?.assets.find(candidate => sameSecret(candidate.id, id));
  if (asset === undefined) return undefined;
  return { files: stores.sessions.files, name: assetFile(asset), mime: asset.mime };
}
