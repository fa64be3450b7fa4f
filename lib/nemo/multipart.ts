import { mediaFormatOf, mediaFormats } from '../contract/media-formats.ts';
import { uploadField } from '../contract/upload.ts';
import type { FileUpload } from '../core/backend.ts';

export interface Multipart {
  readonly contentType: string;
  /** Exact length of the body, bytes. */
  readonly contentLength: number;
  /** The body from the start, files opened one after another. Throws when a file is not as long as announced. */
  readonly stream: () => AsyncGenerator<Uint8Array, void>;
}

/** A multipart/form-data body of files in the field `files`, never held in memory (RFC 7578). */
export function multipart(files: readonly FileUpload[], boundary: string): Multipart {
  const encoder = new TextEncoder();
  const heads = files.map(file =>
    encoder.encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="${uploadField}"; filename="${escapeName(file.filename)}"\r\n` +
        `Content-Type: ${mimeTypeOf(file.filename)}\r\n\r\n`,
    ),
  );
  const lineBreak = encoder.encode('\r\n');
  const end = encoder.encode(`--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength:
      files.reduce((sum, file) => sum + file.sizeBytes + lineBreak.byteLength, 0) +
      heads.reduce((sum, head) => sum + head.byteLength, 0) +
      end.byteLength,
    async *stream() {
      for (const [index, file] of files.entries()) {
        yield heads[index] ?? new Uint8Array();
        let bytes = 0;
        for await (const chunk of await file.open()) {
          bytes += chunk.byteLength;
          if (bytes > file.sizeBytes) break;
          yield chunk;
        }
        if (bytes !== file.sizeBytes) {
          throw new RangeError(
            `${file.filename} was announced with ${file.sizeBytes} bytes and has ${bytes}`,
          );
        }
        yield lineBreak;
      }
      yield end;
    },
  };
}

/** As browsers do it (HTML, multipart form data): quotes and line breaks percent-encoded, the rest UTF-8. */
const escapeName = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');

const mimeTypeOf = (filename: string): string => {
  const format = mediaFormatOf(filename);
  return format === undefined ? 'application/octet-stream' : mediaFormats[format].mime;
};
