import { codes } from '../contract/codes.ts';
import { type UploadReading, uploadReading } from '../contract/upload.ts';
import type { UploadedAsset, UploadFailure, UploadOutcome } from '../core/backend.ts';
import { readAs } from './read-as.ts';

/**
 * Sorts an upload's answer by the files that were sent. Files that the answer names as failed have; of the others, as
 * many results as files belong together in order; fewer are matched by name, and what is left was not stored.
 */
export function uploadOutcome(
  sent: readonly { readonly filename: string; readonly url?: string }[],
  data: unknown,
): UploadOutcome {
  const answer = readAs('upload', uploadReading, Array.isArray(data) ? { files: data } : (data ?? {}));
  const refused = new Map((answer.failed ?? []).map(({ index, code }) => [index, reasonOf(code)]));
  const left = [...storedFiles(answer)];
  const inOrder = left.length >= sent.length - refused.size;
  const uploaded: UploadedAsset[] = [];
  const failed: UploadFailure[] = [];
  for (const [index, file] of sent.entries()) {
    const reason = refused.get(index);
    const at = inOrder ? 0 : left.findIndex(result => namesOf(file).has(result.filename ?? ''));
    const result = reason !== undefined || at === -1 ? undefined : left.splice(at, 1)[0];
    if (result === undefined) failed.push({ filename: file.filename, reason: reason ?? 'not-stored' });
    else uploaded.push(asAsset(file.filename, result));
  }
  const { session_state_applied: isApplied } = answer;
  return { uploaded, failed, ...(isApplied === undefined ? {} : { isApplied }) };
}

function reasonOf(code: number | undefined): UploadFailure['reason'] {
  if (code === codes.unsupportedFile) return 'unsupported-file';
  return code === codes.fileTooLarge ? 'file-too-large' : 'not-stored';
}

type StoredFile = NonNullable<UploadReading['files']>[number];

/** `files`, `uploaded_files`, or a single link at the top (nemo-contract §5). */
const storedFiles = ({ files, uploaded_files, url }: UploadReading): readonly StoredFile[] =>
  files ?? uploaded_files ?? (url === undefined ? [] : [{ url }]);

/** Names a server may give a file: ours, or the last step of its link's path. */
function namesOf({
  filename,
  url,
}: {
  readonly filename: string;
  readonly url?: string;
}): ReadonlySet<string> {
  const path = url === undefined ? '' : new URL(url).pathname;
  return new Set([filename, lastStep(path)]);
}

function lastStep(path: string): string {
  const step = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

const asAsset = (filename: string, file: StoredFile): UploadedAsset => ({
  filename,
  kind: file.file_type,
  url: file.cdn_url ?? file.url,
  durationMs: file.duration === undefined ? undefined : Math.round(file.duration * 1000),
  width: file.width,
  height: file.height,
});
