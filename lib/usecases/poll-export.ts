import type { ExportStatus } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import { type ExportWatch, secondsLeft, watchOn, watchOnAfterMiss } from '../core/export-watch.ts';
import type { Job, JobRef } from '../core/job.ts';
import { JobError } from '../core/problem.ts';
import { openSession } from './open-session.ts';
import { createProgress } from './progress.ts';
import {
  type ExportDependencies,
  type ExportStep,
  mostAttempts,
  type RunningExport,
} from './submit-export.ts';
import { asTask, mayPass } from './task.ts';

/** Looks once how an export gets on, shows it, and says when to look next. */
export const pollExport = (
  deps: ExportDependencies,
  ref: JobRef,
  running: RunningExport & ExportWatch,
): Promise<ExportStep> =>
  asTask(deps, ref, async job => {
    const { token } = await openSession(deps, job.chat, job.language);
    const { renderId, draftHash, attempt } = running;
    const render = {
      renderId,
      draftHash,
      attempt,
      ...(running.fullSize === undefined ? {} : { fullSize: running.fullSize }),
    };
    const status = await poll(deps, token, renderId);
    switch (status.kind) {
      case 'completed':
        await deps.jobs.setFinishedRender(ref, finishedRender(renderId, status));
        return { outcome: 'completed', ...render };
      case 'failed':
        if (attempt < mostAttempts) return { outcome: 'rejected', ...render, attempt: attempt + 1 };
        throw new JobError({ kind: 'export-failed' });
      case 'missed': {
        const watch = watchOnAfterMiss(running, deps.clock(), deps.pollPace, status.error.retryAfterMs);
        if (!watch) throw new JobError(status.error.problem, { cause: status.error });
        return { outcome: 'rendering', ...render, ...watch };
      }
      default: {
        const watch = watchOn(running, status.progress, deps.clock(), deps.pollPace);
        if (!watch) throw new JobError({ kind: 'export-slow' });
        await showProgress(deps, job, watch, status.progress);
        return { outcome: 'rendering', ...render, ...watch };
      }
    }
  });

/** A poll that got no answer may be made up for by the next one (nemo-contract §9); each costs one of the few there are. */
const poll = async (
  { backend }: ExportDependencies,
  token: string,
  renderId: string,
): Promise<ExportStatus | { readonly kind: 'missed'; readonly error: BackendError }> => {
  try {
    return await backend.pollExport(token, renderId);
  } catch (error) {
    if (!(error instanceof BackendError && mayPass(error))) throw error;
    return { kind: 'missed', error };
  }
};

const finishedRender = (
  renderId: string,
  { url, durationMs, thumbnailUrl, coverUrl }: Extract<ExportStatus, { kind: 'completed' }>,
) => ({
  renderId,
  url,
  ...(durationMs === undefined ? {} : { durationMs }),
  ...(thumbnailUrl === undefined ? {} : { thumbnailUrl }),
  ...(coverUrl === undefined ? {} : { coverUrl }),
});

const showProgress = async (
  deps: ExportDependencies,
  job: Job,
  watch: ExportWatch,
  progress: number | undefined,
): Promise<void> => {
  const left = secondsLeft(watch);
  await createProgress(
    deps,
    job,
  )({
    phase: 'rendering',
    ...(progress === undefined ? {} : { fraction: progress / 100 }),
    ...(watch.late ? { late: true } : left === undefined ? {} : { secondsLeft: left }),
  });
};
