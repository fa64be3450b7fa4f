import type { Backend } from '../core/backend.ts';
import type { EditOutcome } from '../core/edit-outcome.ts';
import type { PollPace } from '../core/export-watch.ts';
import { type PlainAnswer, plainAnswer } from '../core/gui-wording.ts';
import { isOver, type Job, type JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { JobError } from '../core/problem.ts';
import type { UncertainEdit } from '../core/recovery-schedule.ts';
import type { Said } from '../core/said.ts';
import { activityOf } from '../core/tool-labels.ts';
import { isChanged, keepSnapshot, readSnapshot, type Snapshot, snapshotOf } from './draft-snapshot.ts';
import { createFirstCut } from './first-cut.ts';
import { firstLook, type Look } from './look.ts';
import { type MessageDependencies, messageFor } from './message-for.ts';
import { type OpenSession, type OpenSessionDependencies, openSession } from './open-session.ts';
import { createProgress } from './progress.ts';
import { afterRefusal, afterRefusalMidway, stateUnlessGone } from './refused-edit.ts';
import { asTask, type CommonStep } from './task.ts';
import { watchForCancel } from './watch-for-cancel.ts';
import type { WayOutDependencies } from './way-out.ts';
import { whileActing } from './while-acting.ts';

export type EditStep =
  | CommonStep
  /** The draft is another one now and wants to be rendered. */
  | { readonly outcome: 'changed' }
  /** The backend answered, the answer is in the chat, and there is nothing to render. */
  | { readonly outcome: 'answered' }
  /** Token or session are gone, and the edit was not taken: bring the assets to a new one first. */
  | { readonly outcome: 'restart' }
  /** Nobody knows yet what became of the edit: look at the draft in `seconds`. */
  | ({ readonly outcome: 'unsettled' } & Look);

export interface EditDependencies extends OpenSessionDependencies, WayOutDependencies, MessageDependencies {
  readonly backend: Backend;
  readonly jobs: JobStore;
  readonly media: MediaStore;
  readonly outbox: Outbox;
  readonly pollPace: PollPace;
}

/**
 * Sends the job's message to the backend and waits for its answer, at most until `deadline` (epoch ms). The message
 * is sent at most once: the claim in the job's row comes first, and whoever finds it taken goes on from the answer that
 * was kept, or looks at the draft instead (nemo-contract §4.9).
 */
export const runEdit = (deps: EditDependencies, ref: JobRef, deadline: number): Promise<EditStep> =>
  asTask(deps, ref, async job => {
    if (job.request.kind !== 'edit') throw new Error(`Job ${job.id} is an ${job.request.kind}, not an edit.`);
    const opened = await openSession(deps, job.chat, job.language);
    if (job.editSentAt !== undefined) {
      const kept = job.answer === undefined ? undefined : await readSnapshot(deps.media, ref);
      if (job.answer === undefined || kept === undefined) return unsettled(deps, 'disconnected');
      return goOnWith(deps, job, opened, kept, { text: job.answer, offers: job.offers ?? [] });
    }

    const state = await stateUnlessGone(deps, job, opened);
    if (state === undefined) return { outcome: 'restart' };
    const before = snapshotOf(state);
    await keepSnapshot(deps.media, ref, before);
    if (!(await deps.jobs.claimEdit(ref, deps.clock()))) {
      return unsettled(deps, 'disconnected');
    }
    // Until the claim its person may have edited the message, or thought better of it.
    const claimed = (await deps.jobs.get(ref)) ?? job;
    if (isOver(claimed.state)) return { outcome: 'over' };
    const text = await messageFor(deps, claimed, before);

    const progress = createProgress(deps, job);
    const telling: Promise<void>[] = [];
    const firstCut = createFirstCut(deps, job, opened, before);
    using cancel = watchForCancel(deps.jobs, ref);
    const outcome = await whileActing(deps.outbox, job.chat, 'typing', () =>
      deps.backend.runEdit(opened.token, opened.session.sessionId, text, {
        deadline,
        signal: cancel.signal,
        onProgress: event => {
          firstCut.after(event);
          if (event.kind !== 'tool-started' && event.kind !== 'still-working') return;
          const minutes =
            event.kind === 'still-working' ? { minutes: Math.round(event.elapsedMs / 60_000) } : {};
          telling.push(progress({ phase: 'editing', activity: activityOf(event.tool), ...minutes }));
        },
      }),
    );
    const answer = answerIn(outcome);
    // First of all: whatever interrupts the task from here on, what the backend has said is not lost.
    if (answer !== undefined) await deps.jobs.setAnswer(ref, answer);
    // A Lambda stands still once it has answered: what it was about to say would be said minutes later, over other words.
    await Promise.all([firstCut.settled(), ...telling]);
    // Not before: if the new session is refused as well, that is all there is to say.
    if (job.restartedAt !== undefined && outcome.kind !== 'refused') {
      await deps.outbox.say(job, { is: 'session-replaced' });
    }
    if (answer !== undefined) return goOnWith(deps, job, opened, before, answer);
    return conclude(deps, job, opened, before, outcome);
  });

/** The first look at what became of an edit of which nothing is known. */
const unsettled = ({ pollPace }: EditDependencies, cause: UncertainEdit): EditStep => ({
  outcome: 'unsettled',
  ...firstLook(cause, pollPace),
});

/**
 * What the backend has said, in words that people can use. Undefined also for nothing but instructions for an interface
 * that does not exist: after work, that is as good as no word.
 */
const answerIn = (outcome: EditOutcome): PlainAnswer | undefined => {
  if (outcome.kind !== 'finished') return undefined;
  const answer = plainAnswer(outcome.text);
  const isWordless = answer.text === '' && (outcome.tools.length > 0 || answer.offers.length === 0);
  return isWordless ? undefined : answer;
};

/** What comes after an edit that the backend had no words for. */
const conclude = async (
  deps: EditDependencies,
  job: Job,
  opened: OpenSession,
  before: Snapshot,
  outcome: EditOutcome,
): Promise<EditStep> => {
  switch (outcome.kind) {
    case 'finished':
    case 'silent':
      return unsettled(deps, 'silent');
    case 'disconnected':
      return unsettled(deps, 'disconnected');
    case 'refused':
      return outcome.midway
        ? afterRefusalMidway(deps, job, opened, before, outcome)
        : afterRefusal(deps, job, opened.token, outcome);
    case 'failed':
      if (outcome.toolsSucceeded) return unsettled(deps, 'silent');
      if (await isChanged(deps, opened, before)) return { outcome: 'changed' };
      throw new JobError({ kind: 'edit-failed' });
    case 'cancelled':
      return { outcome: 'over' };
  }
};

/** The answer is kept: what is left is to see whether there is something to render. */
const goOnWith = async (
  deps: EditDependencies,
  job: Job,
  opened: OpenSession,
  before: Snapshot,
  answer: PlainAnswer,
): Promise<EditStep> => {
  if (await isChanged(deps, opened, before)) return { outcome: 'changed' };
  await showAnswer(deps, job, { is: 'answer', ...answer });
  return { outcome: 'answered' };
};

const showAnswer = async (
  deps: EditDependencies,
  job: Job,
  answer: Extract<Said, { is: 'answer' }>,
): Promise<void> => {
  if (job.progressMessageId === undefined) {
    await deps.outbox.say(job, answer, { replyTo: job.requestMessageId });
  } else {
    await deps.outbox.change(job, job.progressMessageId, answer);
  }
  await deps.jobs.move(job, { is: 'answered' });
};
