import * as z from 'zod';
import { mostUploads } from '../core/upload-link.ts';
import type { UploadPageRuntime } from './upload-page.ts';

export interface UploadAnswer {
  /** What was asked for, without the link. */
  readonly asked: 'page' | 'files' | 'done' | 'nothing';
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const file = z.object({
  place: z.int().min(0),
  name: z.string().min(1).max(300),
  mimeType: z.string().max(100).exactOptional(),
  size: z.int().min(1),
});
const done = z.object({ files: z.array(file).min(1).max(mostUploads) });

const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** `/upload/<token>`: the page; `…/files` and `…/done`: what its script asks. 410: the link is of no use any more. */
export const answerUpload = async (
  runtime: UploadPageRuntime,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body: string },
): Promise<UploadAnswer> => {
  const [, token = '', verb] = /^\/upload\/([^/]+)(?:\/(files|done))?\/?$/.exec(path) ?? [];
  if (method === 'GET' && token !== '' && verb === undefined) {
    const { html, headers, isOpen } = await runtime.page(token);
    return { asked: 'page', statusCode: isOpen ? 200 : 410, headers, body: html };
  }
  if (method === 'POST' && verb === 'files') {
    const asked = file.safeParse(parseJson(body));
    if (!asked.success) return answer(verb, 400, {});
    const place = await runtime.prepare(token, asked.data);
    return answer(verb, place ? 200 : 410, place ?? {});
  }
  if (method === 'POST' && verb === 'done') {
    const asked = done.safeParse(parseJson(body));
    if (!asked.success) return answer(verb, 400, {});
    return answer(verb, (await runtime.finish(token, asked.data.files)) ? 200 : 410, {});
  }
  return answer('nothing', 404, {});
};

const answer = (asked: UploadAnswer['asked'], statusCode: number, body: object): UploadAnswer => ({
  asked,
  statusCode,
  headers: json,
  body: JSON.stringify(body),
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
