import { createParser } from 'eventsource-parser';
import sharp from 'sharp';
import * as z from 'zod';
import { headers } from '../../../lib/contract/headers.ts';
import { paths } from '../../../lib/contract/paths.ts';

/** An answer as it came: status, headers, parsed body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

const object = z.record(z.string(), z.unknown());

/** Somebody with a token and a session who speaks to a studio in plain HTTP. */
export interface Client {
  readonly url: string;
  readonly token: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly taskId: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, more?: Readonly<Record<string, string>>): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  upload(files: readonly TestFile[], sessionId?: string): Promise<Answer>;
  /** The events of one edit, parsed. */
  edit(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The draft of the session. */
  draft(): Promise<unknown>;
  submit(id: string, draft: unknown, output?: unknown): Promise<Answer>;
  /** Polls until the render has ended. */
  ended(id: string): Promise<Answer>;
}

export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const attribution = {
  [headers.skillSource]: 'free-video-maker-from-photo',
  [headers.skillVersion]: '1.0.0',
  [headers.skillPlatform]: 'test',
};

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : object.parse(JSON.parse(text)),
  };
}

export async function getToken(url: string, clientId: string): Promise<Answer> {
  return answerOf(
    await fetch(`${url}${paths.anonymousToken}`, {
      method: 'POST',
      headers: { [headers.clientId]: clientId },
    }),
  );
}

export function dataOf(answer: Answer): Readonly<Record<string, unknown>> {
  return object.parse(answer.body['data']);
}

export const textOf = (value: unknown): string => z.string().parse(value);

export async function connect(url: string, clientId = 'client-one'): Promise<Client> {
  const issued = dataOf(await getToken(url, clientId));
  const token = textOf(issued['token']);
  const authorization = { Authorization: `Bearer ${token}` };
  const post = async (path: string, body?: unknown, more: Readonly<Record<string, string>> = {}) =>
    answerOf(
      await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/json', ...more },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  const get = async (path: string) => answerOf(await fetch(`${url}${path}`, { headers: authorization }));
  const session = dataOf(await post(paths.session, { task_name: 'project', language: 'en' }));
  const sessionId = textOf(session['session_id']);

  return {
    url,
    token,
    userId: textOf(issued['user_id']),
    sessionId,
    taskId: textOf(session['task_id']),
    get,
    post,
    remove: async path =>
      answerOf(await fetch(`${url}${path}`, { method: 'DELETE', headers: authorization })),
    async upload(files, into = sessionId) {
      const form = new FormData();
      for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
      return answerOf(
        await fetch(`${url}${paths.upload(into)}`, { method: 'POST', headers: authorization, body: form }),
      );
    },
    async edit(text) {
      const response = await fetch(`${url}${paths.edit}`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
        body: JSON.stringify(message(sessionId, text)),
      });
      return parseEvents(await response.text());
    },
    async draft() {
      const state = object.parse(dataOf(await get(paths.state(sessionId)))['state']);
      return state['draft'];
    },
    submit: (id, draft, output) =>
      post(paths.render, { id, sessionId, draft, ...(output === undefined ? {} : { output }) }, attribution),
    async ended(id) {
      for (;;) {
        const answer = await get(paths.renderPoll(id));
        if (answer.body['status'] !== 'pending' && answer.body['status'] !== 'processing') return answer;
      }
    },
  };
}

export const message = (sessionId: string, text: string) => ({
  app_name: 'nemo_agent',
  user_id: 'me',
  session_id: sessionId,
  new_message: { parts: [{ text }] },
});

/** Reads a whole stream with a parser that is not ours. */
export function parseEvents(stream: string): readonly Readonly<Record<string, unknown>>[] {
  const events: Readonly<Record<string, unknown>>[] = [];
  const parser = createParser({ onEvent: event => events.push(object.parse(JSON.parse(event.data))) });
  parser.feed(stream);
  return events;
}

/** A small picture of one colour. */
export async function photo(color: string, width = 64, height = 48): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
  return new Uint8Array(bytes);
}
