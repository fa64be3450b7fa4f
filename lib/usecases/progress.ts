import type { Job } from '../core/job.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { Progress } from '../core/said.ts';

/** Telegram bans chats for minutes whose messages are edited more often (telegram-facts §1.3). */
const shortestPauseMs = 4000;

/**
 * Changes the job's progress message, unless it was changed a moment ago; with `atOnce` also then. Never throws: progress
 * that fails is not worth a video.
 */
export const createProgress = (
  deps: { readonly jobs: JobStore; readonly outbox: Outbox; readonly clock: Clock },
  job: Job,
): ((progress: Progress, options?: { readonly atOnce?: boolean }) => Promise<void>) => {
  let lastAt = job.progressAt ?? 0;
  return async (progress, { atOnce = false } = {}) => {
    const now = deps.clock();
    if (job.progressMessageId === undefined || (!atOnce && now - lastAt < shortestPauseMs)) return;
    lastAt = now;
    const answer = job.answer ? { answer: job.answer } : {};
    await deps.outbox.show({ chat: job.chat, language: job.language }, job.progressMessageId, {
      is: 'progress',
      jobId: job.id,
      progress,
      ...answer,
    });
    // Not noted, it only lets the next task speak too early.
    await deps.jobs.setProgressAt(job, now).catch(() => undefined);
  };
};
