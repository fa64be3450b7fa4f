import { paths } from '../contract/paths.ts';
import type { UploadByUrlsRequest } from '../contract/upload.ts';
import type { CallOptions, UploadOutcome, UrlUpload } from '../core/backend.ts';
import type { Http } from './http.ts';
import { uploadBatch } from './upload-batch.ts';
import { uploadOutcome } from './upload-outcome.ts';

/** Time for the backend to fetch the files, ms: 2 GB (ten of the largest) at 10 MB/s, and some patience. */
const fetchTimeoutMs = 300_000;

/** nemo-contract §5, JSON form. The links must stay valid for some minutes. */
export function uploadByUrls(
  http: Http,
  token: string,
  sessionId: string,
  files: readonly UrlUpload[],
  options: CallOptions = {},
): Promise<UploadOutcome> {
  return uploadBatch(files, async batch => {
    const request: UploadByUrlsRequest = { urls: batch.map(file => file.url), source_type: 'url' };
    const { data } = await http.ask({
      call: 'upload',
      method: 'POST',
      path: paths.upload(sessionId),
      token,
      body: JSON.stringify(request),
      signal: options.signal,
      timeoutMs: fetchTimeoutMs,
    });
    return uploadOutcome(batch, data);
  });
}
