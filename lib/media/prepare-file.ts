import { fileTypeFromBuffer } from 'file-type';
import pLimit from 'p-limit';
import type { FilePreparation } from '../core/ports.ts';
import { avifToJpeg } from './avif-to-jpeg.ts';
import { heicToJpeg } from './heic-to-jpeg.ts';
import { scrubImage } from './scrub-image.ts';
import { placeScrubber } from './scrub-places.ts';

/** What file-type looks at. Bytes. */
const headBytes = 4100;

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
      const image = new Uint8Array(await new Response(whole).arrayBuffer());
      const toJpeg = takesHeic ? undefined : converters[extension];
      if (toJpeg) {
        const jpeg = await converting(() => toJpeg(image));
        return jpeg && ofBytes(jpeg, 'jpg', 'image/jpeg');
      }
      return ofBytes(scrubImage(image), extension, type.mime);
    },
  };
};

const ofBytes = (bytes: Uint8Array, extension: string, mimeType: string) => ({
  body: new Blob([new Uint8Array(bytes)]).stream(),
  size: bytes.length,
  extension,
  mimeType,
});

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
