import type { Job } from '../core/job.ts';
import type { MeasureVideo, Video } from '../core/ports.ts';
import { openSession } from './open-session.ts';
import type { ExportDependencies } from './submit-export.ts';

export type FetchVideoDependencies = ExportDependencies & { readonly measureVideo: MeasureVideo };

export type FetchedVideo =
  | { readonly is: 'fitting'; readonly video: Video; readonly durationMs?: number }
  /** Larger than bots may send. */
  | { readonly is: 'too-large'; readonly size: number; readonly durationMs?: number };

/**
 * Brings a finished render from the backend, with its pictures if it has some. The file is kept under `keepAs`, also
 * when it is too large for the chat, and only one that fits is held in memory.
 */
export const fetchVideo = async (
  deps: FetchVideoDependencies,
  job: Job,
  renderId: string,
  keepAs: string | undefined,
): Promise<FetchedVideo> => {
  const { token } = await openSession(deps, job.chat, job.language);
  const finished = job.finishedRender?.renderId === renderId ? job.finishedRender : undefined;
  const { body, sizeBytes } = await deps.backend.downloadExport(token, { renderId, url: finished?.url });
  const duration = finished?.durationMs === undefined ? {} : { durationMs: finished.durationMs };

  if (sizeBytes !== undefined && sizeBytes > deps.uploadLimit) {
    if (keepAs === undefined) await body.cancel();
    else await deps.media.put(keepAs, body, { size: sizeBytes, mimeType: 'video/mp4' });
    return { is: 'too-large', size: sizeBytes, ...duration };
  }
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  if (keepAs !== undefined) {
    await deps.media.put(keepAs, new Blob([bytes]).stream(), { size: bytes.length, mimeType: 'video/mp4' });
  }
  if (bytes.length > deps.uploadLimit) return { is: 'too-large', size: bytes.length, ...duration };
  const [measures, thumbnail, cover] = await Promise.all([
    deps.measureVideo(bytes),
    pictureAt(deps, finished?.thumbnailUrl),
    pictureAt(deps, finished?.coverUrl),
  ]);
  return {
    is: 'fitting',
    video: {
      bytes,
      fileName: 'reelay.mp4',
      measures,
      ...(thumbnail ? { thumbnail } : {}),
      ...(cover ? { cover } : {}),
    },
    ...duration,
  };
};

const pictureAt = async ({ backend }: ExportDependencies, url: string | undefined) =>
  url === undefined ? undefined : await backend.downloadPicture(url);
