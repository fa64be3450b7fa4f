import type { BackendCall } from '../../lib/core/backend-error.ts';

const patterns: readonly (readonly [RegExp, string, BackendCall])[] = [
  [/^\/api\/auth\/anonymous-token$/, 'POST', 'acquire-token'],
  [/^\/api\/auth\/claim-token$/, 'POST', 'claim-token'],
  [/^\/api\/tasks\/me\/with-session\/nemo_agent$/, 'POST', 'create-session'],
  [/^\/run_sse$/, 'POST', 'edit'],
  [/^\/api\/upload-video\/nemo_agent\/me\/[^/]+$/, 'POST', 'upload'],
  [/^\/api\/credits\/balance\/simple$/, 'GET', 'credits'],
  [/^\/api\/state\/nemo_agent\/me\/[^/]+\/latest$/, 'GET', 'state'],
  [/^\/api\/render\/proxy\/lambda$/, 'POST', 'submit-export'],
  [/^\/api\/render\/proxy\/lambda\/[^/]+$/, 'GET', 'poll-export'],
  [/^\/api\/render\/proxy\/lambda\/[^/]+\/cancel$/, 'POST', 'cancel-export'],
  [/^\/api\/render\/proxy\/[^/]+\/download$/, 'GET', 'download'],
];

/** Which call of the contract a request is; undefined for none. */
export const callOf = (path: string, method: string): BackendCall | undefined =>
  patterns.find(([pattern, verb]) => pattern.test(path) && verb === method)?.[2];
