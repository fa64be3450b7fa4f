import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import * as z from 'zod';

/** The parameters of a Bot API call, and the video when one came with it. */
export interface ReadCall {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly video: Uint8Array | undefined;
}

/** Reads JSON, multipart, or no body at all. */
export async function readCall(request: Request): Promise<ReadCall> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data'))
    return readMultipart(type, Buffer.from(await request.arrayBuffer()));
  const text = await request.text();
  return {
    fields: text === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
    video: undefined,
  };
}

const readMultipart = (type: string, body: Buffer): Promise<ReadCall> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {};
    const chunks: Buffer[] = [];
    const parser = new Busboy({ headers: { 'content-type': type } });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (_field, stream, fileName) => {
      stream.on('data', (chunk: Buffer) => {
        if (fileName?.endsWith('.mp4')) chunks.push(chunk);
      });
    });
    parser.once('error', reject);
    parser.once('finish', () =>
      resolve({ fields, video: chunks.length > 0 ? Buffer.concat(chunks) : undefined }),
    );
    Readable.from([body]).pipe(parser);
  });
