import { type ExportWatch, secondsLeft, watchOn } from '../core/export-watch.ts';
import type { JobRef } from '../core/job.ts';
import { JobError } from '../core/problem.ts';
import { openSession } from './open-session.ts';
import { createProgress } from './progress.ts';
import type { ExportDependencies, ExportStep, RunningExport } from './submit-export.ts';
import { asTask } from './task.ts';

/** A failed render gets one more try under a new id (nemo-contract §8.1). */
const mostAttempts = 2;

/** Looks once how an export gets on, shows it, and says when to look next. */
export const pollExport = (
  deps: ExportDependencies,
  ref: JobRef,
  running: RunningExport & ExportWatch,
): Promise<ExportStep> =>
  asTask(deps.jobs, ref, async job => {
    const { token } = await openSession(deps, job.chat, job.language);
    const { renderId, draftHash, attempt } = running;
    const fitting = running.fullSize === undefined ? {} : { fullSize: running.fullSize };
    const status = await deps.backend.pollExport(token, renderId);
    switch (status.kind) {
      case 'completed':
        return { outcome: 'completed', renderId, draftHash, ...fitting };
      case 'failed':
        if (attempt < mostAttempts) return { outcome: 'rejected', attempt: attempt + 1, ...fitting };
        throw new JobError({ kind: 'export-failed' });
      default: {
        const watch = watchOn(running, status.progress, deps.clock(), deps.pollPace);
        if (!watch) throw new JobError({ kind: 'export-slow' });
        const left = secondsLeft(watch);
        await createProgress(
          deps,
          job,
        )({
          phase: 'rendering',
          fraction: (status.progress ?? 0) / 100,
          ...(left === undefined ? {} : { secondsLeft: left }),
        });
        return { outcome: 'rendering', renderId, draftHash, attempt, ...fitting, ...watch };
      }
    }
  });
