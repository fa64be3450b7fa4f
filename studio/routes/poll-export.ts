import { ownExport } from './own-export.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { exportUrls } from './public-url.ts';
import { wireExport } from './wire-export.ts';

/** `GET /api/render/proxy/lambda/{id}` (nemo-contract §8.3). */
export const pollExport = (parts: StudioParts) => async (context: StudioRequest) => {
  const { key, job } = await ownExport(parts, context);
  return context.json(
    wireExport(job, await parts.exportQueue.progressOf(key, job), exportUrls(parts, context, key, job)),
  );
};
