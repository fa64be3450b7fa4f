import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { MAX_FIELD_BYTES } from '../limits.ts';
import { safeFileName } from '../media/safe-file-name.ts';
import type { FileStore, Upload } from '../store/file-store.ts';
import { BotApiError, badRequest } from './bot-api-error.ts';

/** The parameters of one request: values as they came (strings, or JSON values), files on disk. */
export interface RequestFields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly uploads: readonly Upload[];
}

/** More parts than any method has. */
const MAX_PARTS = 200;

/**
 * Reads a request in any of the forms the Bot API takes: query string, urlencoded, JSON or multipart. Files are
 * streamed to disk.
 *
 * @throws BotApiError 413 for a file above `maxFileBytes`, 400 for a body that cannot be read. No file stays behind then.
 */
export async function readRequestFields(
  request: Request,
  files: FileStore,
  maxFileBytes: number,
): Promise<RequestFields> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || request.method === 'GET') return { values: query, uploads: [] };
  if (/^multipart\/form-data\b/iu.test(type)) {
    const parts = await readMultipart(request, type, files, maxFileBytes);
    return { values: { ...query, ...parts.values }, uploads: parts.uploads };
  }
  const text = await readText(request);
  if (/^application\/x-www-form-urlencoded\b/iu.test(type)) {
    return { values: { ...query, ...Object.fromEntries(new URLSearchParams(text)) }, uploads: [] };
  }
  if (text === '') return { values: query, uploads: [] };
  return { values: { ...query, ...readJsonObject(text) }, uploads: [] };
}

/** @throws BotApiError 413 for a body without files that is larger than all methods' parameters together */
async function readText(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength;
    if (size > MAX_FIELD_BYTES) throw new BotApiError(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw badRequest("can't parse request body as JSON object");
}

async function readMultipart(
  request: Request,
  type: string,
  files: FileStore,
  maxFileBytes: number,
): Promise<RequestFields> {
  const values: Record<string, unknown> = {};
  const received: Promise<Upload>[] = [];
  let tooLarge = false;

  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fileSize: maxFileBytes, fieldSize: MAX_FIELD_BYTES, parts: MAX_PARTS },
  });
  parser.on('field', (name, value) => {
    values[name] = value;
  });
  parser.on('file', (field, stream, fileName, _encoding, mimeType) => {
    stream.on('limit', () => {
      tooLarge = true;
    });
    const receiving = files.receive(stream, { field, fileName: safeFileName(fileName ?? ''), mimeType });
    // A part that fails fails the whole request below; until then the rejection is not unhandled.
    receiving.catch(() => {});
    received.push(receiving);
  });

  const failure = await feed(request, parser);
  const settled = await Promise.allSettled(received);
  const uploads = settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  if (!failure && !tooLarge && uploads.length === received.length) return { values, uploads };
  await files.discard(uploads);
  throw tooLarge
    ? new BotApiError(413, 'Request Entity Too Large')
    : badRequest(`can't parse multipart body: ${failure?.message ?? 'a file ended too early'}`);
}

/** Pours the body into the parser; the failure, if it cannot be parsed or breaks off. */
function feed(request: Request, parser: InstanceType<typeof Busboy>): Promise<Error | undefined> {
  return new Promise(resolve => {
    const body = Readable.from(chunksOf(request));
    body.once('error', error => {
      parser.destroy(error);
      resolve(error);
    });
    parser.once('error', (error: Error) => {
      body.destroy();
      resolve(error);
    });
    parser.once('finish', () => resolve(undefined));
    body.pipe(parser);
  });
}

async function* chunksOf(request: Request): AsyncGenerator<Buffer> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      yield Buffer.from(part.value);
  } finally {
    reader.releaseLock();
  }
}
