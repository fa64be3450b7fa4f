import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { uploadField } from '../../lib/contract/upload.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Arrival, discardArrivals, MAX_ASSETS } from './add-assets.ts';
import { newSecret } from './ids.ts';
import { receiveFile } from './receive-file.ts';

/** The form itself could not be read: not multipart, cut off, too many parts. */
export class BadForm extends Error {
  override readonly name = 'BadForm';
}

/**
 * Streams the files of a form to the folder for incoming files, in the order they come.
 * @throws BadForm; nothing stays on disk then.
 */
export async function receiveMultipart(
  body: Readable,
  contentType: string,
  incomingFolder: string,
  maxUploadBytes: number,
  world: Surroundings,
): Promise<readonly Arrival[]> {
  const pending: Promise<Arrival>[] = [];
  const streams: Readable[] = [];
  const form = openForm(contentType, maxUploadBytes);
  form.on('file', (field, stream, fileName) => {
    if (field !== uploadField) {
      stream.resume();
      return;
    }
    streams.push(stream);
    const path = join(incomingFolder, newSecret(world));
    // The form's own limit ends the file; reading on in silence keeps the rest of the form readable.
    const arrival = receiveFile(stream, path, Number.POSITIVE_INFINITY).then(
      async (file): Promise<Arrival> => {
        const givenName = fileName ?? '';
        if (!stream.truncated) return { kind: 'arrived', givenName, file };
        await rm(path, { force: true });
        const reason = `at most ${Math.round(maxUploadBytes / 1e6)} MB`;
        return { kind: 'failed', givenName, why: 'too-large', reason };
      },
    );
    // Looked at below, when the form has ended; until then a failure must not count as unhandled.
    arrival.catch(() => undefined);
    pending.push(arrival);
  });
  try {
    await pipeline(body, form);
    return await Promise.all(pending);
  } catch (cause) {
    // A form that ends early does not end the file that was on its way.
    for (const stream of streams) stream.destroy();
    const arrived = (await Promise.allSettled(pending)).flatMap(one =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
    await discardArrivals(arrived);
    throw new BadForm('The form broke off or is not multipart/form-data', { cause });
  }
}

function openForm(contentType: string, fileSize: number) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize, files: MAX_ASSETS, fields: 20, fieldSize: 10_000, headerPairs: 50 },
    });
  } catch (cause) {
    throw new BadForm('The Content-Type is not a multipart form with a boundary', { cause });
  }
}
