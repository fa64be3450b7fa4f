import type { BackendErrorKind } from '../../lib/core/backend-error.ts';
import type { EditOutcome } from '../../lib/core/edit-outcome.ts';
import { oddDraft } from './hostile-behaviour.ts';
import { codeFault, type Fault } from './hostile-fault.ts';
import { adk, type EditScript, flat, sse } from './hostile-script.ts';

/** A proxy's own page. */
export const page = (status: number): Fault => ({
  kind: 'answer',
  status,
  body: '<html><h1>Oops</h1></html>',
  headers: { 'Content-Type': 'text/html' },
});
/** A status with any body. */
export const plain = (status: number, body = ''): Fault => ({ kind: 'answer', status, body });

/** What a call is answered with, and what it has to become. */
export const answerFaults: readonly (readonly [string, Fault, BackendErrorKind])[] = [
  ['code 1001', codeFault(1001), 'token-invalid'],
  ['status 401', plain(401), 'token-invalid'],
  ['code 1002', codeFault(1002), 'session-unknown'],
  ['ADK 404', plain(404, '{"detail":"Session not found: 5"}'), 'session-unknown'],
  ['code 2001', codeFault(2001), 'out-of-credits'],
  ['code 4001', codeFault(4001), 'unsupported-file'],
  ['code 4002', codeFault(4002), 'file-too-large'],
  ['code 402', codeFault(402), 'plan-blocked'],
  ['status 402', plain(402), 'plan-blocked'],
  ['code 429', codeFault(429), 'rate-limited'],
  ['status 429', plain(429), 'rate-limited'],
  ['status 422', plain(422, '{"detail":[{"msg":"field required"}]}'), 'bad-request'],
  ['an unknown code', codeFault(31_337), 'bad-request'],
  ['status 500', plain(500, '{"detail":"boom"}'), 'server-error'],
  ['a page of a proxy, 502', page(502), 'server-error'],
  ['a page of a proxy, 200', page(200), 'bad-answer'],
  ['cut JSON', plain(200, '{"code":0,"data":{"se'), 'bad-answer'],
  ['JSON of something else', plain(200, '[[["?"]]]'), 'bad-answer'],
  ['an endless body', { kind: 'endless' }, 'bad-answer'],
  ['a reset connection', { kind: 'reset' }, 'unreachable'],
  ['a cut body', { kind: 'cut', body: '{"code":0,', type: 'application/json' }, 'unreachable'],
];

/** How often the agent may have taken the message up, and what the caller is told. */
export type EditFault = readonly [
  string,
  Fault | EditScript,
  Partial<EditOutcome> & Pick<EditOutcome, 'kind'>,
  0 | 1,
];

/** What an edit is answered with, and what the client makes of it. */
export const editFaults: readonly EditFault[] = [
  ['code 1001', codeFault(1001), { kind: 'refused', reason: 'token-invalid' }, 0],
  ['status 401', plain(401), { kind: 'refused', reason: 'token-invalid' }, 0],
  ['code 1002', codeFault(1002), { kind: 'refused', reason: 'session-unknown' }, 0],
  [
    'ADK 404',
    plain(404, '{"detail":"Session not found"}'),
    { kind: 'refused', reason: 'session-unknown' },
    0,
  ],
  ['code 2001', codeFault(2001), { kind: 'refused', reason: 'out-of-credits' }, 0],
  ['code 2001 with status 402', codeFault(2001, 'x', 402), { kind: 'refused', reason: 'out-of-credits' }, 0],
  ['status 402', plain(402), { kind: 'refused', reason: 'plan-blocked' }, 0],
  ['status 429', plain(429), { kind: 'refused', reason: 'rate-limited' }, 0],
  [
    '429 with Retry-After',
    { kind: 'answer', status: 429, body: '', headers: { 'Retry-After': '7' } },
    { kind: 'refused', reason: 'rate-limited', retryAfterMs: 7000 },
    0,
  ],
  ['status 422', plain(422, '{"detail":[{"msg":"no"}]}'), { kind: 'refused', reason: 'bad-request' }, 0],
  ['status 500', plain(500, '{"detail":"boom"}'), { kind: 'disconnected', cause: 'server-error' }, 0],
  ['a proxy page, 504', page(504), { kind: 'disconnected', cause: 'server-error' }, 0],
  ['a proxy page, 200', page(200), { kind: 'disconnected', cause: 'bad-answer' }, 1],
  ['cut JSON', plain(200, '{"code":'), { kind: 'disconnected', cause: 'bad-answer' }, 1],
  ['a reset connection', { kind: 'reset' }, { kind: 'disconnected', cause: 'no-answer' }, 1],
  [
    'a redirect that would make it a GET',
    { kind: 'redirect', status: 302, to: '/elsewhere' },
    { kind: 'refused', reason: 'bad-request' },
    0,
  ],
  ['a stream cut at once', { chunks: [], end: 'cut' }, { kind: 'disconnected', cause: 'truncated' }, 1],
  [
    'a stream cut after heartbeats',
    { chunks: [sse(flat.heartbeat)], end: 'cut' },
    { kind: 'disconnected', cause: 'truncated' },
    1,
  ],
  [
    'a stream cut in a tool, before it was applied',
    { chunks: [sse(flat.call('edit'))], end: 'cut' },
    { kind: 'disconnected', cause: 'truncated' },
    1,
  ],
  [
    'a stream cut in a tool, after it was applied',
    { chunks: [sse(flat.call('edit'), flat.result('edit'))], end: 'cut', draft: oddDraft },
    { kind: 'disconnected', cause: 'truncated' },
    1,
  ],
  [
    'a stream cut in a letter',
    { chunks: [new TextEncoder().encode(sse(flat.text('Ü'))).subarray(0, 34)], end: 'cut' },
    { kind: 'disconnected', cause: 'truncated' },
    1,
  ],
  [
    'a stream cut after the final text',
    { chunks: [sse(flat.text('Done.'))], end: 'cut' },
    { kind: 'finished', text: 'Done.' },
    1,
  ],
  ['a silent edit', { chunks: [sse(flat.call('edit'), flat.result('edit'))] }, { kind: 'silent' }, 1],
  ['an empty stream', { chunks: [] }, { kind: 'silent' }, 1],
  ['an exception', { chunks: [sse({ error: 'boom' })] }, { kind: 'failed', reason: 'agent' }, 1],
  [
    'an exception, then a cut',
    { chunks: [sse({ error: 'boom' })], end: 'cut' },
    { kind: 'failed', reason: 'agent' },
    1,
  ],
  ['a model failure', { chunks: [sse({ errorCode: 'SAFETY' })] }, { kind: 'failed', reason: 'model' }, 1],
  [
    'credits that run out midway',
    { chunks: [sse(adk.call('a'), { code: 2001, message: 'x' })] },
    { kind: 'refused', reason: 'out-of-credits', midway: true },
    1,
  ],
  [
    'the apology alone',
    { chunks: [sse(flat.text('I encountered a temporary issue.'))] },
    { kind: 'failed', reason: 'temporary-issue' },
    1,
  ],
  ['garbage alone', { chunks: ['\u0000\u0001', 'lorem: ipsum\n\n', 'data: {{{\n\n'] }, { kind: 'silent' }, 1],
  [
    'a stream without a content type',
    { chunks: [sse(flat.text('Done.'))], type: '' },
    { kind: 'finished' },
    1,
  ],
  [
    'heartbeats of every form around the words',
    {
      chunks: [
        sse(flat.heartbeat),
        ': keep-alive\n\ndata: heartbeat\n\ndata:\n\n',
        sse(flat.text('Done.')),
        'data: heartbeat\n\n',
      ],
    },
    { kind: 'finished', text: 'Done.' },
    1,
  ],
  [
    'the other dialect, its text in pieces first, with a thought',
    { chunks: [sse(adk.thought('Hm.'), adk.partial('Do'), adk.partial('ne.'), adk.text('Done.'))] },
    { kind: 'finished', text: 'Done.' },
    1,
  ],
  [
    'the apology after good words',
    { chunks: [sse(flat.text('Done.'), flat.text('I encountered a temporary issue.'))] },
    { kind: 'finished', text: 'Done.' },
    1,
  ],
  [
    'a stream that calls itself text',
    { chunks: [sse(flat.text('Done.'))], type: 'text/plain' },
    { kind: 'finished' },
    1,
  ],
];
