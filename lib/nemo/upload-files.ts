import { randomUUID } from 'node:crypto';
import { maxUploadBytes, mediaFormatOf } from '../contract/media-formats.ts';
import { paths } from '../contract/paths.ts';
import type { CallOptions, FileUpload, UploadFailure, UploadOutcome } from '../core/backend.ts';
import type { Http } from './http.ts';
import { multipart } from './multipart.ts';
import { uploadBatch } from './upload-batch.ts';
import { uploadOutcome } from './upload-outcome.ts';

/** Time for sending the files, ms: 200 MB at 350 kB/s. */
const sendTimeoutMs = 600_000;

/** nemo-contract §5, multipart form. Files beyond the limit or of another format are not sent at all. */
export async function uploadFiles(
  http: Http,
  token: string,
  sessionId: string,
  files: readonly FileUpload[],
  options: CallOptions = {},
): Promise<UploadOutcome> {
  const refusals = files.flatMap(file => refusalOf(file) ?? []);
  const outcome = await uploadBatch(
    files.filter(file => refusalOf(file) === undefined),
    async batch => {
      const form = multipart(batch, `reelay-${randomUUID()}`);
      const { data } = await http.ask({
        call: 'upload',
        method: 'POST',
        path: paths.upload(sessionId),
        token,
        headers: { 'Content-Type': form.contentType, 'Content-Length': String(form.contentLength) },
        body: async () => ReadableStream.from(form.stream()),
        signal: options.signal,
        timeoutMs: sendTimeoutMs,
      });
      return uploadOutcome(batch, data);
    },
  );
  const failed = new Map([...refusals, ...outcome.failed].map(failure => [failure.filename, failure]));
  return { ...outcome, failed: files.flatMap(file => failed.get(file.filename) ?? []) };
}

/** Why a file need not be tried: its size or format is known to be refused. */
function refusalOf(file: FileUpload): UploadFailure | undefined {
  if (mediaFormatOf(file.filename) === undefined)
    return { filename: file.filename, reason: 'unsupported-file' };
  if (file.sizeBytes > maxUploadBytes) return { filename: file.filename, reason: 'file-too-large' };
  return undefined;
}
