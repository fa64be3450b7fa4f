import { formatOf } from '../core/export-options.ts';
import type { Job } from '../core/job.ts';
import type { MeasureVideo } from '../core/ports/measure-video.ts';
import type { Video } from '../core/ports/outbox.ts';
import { openSession } from './open-session.ts';
import type { ExportDependencies } from './submit-export.ts';

const mimeTypes = { mp4: 'video/mp4', webm: 'video/webm', gif: 'image/gif' } as const;

export type FetchVideoDependencies = ExportDependencies & { readonly measureVideo: MeasureVideo };

export type FetchedVideo =
  | { readonly is: 'fitting'; readonly video: Video; readonly durationMs?: number }
  /** A format that chats do not play. */
  | {
      readonly is: 'file';
      readonly file: Pick<Video, 'bytes' | 'fileName'>;
      readonly durationMs?: number;
    }
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
  const format = formatOf(job.request.output);
  const mimeType = mimeTypes[format];
  const duration = finished?.durationMs === undefined ? {} : { durationMs: finished.durationMs };

  if (sizeBytes !== undefined && sizeBytes > deps.uploadLimit) {
    if (keepAs === undefined) await body.cancel();
    else await deps.media.put(keepAs, body, { size: sizeBytes, mimeType });
    return { is: 'too-large', size: sizeBytes, ...duration };
  }
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  if (keepAs !== undefined) {
    await deps.media.put(keepAs, new Blob([bytes]).stream(), { size: bytes.length, mimeType });
  }
  if (bytes.length > deps.uploadLimit) return { is: 'too-large', size: bytes.length, ...duration };
  const fileName = `reelay.${format}`;
  if (format !== 'mp4') return { is: 'file', file: { bytes, fileName }, ...duration };
  const [measures, thumbnail, cover] = await Promise.all([
    deps.measureVideo(bytes),
    pictureAt(deps, finished?.thumbnailUrl),
    pictureAt(deps, finished?.coverUrl),
  ]);
  return {
    is: 'fitting',
    video: {
      bytes,
      fileName,
      measures,
      ...(thumbnail ? { thumbnail } : {}),
      ...(cover ? { cover } : {}),
    },
    ...duration,
  };
};

const pictureAt = async ({ backend }: ExportDependencies, url: string | undefined) =>
  url === undefined ? undefined : await backend.downloadPicture(url);
