import type { Job } from '../core/job.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { ChatAction, Outbox } from '../core/ports/outbox.ts';
import type { Progress } from '../core/said.ts';

/** Telegram bans chats for minutes whose messages are edited more often (telegram-facts §1.3). */
const shortestPauseMs = 4000;

/** What the chat's title says meanwhile; Telegram shows it for 5 s, so it lasts until about the next change. */
const actionIn = ({ phase }: Progress): ChatAction =>
  phase === 'rendering' ? 'making-video' : phase === 'delivering' ? 'sending-video' : 'typing';

/**
 * Changes the job's progress message, and what the chat's title says, unless that happened a moment ago; with `atOnce`
 * also then. Never throws: progress that fails is not worth a video.
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
    const said = { is: 'progress', jobId: job.id, progress, ...answer } as const;
    await Promise.all([
      deps.outbox.show(job, job.progressMessageId, said),
      deps.outbox.act(job.chat, actionIn(progress)),
    ]);
    // Not noted, it only lets the next task speak too early.
    await deps.jobs.setProgressAt(job, now).catch(() => undefined);
  };
};
