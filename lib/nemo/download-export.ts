import { paths } from '../contract/paths.ts';
import type { CallOptions, Download } from '../core/backend.ts';
import { BackendError, type BackendFailure } from '../core/backend-error.ts';
import { failureKind } from './failure-kind.ts';
import { type Http, lookupTimeoutMs, redirectTarget } from './http.ts';
import { limitedSignal } from './limited-signal.ts';
import { unreachable } from './unreachable.ts';

/** Redirects of a download: storage links commonly take one or two. */
const maxRedirects = 5;

/**
 * The video's bytes (nemo-contract §8.4). Its link is fetched bare: neither the token nor the attribution headers go
 * to another host, also not when the API's own download redirects there. The body is the caller's to read or cancel;
 * the signal ends it too.
 */
export async function downloadExport(
  http: Http,
  token: string,
  video: { readonly renderId: string; readonly url: string | undefined },
  { signal }: CallOptions = {},
): Promise<Download> {
  const { url } = video;
  const direct =
    url === undefined ? undefined : await attempt(http, signal, it => fetchBare(http, new URL(url), it));
  if (direct?.response?.ok) return asDownload(direct.response);
  await direct?.response?.body?.cancel();
  if (direct?.failure?.kind === 'cancelled') throw new BackendError('download', direct.failure);

  const { response, failure } = await attempt(http, signal, it =>
    fetchFromApi(http, token, video.renderId, it),
  );
  if (response?.ok) return asDownload(response);
  await response?.body?.cancel();
  throw new BackendError('download', failure ?? statusFailure(response?.status ?? 0));
}

const statusFailure = (status: number): BackendFailure => ({
  kind: failureKind('download', status, undefined, ''),
  message: `HTTP ${status}`,
  httpStatus: status,
});

/** A fetch whose head must come within the time of a lookup; the body may take as long as the caller likes. */
async function attempt(
  { clock }: Http,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Response>,
): Promise<{ readonly response?: Response; readonly failure?: BackendFailure }> {
  const limit = limitedSignal(clock, lookupTimeoutMs, outer);
  try {
    const response = await run(limit.signal);
    limit.arrived();
    return { response };
  } catch (error) {
    limit.release();
    return { failure: unreachable(error, limit.stopped()) };
  }
}

async function fetchFromApi(
  http: Http,
  token: string,
  renderId: string,
  signal: AbortSignal,
): Promise<Response> {
  const request = { call: 'download', method: 'GET', path: paths.renderDownload(renderId), token } as const;
  const response = await http.send(request, signal);
  const api = new URL(http.apiUrl);
  const elsewhere = redirectTarget(response, api, 'GET');
  if (elsewhere === undefined || elsewhere.origin === api.origin) return response;
  await response.body?.cancel();
  return fetchBare(http, elsewhere, signal);
}

async function fetchBare({ fetch }: Http, start: URL, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let hop = 0; ; hop++) {
    const response = await fetch(url, { redirect: 'manual', signal });
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
