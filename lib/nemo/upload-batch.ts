import type { UploadOutcome } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';

/**
 * Sends files together; when the backend refuses the batch because of one file, which it does not name, sends them one
 * by one, so that the others get through and the failure has a name (nemo-contract §10: 4001, 4002).
 */
export async function uploadBatch<File extends { readonly filename: string }>(
  files: readonly File[],
  send: (files: readonly File[]) => Promise<UploadOutcome>,
): Promise<UploadOutcome> {
  if (files.length === 0) return { uploaded: [], failed: [] };
  try {
    return await send(files);
  } catch (error) {
    const reason = error instanceof BackendError ? error.kind : undefined;
    const [first] = files;
    if (first === undefined || (reason !== 'unsupported-file' && reason !== 'file-too-large')) throw error;
    if (files.length === 1) return { uploaded: [], failed: [{ filename: first.filename, reason }] };
  }
  const each: UploadOutcome[] = [];
  for (const file of files) each.push(await uploadBatch([file], send));
  return {
    uploaded: each.flatMap(({ uploaded }) => uploaded),
    failed: each.flatMap(({ failed }) => failed),
    ...(each.some(({ isApplied }) => isApplied === false) ? { isApplied: false } : {}),
  };
}
