import { type RenderReading, renderReading } from '../contract/render.ts';
import type { BackendCall } from '../core/backend-error.ts';
import { readAs } from './read-as.ts';

/** One render as any of the dialects tells it (nemo-contract §8.2, §8.3). */
export interface Render {
  readonly id: string | undefined;
  /** As sent, in lower case. */
  readonly status: string | undefined;
  /** 0-100. */
  readonly progress: number | undefined;
  readonly url: string | undefined;
  readonly durationMs: number | undefined;
  readonly sizeBytes: number | undefined;
  readonly thumbnailUrl: string | undefined;
  readonly coverUrl: string | undefined;
  readonly error: string | undefined;
}

/** Looks under `data` and at the top level; where both say something, `data` is right. */
export function readRender(
  call: BackendCall,
  answer: { readonly data: unknown; readonly body: unknown },
): Render {
  const inner = readAs(call, renderReading, answer.data ?? {});
  const outer = readAs(call, renderReading, answer.body ?? {});
  const first = <T>(pick: (level: RenderReading) => T | undefined): T | undefined =>
    pick(inner) ?? pick(outer);
  const progress = first(level => level.progress);
  const seconds = first(level => level.output?.duration);
  return {
    id: first(level => level.id ?? level.render_id ?? level.taskId),
    status: first(level => level.status)?.toLowerCase(),
    progress: progress === undefined ? undefined : Math.min(100, Math.max(0, progress)),
    url: first(urlIn),
    durationMs: seconds === undefined ? undefined : Math.round(seconds * 1000),
    sizeBytes: first(level => level.output?.size),
    thumbnailUrl: first(level => [level.output?.thumbnail_url].find(isWebUrl)),
    coverUrl: first(level => [level.output?.cover_url].find(isWebUrl)),
    error: first(level => errorText(level.error)),
  };
}

const urlIn = ({ output, outputUrl, output_url, url, download_url }: RenderReading): string | undefined =>
  [output?.url, outputUrl, output_url, url, output?.download_url, download_url].find(isWebUrl);

const isWebUrl = (text: string | undefined): text is string =>
  text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function errorText(error: unknown): string | undefined {
  if (typeof error === 'string') return error === '' ? undefined : error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
  return typeof message === 'string' ? message : undefined;
}
