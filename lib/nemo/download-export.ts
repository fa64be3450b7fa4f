import { paths } from '../contract/paths.ts';
import type { CallOptions, Download } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import { type Http, redirectTarget } from './http.ts';
import { unreachable } from './unreachable.ts';

/** Redirects of a download: storage links commonly take one or two. */
const maxRedirects = 5;

/**
 * The video's bytes (nemo-contract §8.4). Its link is fetched bare: neither the token nor the attribution headers go
 * to another host, also not when the API's own download redirects there. The body is the caller's to read or cancel.
 */
export async function downloadExport(
  http: Http,
  token: string,
  video: { readonly renderId: string; readonly url: string | undefined },
  { signal }: CallOptions = {},
): Promise<Download> {
  try {
    if (video.url !== undefined) {
      const direct = await fetchBare(http, new URL(video.url), signal);
      if (direct.ok) return asDownload(direct);
      await direct.body?.cancel();
    }
  } catch (error) {
    if (signal?.aborted) throw cancelled(error);
  }
  try {
    const never = new AbortController().signal;
    const request = {
      call: 'download',
      method: 'GET',
      path: paths.renderDownload(video.renderId),
      token,
    } as const;
    const response = await http.send(request, signal ?? never);
    const elsewhere = redirectTarget(response, new URL(http.apiUrl), 'GET');
    if (elsewhere !== undefined) await response.body?.cancel();
    const answer = elsewhere === undefined ? response : await fetchBare(http, elsewhere, signal);
    if (answer.ok) return asDownload(answer);
    await answer.body?.cancel();
    throw new BackendError('download', {
      kind: answer.status >= 500 ? 'server-error' : 'not-found',
      message: `HTTP ${answer.status}`,
      httpStatus: answer.status,
    });
  } catch (error) {
    if (error instanceof BackendError) throw error;
    if (signal?.aborted) throw cancelled(error);
    throw new BackendError('download', unreachable(error, undefined), { cause: error });
  }
}

const cancelled = (cause: unknown): BackendError =>
  new BackendError('download', unreachable(cause, 'cancelled'), { cause });

async function fetchBare({ fetch }: Http, start: URL, signal: AbortSignal | undefined): Promise<Response> {
  let url = start;
  for (let hop = 0; ; hop++) {
    const response = await fetch(url, { redirect: 'manual', ...(signal === undefined ? {} : { signal }) });
    const next = redirectTarget(response, url, 'GET');
    if (next === undefined || hop === maxRedirects) return response;
    await response.body?.cancel();
    url = next;
  }
}

function asDownload(response: Response): Download {
  const size = Number(response.headers.get('content-length') ?? Number.NaN);
  return {
    body: response.body ?? new ReadableStream({ start: controller => controller.close() }),
    sizeBytes: Number.isSafeInteger(size) ? size : undefined,
    contentType: response.headers.get('content-type') ?? undefined,
  };
}
