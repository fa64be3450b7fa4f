import { fileTypeFromBuffer } from 'file-type';
import pLimit from 'p-limit';
import { backendFileLimit } from '../core/asset.ts';
import type { FilePreparation } from '../core/ports/file-preparation.ts';
import { JobError } from '../core/problem.ts';
import { avifToJpeg } from './avif-to-jpeg.ts';
import { heicToJpeg } from './heic-to-jpeg.ts';
import { scrubImage } from './scrub-image.ts';
import { placeScrubber } from './scrub-places.ts';

/** What file-type looks at. Bytes. */
const headBytes = 4100;
/** Room for a picture of a size that nobody told; it grows. Bytes. */
const unknownSize = 1_000_000;

/** Every format that is taken, by the extension that file-type gives it, as the backend calls it (nemo-contract §5). */
const formats: Readonly<Record<string, { readonly extension: string; readonly isImage?: true }>> = {
  jpg: { extension: 'jpg', isImage: true },
  png: { extension: 'png', isImage: true },
  apng: { extension: 'png', isImage: true },
  gif: { extension: 'gif', isImage: true },
  webp: { extension: 'webp', isImage: true },
  heic: { extension: 'heic', isImage: true },
  avif: { extension: 'avif', isImage: true },
  mp4: { extension: 'mp4' },
  m4v: { extension: 'mp4' },
  mov: { extension: 'mov' },
  avi: { extension: 'avi' },
  webm: { extension: 'webm' },
  mkv: { extension: 'mkv' },
  mp3: { extension: 'mp3' },
  wav: { extension: 'wav' },
  m4a: { extension: 'm4a' },
  aac: { extension: 'aac' },
  ogg: { extension: 'ogg' },
  oga: { extension: 'ogg' },
  opus: { extension: 'ogg' },
};

/** What the hosted backend does not read, by extension, and what makes a JPEG of it. */
const converters: Readonly<Record<string, (image: Uint8Array) => Promise<Uint8Array | undefined>>> = {
  heic: heicToJpeg,
  avif: avifToJpeg,
};

/** `takesHeic`: the backend reads HEIC and AVIF itself; the hosted one reads neither (nemo-contract §5). */
export const createFilePreparation = ({ takesHeic }: { readonly takesHeic: boolean }): FilePreparation => {
  // One at a time: each takes half of a Lambda's memory.
  const converting = pLimit(1);
  return {
    async prepare({ body, size }) {
      const [head, whole] = await withHead(body);
      const type = await fileTypeFromBuffer(head);
      const format = type && formats[type.ext];
      if (!format) {
        await whole.cancel();
        return undefined;
      }
      const { extension } = format;
      if (!format.isImage) {
        const scrubbed = whole.pipeThrough(placeScrubber());
        return { body: scrubbed, extension, mimeType: type.mime, ...(size === undefined ? {} : { size }) };
      }
      const image = await wholeOf(whole, size);
      if (!image) throw new JobError({ kind: 'file-too-large' });
      const toJpeg = takesHeic ? undefined : converters[extension];
      if (toJpeg) {
        const jpeg = await converting(() => toJpeg(image));
        return jpeg && ofBytes(jpeg, 'jpg', 'image/jpeg');
      }
      return ofBytes(scrubImage(image), extension, type.mime);
    },
  };
};

/** All bytes, or undefined when there are more than the backend takes: the rest is then not read. */
const wholeOf = async (
  body: ReadableStream<Uint8Array>,
  size: number | undefined,
): Promise<Uint8Array | undefined> => {
  // As large as announced, so that growing does not take twice as much.
  let bytes = new Uint8Array(Math.min(size ?? unknownSize, backendFileLimit));
  let length = 0;
  for await (const chunk of body) {
    const needed = length + chunk.length;
    if (needed > backendFileLimit) return undefined; // leaving the loop cancels the stream
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.min(backendFileLimit, Math.max(needed, 2 * bytes.length)));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(chunk, length);
    length = needed;
  }
  return bytes.subarray(0, length);
};

const ofBytes = (bytes: Uint8Array, extension: string, mimeType: string) => ({
  body: streamOf(bytes),
  size: bytes.length,
  extension,
  mimeType,
});

/** Handed on in pieces of this many bytes. */
const pieceBytes = 1_000_000;

/** Unlike a Blob's stream it makes no copy of the whole. */
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + pieceBytes));
      at += pieceBytes;
    },
  });
};

/** The beginning of a stream, and the stream as if nothing had been read. */
const withHead = async (
  body: ReadableStream<Uint8Array>,
): Promise<readonly [Uint8Array, ReadableStream<Uint8Array>]> => {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const whole = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (chunk) return controller.enqueue(chunk);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: reason => reader.cancel(reason),
  });
  return [Buffer.concat(chunks), whole];
};
