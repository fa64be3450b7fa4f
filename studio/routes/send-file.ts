import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Files } from '../storage/records.ts';
import { byteRange } from './byte-range.ts';
import type { StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/**
 * Answers with a file of a record, or the part of it that is asked for, or with where it is. Files behind links never
 * change.
 */
export async function sendFile(
  context: StudioRequest,
  files: Files,
  record: string,
  name: string,
  mime: string,
): Promise<Response> {
  const place = await files.locate(record, name, mime);
  // Not kept by anybody: the next link differs, and this one ends before the file does.
  if (place.kind === 'elsewhere') {
    return new Response(null, { status: 302, headers: { Location: place.url, 'Cache-Control': 'no-store' } });
  }
  const { path } = place;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal('not-found', 'There is no such file any more');
  const { size } = found;
  const common = {
    'Accept-Ranges': 'bytes',
    'Content-Type': mime,
    'Cache-Control': 'private, max-age=86400, immutable',
    // The type was read from the bytes; a browser is neither to guess another nor to run anything.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  const range = byteRange(context.req.header('Range'), size);
  if (range.kind === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...common, 'Content-Range': `bytes */${size}` } });
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 };
  const headers = {
    ...common,
    'Content-Length': String(end - start + 1),
    ...(range.kind === 'part' ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  };
  const body =
    context.req.method === 'HEAD' || size === 0
      ? null
      : Readable.toWeb(createReadStream(path, { start, end }));
  return new Response(body, { status: range.kind === 'part' ? 206 : 200, headers });
}
