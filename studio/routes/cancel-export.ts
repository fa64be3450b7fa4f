import { ownExport } from './own-export.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { exportUrls } from './public-url.ts';
import { wireExport } from './wire-export.ts';

/**
 * `POST /api/render/proxy/lambda/{id}/cancel` (nemo-contract §8.4). Waiting and running renders end; one that has
 * ended stays as it is. Answered like a poll, since no answer is documented.
 */
export const cancelExport = (parts: StudioParts) => async (context: StudioRequest) => {
  const { key, job } = await ownExport(parts, context);
  const now = (await parts.exportQueue.cancel(key)) ?? job;
  return context.json(
    wireExport(now, await parts.exportQueue.progressOf(key, now), exportUrls(parts, context, key, now)),
  );
};
