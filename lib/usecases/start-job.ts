import { isOver, type Job, type JobRequest, jobIdOf } from '../core/job.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { Workflow } from '../core/ports/workflow.ts';
import type { Said } from '../core/said.ts';
import type { Sender } from '../core/sender.ts';
import { type LimitDependencies, withinLimits } from './within-limits.ts';

export interface JobDependencies {
  readonly chats: ChatStore;
  readonly jobs: JobStore;
  readonly outbox: Outbox;
  readonly workflow: Workflow;
  readonly clock: Clock;
}

export type StartJobDependencies = JobDependencies & LimitDependencies;

/**
 * Takes a request up: it runs now, or waits its turn behind the chat's running job and says so. Refused when the day's
 * videos are used up. Safe to repeat with the same update.
 */
export const startJob = async (
  deps: StartJobDependencies,
  sender: Sender,
  request: JobRequest,
): Promise<void> => {
  const { chat, language } = sender;
  const { project } = await deps.chats.open(chat);
  const fresh: Job = {
    v: 1,
    id: jobIdOf(chat, sender.updateId),
    chat,
    project,
    request,
    requestMessageId: sender.messageId,
    userId: sender.userId,
    language,
    createdAt: deps.clock(),
    state: { is: 'queued' },
  };
  const known = await deps.jobs.get(fresh);
  if (!known && !(await withinLimits(deps, sender, 'videos'))) return;
  const isCreated = !known && (await deps.jobs.create(fresh));
  const job = known ?? (isCreated ? fresh : await deps.jobs.get(fresh));
  if (job?.state.is !== 'queued') return;

  const others = (await deps.jobs.queued(chat)).filter(other => other.id !== job.id);
  const mayRun = others.length === 0 && (await claimTurn(deps, job));
  if (mayRun) await runJob(deps, job);
  else await tellQueued(deps, job, others);
};

/** Starts the oldest waiting job of the chat if none is running. Safe to repeat. */
export const runNextJob = async (deps: JobDependencies, chat: Job['chat']): Promise<void> => {
  const [next] = await deps.jobs.queued(chat);
  if (next && (await claimTurn(deps, next))) await runJob(deps, next);
};

/**
 * False while another job of the chat runs. A turn that its job never gave back, because its execution was ended from
 * outside, is taken from it.
 */
const claimTurn = async (deps: JobDependencies, { chat, id }: Job): Promise<boolean> => {
  if (await deps.chats.claimActiveJob(chat, id)) return true;
  const { activeJobId } = await deps.chats.open(chat);
  if (activeJobId === undefined) return deps.chats.claimActiveJob(chat, id);
  const active = await deps.jobs.get({ chat, id: activeJobId });
  if (active && !isOver(active.state)) return false;
  await deps.chats.releaseActiveJob(chat, activeJobId);
  return deps.chats.claimActiveJob(chat, id);
};

const runJob = async (deps: JobDependencies, job: Job): Promise<void> => {
  await showJob(deps, job, {
    is: 'progress',
    jobId: job.id,
    progress:
      job.request.kind === 'edit'
        ? { phase: 'editing', activity: 'thinking' }
        : { phase: 'rendering', fraction: 0 },
  });
  // The workflow's first task moves the job to `running`: until then, whoever repeats this finds it still queued.
  await deps.workflow.start(job);
};

const tellQueued = async (deps: JobDependencies, job: Job, others: readonly Job[]): Promise<void> => {
  const { activeJobId } = await deps.chats.open(job.chat);
  const active =
    activeJobId === undefined ? undefined : await deps.jobs.get({ chat: job.chat, id: activeJobId });
  const ahead = [...(active ? [active] : []), ...others.filter(other => other.id !== activeJobId)].map(
    other => other.request,
  );
  await showJob(deps, job, { is: 'progress', jobId: job.id, progress: { phase: 'queued', ahead } });
  // The running job may have ended between the claim and here; then nobody else would begin this one.
  await runNextJob(deps, job.chat);
};

/** The job's one message: made when missing, changed when there. */
const showJob = async (deps: JobDependencies, job: Job, said: Said): Promise<void> => {
  const to = { chat: job.chat, language: job.language };
  if (job.progressMessageId !== undefined) return deps.outbox.change(to, job.progressMessageId, said);
  // Whoever takes the job up and whoever ends the one before may both be about to begin it.
  if (!(await deps.jobs.claimProgressMessage(job, deps.clock()))) {
    const known = (await deps.jobs.get(job))?.progressMessageId;
    return known === undefined ? undefined : deps.outbox.change(to, known, said);
  }
  const messageId = await deps.outbox.say(to, said, { replyTo: job.requestMessageId });
  await deps.jobs.setProgressMessage(job, messageId, deps.clock());
};
