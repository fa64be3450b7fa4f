import { headers as names } from '../contract/headers.ts';
import { type BackendCall, BackendError, type BackendFailure } from '../core/backend-error.ts';
import { attribution, blameAttribution, type Skill } from './attribution.ts';
import type { Clock } from './clock.ts';
import { type Decoded, decodeAnswer } from './decode-answer.ts';
import { limitedSignal } from './limited-signal.ts';
import { readBody } from './read-body.ts';
import { unreachable } from './unreachable.ts';

export interface HttpOptions {
  /** Root of the API without a path, e.g. `https://api.example.com`. */
  readonly apiUrl: string;
  readonly skill: Skill;
  /** Opens accounts at a studio that not everybody may use. */
  readonly accessKey?: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

export interface ApiRequest {
  readonly call: BackendCall;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From contract/paths.ts. */
  readonly path: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | (() => Promise<NonNullable<RequestInit['body']>>);
  readonly signal?: AbortSignal | undefined;
  /** Most time for the whole exchange, ms. */
  readonly timeoutMs?: number;
}

export interface Http extends HttpOptions {
  /** Sends and returns the head of the answer; the body is the caller's. Rejects only when there is no answer. */
  send(request: ApiRequest, signal: AbortSignal): Promise<Response>;
  /** Sends and decodes a JSON answer. Throws BackendError. `text`: the body as it came. */
  ask(request: ApiRequest): Promise<Extract<Decoded, { kind: 'ok' }> & { readonly text: string }>;
}

/** Time for calls that only look something up or note something down, ms: ten times what they normally take. */
export const lookupTimeoutMs = 30_000;

/** Largest JSON answer that is read, bytes; a state with thousands of segments stays below 5 MB. */
const maxAnswerBytes = 32 * 1024 * 1024;

/** Redirects that are followed within the API's own origin. */
const maxRedirects = 3;

export function createHttp(options: HttpOptions): Http {
  const root = new URL(options.apiUrl);
  const http: Http = {
    ...options,
    send: (request, signal) => sendWithin(options, root, request, signal),
    ask: async request => {
      const limit = limitedSignal(options.clock, request.timeoutMs ?? lookupTimeoutMs, request.signal);
      const raise = (failure: BackendFailure, cause?: unknown): never => {
        throw new BackendError(request.call, failure, { cause });
      };
      try {
        const response = await http.send(request, limit.signal);
        const body = await readBody(response, maxAnswerBytes);
        if (body === undefined) {
          return raise({ kind: 'bad-answer', message: `the answer is larger than ${maxAnswerBytes} bytes` });
        }
        const decoded = decodeAnswer(
          {
            status: response.status,
            statusText: response.statusText,
            retryAfter: response.headers.get('retry-after'),
            body,
          },
          request.call,
          options.clock.now(),
        );
        return decoded.kind === 'ok'
          ? { ...decoded, text: body }
          : raise(blameAttribution(decoded.failure, options.skill));
      } catch (error) {
        if (error instanceof BackendError) throw error;
        return raise(unreachable(error, limit.stopped()), error);
      } finally {
        limit.release();
      }
    },
  };
  return http;
}

async function sendWithin(
  { fetch, skill }: HttpOptions,
  root: URL,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<Response> {
  let url = new URL(root.href.replace(/\/$/, '') + request.path);
  for (let hop = 0; ; hop++) {
    const body = typeof request.body === 'function' ? await request.body() : request.body;
    const response = await fetch(url, {
      method: request.method,
      redirect: 'manual',
      signal,
      headers: {
        Accept: 'application/json',
        ...(typeof request.body === 'string' ? { 'Content-Type': 'application/json' } : {}),
        ...(request.token === undefined ? {} : { [names.authorization]: `Bearer ${request.token}` }),
        ...attribution(skill),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
    const next = redirectTarget(response, url, request.method);
    // Another host never sees the token or the attribution headers: its redirect is the answer.
    if (next === undefined || next.origin !== root.origin || hop === maxRedirects) return response;
    await response.body?.cancel();
    url = next;
  }
}

/** Where an answer points to, if the same request may be sent there. 301-303 would turn a POST into a GET. */
export function redirectTarget(response: Response, from: URL, method: string): URL | undefined {
  const keepsMethod = response.status === 307 || response.status === 308;
  const forGet = method === 'GET' && response.status >= 301 && response.status <= 303;
  const location = response.headers.get('location');
  if ((!keepsMethod && !forGet) || location === null) return undefined;
  return URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}
