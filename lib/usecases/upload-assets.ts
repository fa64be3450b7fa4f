import type { Asset } from '../core/asset.ts';
import type { Backend, UploadFailure, UploadOutcome } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import type { Job } from '../core/job.ts';
import { fileNameOf } from '../core/media-name.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { ProblemKind } from '../core/problem.ts';
import type { StagedAsset } from './copy-asset.ts';

export interface UploadDependencies {
  readonly backend: Backend;
  readonly assets: AssetStore;
  readonly media: MediaStore;
  readonly outbox: Outbox;
  /** The backend cannot fetch from our media store: files are sent to it instead. */
  readonly sendsFiles?: boolean;
}

interface Project {
  readonly token: string;
  readonly sessionId: string;
  /** Files that the session had before. */
  readonly assets: number;
  /** Nothing was ever edited in it: what it holds are files that were sent to it. */
  readonly isUntouched: boolean;
}

/** Backends fetch within minutes; an hour covers a slow one. */
const linkSeconds = 3600;

/** Hands the session what it does not have yet, in this order. A file that it does not take is named and left out. */
export const uploadAssets = async (
  deps: UploadDependencies,
  job: Job,
  assets: readonly StagedAsset[],
  project: Project,
): Promise<void> => {
  const missing = assets.filter(asset => asset.uploadedTo !== project.sessionId);
  if (missing.length === 0) return;
  const { failed } = isInterrupted(assets, missing, project)
    ? nothingFailed
    : await (deps.sendsFiles ? sendFiles : sendEither)(deps, missing, project);
  for (const asset of missing) {
    const failure = failed.find(({ filename }) => filename === fileNameOf(asset.mediaKey));
    if (failure) await rejectAsset(deps, job, asset, rejections[failure.reason]);
    else await deps.assets.setUploaded(asset, project.sessionId);
  }
};

/**
 * Whether an earlier run has sent these very files and was ended before it could note so. Later, when some are noted, it
 * cannot be told, and a photo may be sent twice (nemo-contract §9).
 */
const isInterrupted = (
  assets: readonly StagedAsset[],
  missing: readonly StagedAsset[],
  project: Project,
): boolean => project.isUntouched && missing.length === assets.length && project.assets === assets.length;

const nothingFailed: UploadOutcome = { uploaded: [], failed: [] };

/** Names a file that is of no use to whoever sent it, and forgets it. */
export const rejectAsset = async (
  { outbox, assets }: UploadDependencies,
  job: Job,
  asset: Asset,
  kind: ProblemKind,
): Promise<void> => {
  const problem = { kind, detail: asset.name };
  await outbox.say(job, { is: 'problem', problem }, { replyTo: asset.messageId });
  await assets.setRejected(asset);
};

/**
 * By links, and where the session has nothing after that, the files themselves: a backend may be unable to reach the
 * bucket, or take no links at all.
 */
const sendEither = async (
  deps: UploadDependencies,
  assets: readonly StagedAsset[],
  project: Project,
): Promise<UploadOutcome> => {
  const outcome = await sendLinks(deps, assets, project).catch(nothingByLinks);
  if (outcome !== undefined && isTaken(outcome)) return outcome;
  // An answer may leave out what was stored; sent again, a photo would be in the video twice.
  const { assets: stored } = await deps.backend.state(project.token, project.sessionId);
  if (stored >= project.assets + assets.length) return nothingFailed;
  return outcome !== undefined && stored > project.assets ? outcome : sendFiles(deps, assets, project);
};

/**
 * Whether an answer may be believed without a look at the session. One that lists files and adds that the session does not
 * have them may not (nemo-contract §5); one that does not say is taken at its list, as older dialects never say.
 */
const isTaken = ({ uploaded, failed, isApplied }: UploadOutcome): boolean =>
  isApplied !== false && (uploaded.length > 0 || failed.some(({ reason }) => reason !== 'not-stored'));

/** A backend that does not know the form of the request has stored nothing. */
const nothingByLinks = (error: unknown): undefined => {
  const isForm =
    error instanceof BackendError && (error.kind === 'bad-request' || error.kind === 'not-found');
  if (!isForm) throw error;
};

const sendLinks = async (
  { backend, media }: UploadDependencies,
  assets: readonly StagedAsset[],
  { token, sessionId }: Project,
): Promise<UploadOutcome> => {
  const files = await Promise.all(
    assets.map(async ({ mediaKey }) => ({
      filename: fileNameOf(mediaKey),
      url: await media.presign(mediaKey, linkSeconds),
    })),
  );
  return backend.uploadByUrls(token, sessionId, files);
};

const sendFiles = async (
  { backend, media }: UploadDependencies,
  assets: readonly StagedAsset[],
  { token, sessionId, assets: before }: Project,
): Promise<UploadOutcome> => {
  const files = await Promise.all(
    assets.map(async ({ mediaKey }) => ({
      filename: fileNameOf(mediaKey),
      sizeBytes: (await media.sizeOf(mediaKey)) ?? 0,
      open: () => media.get(mediaKey),
    })),
  );
  const outcome = await backend.uploadFiles(token, sessionId, files);
  if (outcome.isApplied !== false || outcome.uploaded.length === 0) return outcome;
  if ((await backend.state(token, sessionId)).assets > before) return outcome;
  // An edit without its photos would be paid for. They are kept, and the upload is tried once more.
  const message = 'the session has none of the files that it was sent';
  throw new BackendError('upload', { kind: 'server-error', message });
};

const rejections = {
  'unsupported-file': 'unsupported-file',
  'file-too-large': 'file-too-large',
  'not-stored': 'file-not-stored',
} as const satisfies Record<UploadFailure['reason'], ProblemKind>;
