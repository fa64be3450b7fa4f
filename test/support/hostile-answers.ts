import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type Behaviour, type PollAnswer, sessionId } from './hostile-behaviour.ts';

export const json = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
const raw = (response: ServerResponse, body: string): void =>
  void response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);

/** One of the three envelopes (nemo-contract §1.3). */
export function wrap({ envelope }: Behaviour, data: object): object {
  if (envelope === 'bare') return data;
  return envelope === 'code' ? { code: 0, message: 'ok', data } : { success: true, data };
}

/** nemo-contract §3; the id may be a number that JavaScript cannot hold. */
export function answerSession(behaviour: Behaviour, response: ServerResponse): void {
  const data = { session_id: sessionId, task_id: 'task_1', user_id: 'anon_abc123' };
  const body = JSON.stringify(wrap(behaviour, data));
  raw(response, behaviour.numericIds ? body.replace(`"${sessionId}"`, sessionId) : body);
}

/** nemo-contract §7, the draft byte for byte. */
export function answerState(
  behaviour: Behaviour,
  response: ServerResponse,
  { draft, uploads }: { readonly draft: string | undefined; readonly uploads: readonly string[] },
): void {
  const data = {
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
  };
  const draftJson = draft === undefined ? 'null' : behaviour.draftAsText ? JSON.stringify(draft) : draft;
  raw(
    response,
    JSON.stringify(wrap(behaviour, data)).replace('"@draft"', () => draftJson),
  );
}

export function uploadAnswer(
  form: Behaviour['upload'],
  names: readonly string[],
  cdnUrl: string,
  isApplied: boolean,
): object {
  const files = names.map(filename => ({ filename, file_type: 'image', width: 1920, height: 1080 }));
  if (form === 'url') return { url: `${cdnUrl}/${names[0]}` };
  return form === 'files'
    ? {
        files: files.map(file => ({ ...file, cdn_url: `${cdnUrl}/${file.filename}` })),
        session_state_applied: isApplied,
      }
    : { uploaded_files: files.map(file => ({ ...file, url: `${cdnUrl}/${file.filename}` })) };
}

const urlList = z.object({ urls: z.array(z.string()), source_type: z.literal('url') });

/** File names in a multipart body or in a list of links. */
export function uploadedNames(
  request: IncomingMessage,
  body: string,
): { readonly form: 'multipart' | 'links'; readonly names: readonly string[] } {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    const names = [...body.matchAll(/name="files"; filename="([^"]*)"/g)].map(match => match[1] ?? '');
    return { form: 'multipart', names };
  }
  const { urls } = urlList.parse(JSON.parse(body));
  return { form: 'links', names: urls.map(url => new URL(url).pathname.split('/').at(-1) ?? '') };
}

/** A poll's answer in each dialect (nemo-contract §8.3). */
export function pollAnswer(
  dialect: Behaviour['pollDialect'],
  id: string,
  { status, progress, url, error }: PollAnswer,
): object {
  const common = {
    status,
    ...(progress === undefined ? {} : { progress }),
    ...(error === undefined ? {} : { error }),
  };
  const hasUrl = url !== undefined && url !== 'none';
  const p1 = {
    taskId: id,
    ...common,
    ...(hasUrl ? { output: { url, duration: 30.5, size: 15_728_640 } } : {}),
  };
  const p2 = {
    id,
    ...common,
    ...(hasUrl ? { outputUrl: url } : {}),
    createdAt: 1_773_423_613_616,
  };
  if (dialect === 'P1') return p1;
  if (dialect === 'P2') return { success: true, data: p2 };
  return dialect === 'code' ? { code: 0, data: p1 } : { ...p1, success: true, data: p2 };
}
