import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { BackendCall } from '../../lib/core/backend-error.ts';
import { commit, type Fault } from './hostile-fault.ts';
import { type EditScript, flat, play, sse } from './hostile-script.ts';

/**
 * A backend that can misbehave in every way the contract knows (nemo-contract §15). Written for tests, from the
 * document and independent of the client and the studio, so that a shared mistake cannot hide.
 */
export interface HostileBackend {
  readonly url: string;
  /** Another origin, as a CDN is one: nothing secret may ever arrive here. */
  readonly cdnUrl: string;
  readonly requests: readonly SeenRequest[];
  /** What arrived at the CDN. */
  readonly cdnRequests: readonly SeenRequest[];
  /** Messages the agent took up; each would have been paid. */
  readonly paidMessages: readonly string[];
  /** Bodies of renders that were taken on, as they were received. */
  readonly renders: readonly string[];
  /** Changes how it behaves from now on. */
  behave(change: Partial<Behaviour>): void;
  /** The next `times` calls of a kind go wrong. */
  fail(call: BackendCall, fault: Fault, times?: number): void;
  /** Forgets the faults that have not happened yet. */
  unfail(): void;
  /** Behaves lawfully again, without a draft. */
  reset(): void;
  /** Resolves when a call of this kind has arrived since the start or the last `seen`. */
  seen(call: BackendCall): Promise<void>;
  close(): Promise<void>;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Behaviour {
  /** How answers are wrapped (nemo-contract §1.3). */
  readonly envelope: 'code' | 'success' | 'bare';
  /** The session id as a JSON number beyond 2^53 instead of text. */
  readonly numericIds: boolean;
  readonly edit: EditScript;
  readonly draft: string | undefined;
  /** The draft as a JSON text inside the answer (nemo-contract §14). */
  readonly draftAsText: boolean;
  readonly assets: 'list' | 'map';
  readonly upload: 'files' | 'uploaded_files' | 'url';
  /** Extensions that are refused with 4001. */
  readonly refused: readonly string[];
  /** What successive polls of a render find; the last one stays. */
  readonly polls: readonly PollAnswer[];
  readonly pollDialect: 'superset' | 'P1' | 'P2' | 'code';
  /** The id that the backend gives a render instead of ours. */
  readonly renderId: string | undefined;
  readonly offersClaims: boolean;
  /** What it calls a claim token. */
  readonly claimToken: string;
  /** The bytes of every video, instead of a word that tells who served them. */
  readonly video: Uint8Array | undefined;
}

export interface PollAnswer {
  readonly status: string;
  readonly progress?: number;
  readonly url?: string;
  readonly error?: string;
}

export const sessionId = '5529798706024415232';
export const token = 'nmv_usr_AbC-dEf_0123456789abcdefghijklmnopqrstuvwxyz';
/** Keys out of order, a float that looks like an integer, a big number, unknown keys and odd spaces: it must survive. */
export const oddDraft =
  '{ "z":1.0,"t":[{"sg":[{"m":{"name":"city \\u0074imelapse"},"d":1.0e4, "x9":12345678901234567890}],"tt":0}],"a":null }';

const lawful: Behaviour = {
  envelope: 'code',
  numericIds: false,
  edit: {
    chunks: [sse(flat.call('edit_multitrack'), flat.result('edit_multitrack'), flat.text('Done.'))],
    draft: oddDraft,
  },
  draft: undefined,
  draftAsText: false,
  assets: 'list',
  upload: 'files',
  refused: ['heic', 'tiff'],
  polls: [{ status: 'completed', progress: 100 }],
  pollDialect: 'superset',
  renderId: undefined,
  offersClaims: true,
  claimToken: 'clm_x1',
  video: undefined,
};

/** Starts the backend and its CDN on free loopback ports. */
export async function startHostileBackend(initial: Partial<Behaviour> = {}): Promise<HostileBackend> {
  let behaviour: Behaviour = { ...lawful, ...initial };
  let draft = behaviour.draft;
  let uploads: readonly string[] = [];
  const requests: SeenRequest[] = [];
  const cdnRequests: SeenRequest[] = [];
  const paidMessages: string[] = [];
  const renders: string[] = [];
  const polled = new Map<string, number>();
  const faults = new Map<BackendCall, Fault[]>();
  const waiting = new Map<BackendCall, (() => void)[]>();
  const arrived = new Set<BackendCall>();

  const api = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    requests.push({ method: request.method ?? '', path, headers: request.headers, body });
    const call = callOf(path, request.method ?? '');
    if (call === undefined) return json(response, 404, { detail: 'Not Found' });
    const fault = faults.get(call)?.shift();
    arrived.add(call);
    for (const resolve of waiting.get(call) ?? []) resolve();
    waiting.delete(call);
    if (call === 'edit') notePaid(body, fault);
    if (fault !== undefined) return commit(fault, request, response);
    const refusal = lawfulRefusal(call, request, body);
    if (refusal !== undefined) return json(response, refusal.status, refusal.body);
    serve(call, { request, response, path, body });
  });

  /** A fault that replaces the answer after the agent took the message up still costs: only refusals do not. */
  const notePaid = (body: string, fault: Fault | undefined) => {
    const refused = fault?.kind === 'answer' && (fault.status !== 200 || /"code":[1-9]/.test(fault.body));
    if (!refused && fault?.kind !== 'redirect')
      paidMessages.push(editBody.parse(JSON.parse(body)).new_message.parts[0]?.text ?? '');
  };

  const serve = (
    call: BackendCall,
    {
      request,
      response,
      path,
      body,
    }: { request: IncomingMessage; response: ServerResponse; path: string; body: string },
  ) => {
    const answer = (data: object) => json(response, 200, wrap(behaviour, data));
    switch (call) {
      case 'acquire-token':
        return answer({ token, user_id: 'anon_abc123', expires_at: '2126-03-18T00:00:00Z', credits: 100 });
      case 'create-session':
        return behaviour.numericIds
          ? raw(
              response,
              JSON.stringify(wrap(behaviour, { session_id: '@id', task_id: 't' })).replace(
                '"@id"',
                sessionId,
              ),
            )
          : answer({ session_id: sessionId, task_id: 'task_1', user_id: 'anon_abc123' });
      case 'edit':
        draft = behaviour.edit.draft ?? draft;
        return play(behaviour.edit, request, response);
      case 'upload': {
        const names = uploadedNames(request, body);
        const bad = names.find(name => behaviour.refused.some(extension => name.endsWith(`.${extension}`)));
        if (bad !== undefined) return json(response, 200, { code: 4001, message: 'unsupported file type' });
        uploads = [...uploads, ...names];
        return answer(uploadAnswer(behaviour.upload, names, cdnUrl));
      }
      case 'credits':
        return answer({ available: 25_000, frozen: 40, total: 25_040 });
      case 'state':
        return raw(response, JSON.stringify(wrap(behaviour, stateAnswer())).replace('"@draft"', draftJson()));
      case 'submit-export': {
        const { id } = renderBody.parse(JSON.parse(body));
        renders.push(body);
        return json(response, 200, {
          success: true,
          data: { id: behaviour.renderId ?? id, status: 'pending', progress: 5 },
        });
      }
      case 'poll-export': {
        const id = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
        const known =
          renders.some(render => renderBody.parse(JSON.parse(render)).id === id) || id === behaviour.renderId;
        if (!known) return json(response, 404, { success: false, error: 'render not found' });
        const count = polled.get(id) ?? 0;
        polled.set(id, count + 1);
        const state = behaviour.polls[Math.min(count, behaviour.polls.length - 1)] ?? {
          status: 'processing',
        };
        const withUrl =
          state.status === 'completed' && state.url === undefined
            ? { ...state, url: `${cdnUrl}/${id}.mp4` }
            : state;
        return json(response, 200, pollAnswer(behaviour.pollDialect, id, withUrl));
      }
      case 'cancel-export':
        return json(response, 200, { success: true });
      case 'download':
        return serveVideo(response, 'api-bytes');
      case 'claim-token':
        return behaviour.offersClaims
          ? answer({ claim_token: behaviour.claimToken, expires_in: 604_800 })
          : json(response, 404, { detail: 'Not Found' });
    }
  };

  const serveVideo = (response: ServerResponse, otherwise: string): void => {
    const bytes = Buffer.from(behaviour.video ?? otherwise);
    response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': bytes.length }).end(bytes);
  };

  const stateAnswer = () => ({
    session_id: sessionId,
    task_id: 'task_1',
    task_name: 'project',
    state: {
      video_infos:
        behaviour.assets === 'list'
          ? uploads.map(filename => ({ filename }))
          : Object.fromEntries(uploads.map(filename => [filename, {}])),
      draft: '@draft',
    },
  });
  const draftJson = (): string =>
    draft === undefined ? 'null' : behaviour.draftAsText ? JSON.stringify(draft) : draft;

  const cdn = createServer(async (request, response) => {
    cdnRequests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await bodyOf(request),
    });
    if (request.url?.startsWith('/gone')) return void response.writeHead(403).end();
    serveVideo(response, 'cdn-bytes');
  });
  const [url, cdnUrl] = await Promise.all([listen(api), listen(cdn)]);

  return {
    url,
    cdnUrl,
    requests,
    cdnRequests,
    paidMessages,
    renders,
    behave: change => {
      behaviour = { ...behaviour, ...change };
      if ('draft' in change) draft = change.draft;
    },
    fail: (call, fault, times = 1) => {
      faults.set(call, [...(faults.get(call) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    unfail: () => faults.clear(),
    reset: () => {
      faults.clear();
      behaviour = { ...lawful, ...initial };
      draft = behaviour.draft;
      uploads = [];
    },
    seen: async call => {
      if (!arrived.delete(call))
        await new Promise<void>(resolve => waiting.set(call, [...(waiting.get(call) ?? []), resolve]));
      arrived.delete(call);
    },
    close: async () => {
      await Promise.all([api, cdn].map(closeNow));
    },
  };
}

const editBody = z.object({ new_message: z.object({ parts: z.array(z.object({ text: z.string() })) }) });
const renderBody = z.looseObject({
  id: z.string(),
  sessionId: z.string(),
  draft: z.record(z.string(), z.unknown()),
});

/** What a lawful backend refuses: it checks on the client (nemo-contract §15). */
function lawfulRefusal(
  call: BackendCall,
  request: IncomingMessage,
  body: string,
): { status: number; body: object } | undefined {
  const header = (name: string) => request.headers[name];
  if (call === 'acquire-token') {
    return header('x-client-id') === undefined
      ? { status: 400, body: { code: 400, message: 'X-Client-Id missing' } }
      : undefined;
  }
  if (header('authorization') !== `Bearer ${token}`)
    return { status: 401, body: { code: 1001, message: 'invalid token' } };
  const attributed = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every(name => header(name));
  if (call === 'submit-export') {
    if (!attributed) return { status: 402, body: { code: 402, message: 'export is not in the free plan' } };
    const good = renderBody.safeParse(JSON.parse(body)).success;
    return good
      ? undefined
      : { status: 422, body: { detail: [{ loc: ['body'], msg: 'camelCase wanted', type: 'value_error' }] } };
  }
  if (call === 'edit' && (!/"app_name":"nemo_agent"/.test(body) || !/"session_id":"/.test(body))) {
    return {
      status: 422,
      body: { detail: [{ loc: ['body'], msg: 'snake_case wanted', type: 'value_error' }] },
    };
  }
  return undefined;
}

const callPatterns: readonly (readonly [RegExp, string, BackendCall])[] = [
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

const callOf = (path: string, method: string): BackendCall | undefined =>
  callPatterns.find(([pattern, verb]) => pattern.test(path) && verb === method)?.[2];

function wrap({ envelope }: Behaviour, data: object): object {
  if (envelope === 'bare') return data;
  return envelope === 'code' ? { code: 0, message: 'ok', data } : { success: true, data };
}

function uploadAnswer(form: Behaviour['upload'], names: readonly string[], cdnUrl: string): object {
  const files = names.map(filename => ({ filename, file_type: 'image', width: 1920, height: 1080 }));
  if (form === 'url') return { url: `${cdnUrl}/${names[0]}` };
  return form === 'files'
    ? {
        files: files.map(file => ({ ...file, cdn_url: `${cdnUrl}/${file.filename}` })),
        session_state_applied: true,
      }
    : { uploaded_files: files.map(file => ({ ...file, url: `${cdnUrl}/${file.filename}` })) };
}

/** File names in a multipart body or in a list of links. */
function uploadedNames(request: IncomingMessage, body: string): readonly string[] {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    return [...body.matchAll(/name="files"; filename="([^"]*)"/g)].map(match => match[1] ?? '');
  }
  const { urls } = z
    .object({ urls: z.array(z.string()), source_type: z.literal('url') })
    .parse(JSON.parse(body));
  return urls.map(url => new URL(url).pathname.split('/').at(-1) ?? '');
}

/** A poll's answer in each dialect (nemo-contract §8.3). */
function pollAnswer(
  dialect: Behaviour['pollDialect'],
  id: string,
  { status, progress, url, error }: PollAnswer,
): object {
  const common = {
    status,
    ...(progress === undefined ? {} : { progress }),
    ...(error === undefined ? {} : { error }),
  };
  const p1 = {
    taskId: id,
    ...common,
    ...(url === undefined ? {} : { output: { url, duration: 30.5, size: 15_728_640 } }),
  };
  const p2 = {
    id,
    ...common,
    ...(url === undefined ? {} : { outputUrl: url }),
    createdAt: 1_773_423_613_616,
  };
  if (dialect === 'P1') return p1;
  if (dialect === 'P2') return { success: true, data: p2 };
  return dialect === 'code' ? { code: 0, data: p1 } : { ...p1, success: true, data: p2 };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('latin1').length > 1_000_000
    ? '(large)'
    : Buffer.concat(chunks).toString('utf8');
}

const json = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
const raw = (response: ServerResponse, body: string): void =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function closeNow(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
