import type { Job, JobRef } from '../core/job.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import type { Sender } from '../core/sender.ts';
import { finishJob } from './finish-job.ts';
import { type OpenSessionDependencies, openSession } from './open-session.ts';
import type { JobDependencies } from './start-job.ts';

export type CancelDependencies = JobDependencies & OpenSessionDependencies;

/**
 * Ends the job that somebody wants no more: the one whose button was pressed, else the running one, else what waits for
 * photos. An edit that the backend has begun cannot be called back, but nobody waits for it any more. Where there is nothing
 * to end, it is said, and how to take back what has been done.
 */
export const cancelJob = async (
  deps: CancelDependencies & { readonly wishes: WishStore },
  sender: Sender,
  jobId?: string,
): Promise<void> => {
  const { activeJobId, project } = await deps.chats.open(sender.chat);
  const id = jobId ?? activeJobId;
  const ended = id !== undefined && (await endJob(deps, { chat: sender.chat, id }));
  if (!ended && jobId === undefined && (await deps.wishes.get(sender.chat))) {
    await deps.wishes.remove(sender.chat);
    return void (await deps.outbox.say(sender, { is: 'cancelled' }));
  }
  // A button that was pressed too late needs no message: the job's own end is in the chat.
  if (ended || jobId !== undefined) return;
  // “Never mind” is also said of a change that has been made.
  const latest = await deps.jobs.latest(sender.chat);
  const canUndo =
    latest?.project === project && latest.request.kind === 'edit' && latest.state.is === 'delivered';
  await deps.outbox.say(sender, { is: 'nothing-to-cancel', canUndo });
};

/**
 * Ends a job at once, whether it runs or waits, and begins the next. False when it had ended otherwise. Safe to repeat:
 * after an interruption the rest is made up for.
 */
export const endJob = async (deps: CancelDependencies, ref: JobRef): Promise<boolean> => {
  const job = await deps.jobs.get(ref);
  if (!job) return false;
  const ended = await deps.jobs.move(ref, { is: 'cancelled' });
  if (!ended && job.state.is !== 'cancelled') return false;
  await deps.workflow.stop(ref);
  if (job.progressMessageId === undefined) await deps.outbox.say(job, { is: 'cancelled' });
  else await deps.outbox.change(job, job.progressMessageId, { is: 'cancelled' });
  await finishJob(deps, ref);
  await cancelExport(deps, job).catch(() => undefined);
  return true;
};

/** Spares the backend a render that nobody wants. It may be too late for that, which is no harm. */
const cancelExport = async (deps: CancelDependencies, job: Job): Promise<void> => {
  const { chat, language } = job;
  const renderId = job.fittingRenderId ?? job.renderId;
  if (renderId === undefined) return;
  const { token } = await openSession(deps, chat, language);
  await deps.backend.cancelExport(token, renderId);
};
