import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { BackendCall } from '../../lib/core/backend-error.ts';
import { createHostileAccounts } from './hostile-accounts.ts';
import { answerSession, answerState, json, uploadAnswer, uploadedNames, wrap } from './hostile-answers.ts';
import { type Behaviour, lawful } from './hostile-behaviour.ts';
import { callOf } from './hostile-calls.ts';
import { lawfulRefusal } from './hostile-checks.ts';
import { commit, type Fault } from './hostile-fault.ts';
import { createHostileLedger, type HostileLedger } from './hostile-ledger.ts';
import { createHostileRenders } from './hostile-renders.ts';
import { play } from './hostile-script.ts';
import { listen } from './listen.ts';

/**
 * A backend that can misbehave in every way the contract knows (nemo-contract §15). Written for tests, from the
 * document and independent of the client and the studio, so that a shared mistake cannot hide.
 */
export interface HostileBackend extends Pick<HostileLedger, 'paidMessages' | 'doubleCharges'> {
  readonly url: string;
  /** Another origin, as a CDN is one: nothing secret may ever arrive here. */
  readonly cdnUrl: string;
  readonly requests: readonly SeenRequest[];
  /** What arrived at the CDN. */
  readonly cdnRequests: readonly SeenRequest[];
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
  /** Makes time pass for it: tokens expire. */
  pass(ms: number): void;
  /** Resolves when a call of this kind has arrived since the start or the last `seen`. */
  seen(call: BackendCall): Promise<void>;
  /** Resolves when the client has hung up on an answer that was not over, since the start or the last `hungUp`. */
  hungUp(): Promise<void>;
  close(): Promise<void>;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Starts the backend and its CDN on free loopback ports. */
export async function startHostileBackend(initial: Partial<Behaviour> = {}): Promise<HostileBackend> {
  let behaviour: Behaviour = { ...lawful, ...initial };
  let draft = behaviour.draft;
  let uploads: readonly string[] = [];
  let lead = 0;
  const requests: SeenRequest[] = [];
  const cdnRequests: SeenRequest[] = [];
  const faults = new Map<BackendCall, Fault[]>();
  const accounts = createHostileAccounts(() => Date.now() + lead);
  const ledger = createHostileLedger();
  const renders = createHostileRenders();
  const arrivals = createSignals<BackendCall>();
  const hangUps = createSignals<'any'>();

  const api = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    requests.push({ method: request.method ?? '', path, headers: request.headers, body });
    const call = callOf(path, request.method ?? '');
    if (call === undefined) return json(response, 404, { detail: 'Not Found' });
    const fault = faults.get(call)?.shift();
    if (call === 'edit') ledger.note(body, fault, response);
    response.once('close', () => !response.writableFinished && hangUps.give('any'));
    arrivals.give(call);
    const exchange = { request, path, body };
    if (fault?.kind === 'lost') {
      serve(call, { ...exchange, response: new ServerResponse(request) });
      return void request.socket.resetAndDestroy();
    }
    if (fault !== undefined) return commit(fault, request, response);
    const refusal = lawfulRefusal(call, request, body, accounts.accepts);
    if (refusal !== undefined) return json(response, refusal.status, refusal.body);
    serve(call, { ...exchange, response });
  });

  const serve = (call: BackendCall, { request, response, path, body }: Exchange) => {
    const answer = (data: object) => json(response, 200, wrap(behaviour, data));
    switch (call) {
      case 'acquire-token': {
        const clientId = String(request.headers['x-client-id']);
        const grant = accounts.issue(clientId, request.socket.remoteAddress ?? '', behaviour);
        if (grant === 'refused') return json(response, 429, { code: 429, message: 'too many tokens' });
        const expires_at = new Date(grant.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z');
        return answer({ token: grant.value, user_id: 'anon_abc123', expires_at, credits: 100 });
      }
      case 'create-session':
        return answerSession(behaviour, response);
      case 'edit':
        draft = behaviour.edit.draft ?? draft;
        return play(behaviour.edit, request, response);
      case 'upload': {
        const { form, names } = uploadedNames(request, body);
        const bad = names.find(name => behaviour.refused.some(extension => name.endsWith(`.${extension}`)));
        if (bad !== undefined) return json(response, 200, { code: 4001, message: 'unsupported file type' });
        const stored = form === 'links' && !behaviour.fetchesLinks ? [] : names;
        const { applies } = behaviour;
        const isApplied = applies === 'said' || (applies === 'files' && form === 'multipart');
        if (isApplied || applies === 'unsaid') uploads = [...uploads, ...stored];
        return answer(uploadAnswer(behaviour.upload, stored, cdnUrl, isApplied));
      }
      case 'credits':
        return answer({ available: 25_000, frozen: 40, total: 25_040 });
      case 'state':
        return answerState(behaviour, response, { draft, uploads });
      case 'submit-export':
        return renders.submit(body, behaviour, response);
      case 'poll-export':
        return renders.poll(
          decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)),
          behaviour,
          response,
          cdnUrl,
        );
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

  const cdn = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    cdnRequests.push({ method, path, headers, body: await bodyOf(request) });
    if (path.startsWith('/gone')) return void response.writeHead(403).end();
    serveVideo(response, 'cdn-bytes');
  });
  const [url, cdnUrl] = await Promise.all([listen(api), listen(cdn)]);

  return {
    url,
    cdnUrl,
    requests,
    cdnRequests,
    paidMessages: ledger.paidMessages,
    doubleCharges: ledger.doubleCharges,
    renders: renders.taken,
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
      arrivals.forget();
      hangUps.forget();
    },
    pass: ms => {
      lead += ms;
    },
    seen: call => arrivals.next(call),
    hungUp: () => hangUps.next('any'),
    close: async () => {
      await Promise.all([api, cdn].map(closeNow));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly body: string;
}

/** Things that happen, to be awaited whether they have happened already or not. */
function createSignals<Name extends string>() {
  const waiting = new Map<Name, (() => void)[]>();
  const given = new Set<Name>();
  return {
    give: (name: Name): void => {
      given.add(name);
      for (const resolve of waiting.get(name) ?? []) resolve();
      waiting.delete(name);
    },
    next: async (name: Name): Promise<void> => {
      if (!given.delete(name))
        await new Promise<void>(resolve => waiting.set(name, [...(waiting.get(name) ?? []), resolve]));
      given.delete(name);
    },
    forget: (): void => given.clear(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  return body.length > 1_000_000 ? '(large)' : body.toString('utf8');
}

async function closeNow(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
