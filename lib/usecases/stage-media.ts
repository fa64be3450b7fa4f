import pLimit from 'p-limit';
import type { Asset } from '../core/asset.ts';
import { lastMovedAt, longestAlbumMs, secondsUntilQuiet } from '../core/batch.ts';
import type { Job, JobRef } from '../core/job.ts';
import type { FilePreparation } from '../core/ports/file-preparation.ts';
import type { FileSource } from '../core/ports/file-source.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import { JobError } from '../core/problem.ts';
import { copyAsset, type StagedAsset } from './copy-asset.ts';
import { isSessionGone, type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { createProgress } from './progress.ts';
import { restart } from './restart.ts';
import { asTask, type CommonStep } from './task.ts';
import { rejectAsset, type UploadDependencies, uploadAssets } from './upload-assets.ts';

export type StageMediaStep =
  | CommonStep
  /** The album is still arriving, or all goes to another session. */
  | { readonly outcome: 'waiting'; readonly seconds: number }
  /** Everything is with the backend; the job goes on as what it is. */
  | { readonly outcome: Job['request']['kind'] };

export interface StageMediaDependencies extends OpenSessionDependencies, UploadDependencies {
  readonly jobs: JobStore;
  readonly files: FileSource;
  readonly preparation: FilePreparation;
}

/** Files copied at the same time: enough to hide Telegram's answering times, few enough for a small Lambda. */
const copiesAtOnce = 4;
/**
 * Pictures are held in memory while they are looked into, twice and more; those above this, bytes, or of a size that
 * nobody told, one at a time: two times 200 MB fit beside the others, eight times do not.
 */
const largeBytes = 25_000_000;

/**
 * Brings the project's assets to the session: from Telegram into the media store, from there by presigned URL to the
 * backend, in message order. Repeated, it goes on where it stopped. A file that cannot be used is named to its sender
 * and left out; the others still make a video.
 */
export const stageMedia = (deps: StageMediaDependencies, ref: JobRef): Promise<StageMediaStep> =>
  asTask(deps, ref, async job => {
    await deps.jobs.move(job, { is: 'running' });
    const listedAt = deps.clock();
    const assets = await deps.assets.list(job.chat, job.project);
    const mayWait = listedAt - job.createdAt < longestAlbumMs;
    const seconds = secondsUntilQuiet(lastMovedAt(assets), deps.clock());
    if (seconds > 0 && mayWait) return { outcome: 'waiting', seconds };

    const { token, session, replaced, state } = await openLiveSession(deps, job.chat, job.language);
    if (replaced) await deps.outbox.say(job, { is: 'session-replaced' });
    const copied = await copyAll(deps, job, assets);
    // What came while files were copied still belongs to this video, and the backend wants it in message order.
    const known = new Set(assets.map(placeOf));
    const now = await deps.assets.list(job.chat, job.project);
    if (now.some(asset => !known.has(placeOf(asset))) && mayWait) {
      return { outcome: 'waiting', seconds: Math.max(1, secondsUntilQuiet(lastMovedAt(now), deps.clock())) };
    }
    try {
      await uploadAssets(deps, job, copied, {
        token,
        sessionId: session.sessionId,
        assets: state.assets,
        isUntouched: state.draft === undefined,
      });
    } catch (error) {
      if (!isSessionGone(error) || !(await restart(deps, job, token, error.kind))) throw error;
      return { outcome: 'waiting', seconds: restartSeconds };
    }
    // When the photos were listed, not now: what came since is not in the video, and settleBatch offers it.
    await deps.jobs.setStagedAt(job, listedAt);
    return { outcome: job.request.kind };
  });

/** Before everything is brought to a session that takes the place of one that has just gone: at once. */
const restartSeconds = 1;

const placeOf = ({ messageId, part = 0 }: Asset): string => `${messageId}.${part}`;

const copyAll = async (
  deps: StageMediaDependencies,
  job: Job,
  assets: readonly Asset[],
): Promise<readonly StagedAsset[]> => {
  const progress = createProgress(deps, job);
  const several = pLimit(copiesAtOnce);
  const oneByOne = pLimit(1);
  const isMissing = ({ mediaKey }: Asset) => mediaKey === undefined;
  const missing = assets.filter(isMissing).length;
  let done = 0;
  const copies = assets.map((asset, index) => {
    const isLarge = (asset.size ?? Number.POSITIVE_INFINITY) > largeBytes;
    return (isLarge ? oneByOne : several)(async () => {
      try {
        const copy = await copyAsset(deps, asset, index + 1);
        if (isMissing(asset)) await progress({ phase: 'staging', done: ++done, of: missing });
        return copy;
      } catch (error) {
        if (!(error instanceof JobError)) throw error;
        await rejectAsset(deps, job, asset, error.problem.kind);
        return undefined;
      }
    });
  });
  return (await Promise.all(copies)).filter(copy => copy !== undefined);
};
