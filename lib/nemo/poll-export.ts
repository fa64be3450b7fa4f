import { paths } from '../contract/paths.ts';
import type { CallOptions, ExportStatus } from '../core/backend.ts';
import type { Http } from './http.ts';
import { type Render, readRender } from './read-render.ts';

/** Spellings of the states (nemo-contract §8.3); what is unknown is still running. */
const completed = new Set(['completed', 'complete', 'done', 'success', 'succeeded', 'finished']);
const failed = new Set(['failed', 'failure', 'error', 'cancelled', 'canceled']);
const queued = new Set(['pending', 'queued', 'waiting']);

/** nemo-contract §8.3. */
export async function pollExport(
  http: Http,
  token: string,
  renderId: string,
  options: CallOptions = {},
): Promise<ExportStatus> {
  const answer = await http.ask({
    call: 'poll-export',
    method: 'GET',
    path: paths.renderPoll(renderId),
    token,
    signal: options.signal,
  });
  return statusOf(readRender('poll-export', answer));
}

/** A completed render without its link keeps rendering: the link comes with a later poll. */
export function statusOf(render: Render): ExportStatus {
  const { status = '', url, progress, durationMs, sizeBytes, thumbnailUrl, coverUrl } = render;
  if (failed.has(status)) return { kind: 'failed', message: render.error ?? `the render is ${status}` };
  if (url !== undefined && (completed.has(status) || (status === '' && progress === 100))) {
    return {
      kind: 'completed',
      url,
      durationMs,
      sizeBytes,
      ...(thumbnailUrl === undefined ? {} : { thumbnailUrl }),
      ...(coverUrl === undefined ? {} : { coverUrl }),
    };
  }
  return { kind: queued.has(status) ? 'queued' : 'rendering', progress };
}
