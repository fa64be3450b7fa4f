import { createHash } from 'node:crypto';
import type { Backend, ExportOutput, SubmittedExport } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import { isExportable, readDraft } from '../core/draft.ts';
import { formatOf } from '../core/export-options.ts';
import { type ExportWatch, type PollPace, watchExport } from '../core/export-watch.ts';
import type { JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { VideoStore } from '../core/ports/video-store.ts';
import { JobError } from '../core/problem.ts';
import { keepExportDraft } from './export-draft.ts';
import { type OpenSessionDependencies, openSession } from './open-session.ts';
import { asTask, type CommonStep } from './task.ts';
import { type WarnOfCreditsDependencies, warnOfCredits } from './warn-of-credits.ts';

/** An export as it travels from task to task. Its link does not: histories of executions can be read by operators. */
export interface RunningExport {
  readonly renderId: string;
  readonly draftHash: string;
  /** 1, or 2 for the one new try after a failed render (nemo-contract §8.1). */
  readonly attempt: number;
  /** Bytes of the full video that was too large for the chat; then this one is to fit. */
  readonly fullSize?: number;
}

export type ExportStep =
  | CommonStep
  /** Look again in `seconds`. */
  | ({ readonly outcome: 'rendering' } & RunningExport & ExportWatch)
  /** The render failed and is worth one more try. */
  | ({ readonly outcome: 'rejected' } & ExportTry)
  /** Ready to be sent; without `renderId` the chat has had this very video before. */
  | {
      readonly outcome: 'completed';
      readonly draftHash: string;
      readonly renderId?: string;
      readonly fullSize?: number;
    };

/** Which submit of a job this is. */
export type ExportTry = Pick<RunningExport, 'attempt' | 'fullSize'>;

export interface ExportDependencies extends OpenSessionDependencies, WarnOfCreditsDependencies {
  readonly backend: Backend;
  readonly jobs: JobStore;
  readonly media: MediaStore;
  readonly videos: VideoStore;
  readonly outbox: Outbox;
  readonly pollPace: PollPace;
  /** Bytes that bots may send: 50 MB through Telegram's cloud (telegram-facts §1.3). */
  readonly uploadLimit: number;
}

/** Below the limit, because Telegram counts the request around the file as well. */
const fittingShare = 0.96;

/**
 * Hands the session's draft to the backend's renderer, or finds that its video is in the chat already. Repeated after
 * an answer got lost, it first asks for the render that may be running (nemo-contract §8.2).
 */
export const submitExport = (
  deps: ExportDependencies,
  ref: JobRef,
  { attempt, fullSize }: ExportTry,
): Promise<ExportStep> =>
  asTask(deps, ref, async job => {
    const { token, session } = await openSession(deps, job.chat, job.language);
    const { draft } = await deps.backend.state(token, session.sessionId);
    if (draft === undefined || !isExportable(readDraft(draft)))
      throw new JobError({ kind: 'nothing-to-export' });

    const { resolution } = job.request.output;
    const format = formatOf(job.request.output);
    const draftHash = createHash('sha256')
      .update(`${resolution ?? ''}${format === 'mp4' ? '' : ` ${format}`}\n${draft}`)
      .digest('base64url');
    await keepExportDraft(deps.media, ref, draft);
    if (await deps.videos.get(job.chat, draftHash)) return { outcome: 'completed', draftHash };

    const isFitting = fullSize !== undefined;
    const keepRenderId = isFitting ? deps.jobs.setFittingRenderId : deps.jobs.setRenderId;
    const running = await findRunning(deps, isFitting ? job.fittingRenderId : job.renderId, token);
    if (running !== undefined) return rendering(running);

    const renderId = `render_${deps.newId()}`;
    await keepRenderId(ref, renderId);
    if (attempt === 1 && !isFitting) await warnOfCredits(deps, job, token);
    const submitted = await submitUnlessRefused(deps, attempt, token, {
      renderId,
      sessionId: session.sessionId,
      draft,
      output: {
        format,
        quality: 'high',
        ...(resolution === undefined ? {} : { resolution }),
        ...(isFitting ? fittingOutput(deps) : {}),
      },
    });
    if (submitted === undefined)
      return { outcome: 'rejected', attempt: attempt + 1, ...(isFitting ? { fullSize } : {}) };
    if (submitted.renderId !== renderId) await keepRenderId(ref, submitted.renderId);
    return rendering(submitted.renderId);

    function rendering(id: string): ExportStep {
      return {
        outcome: 'rendering',
        renderId: id,
        draftHash,
        attempt,
        ...(isFitting ? { fullSize } : {}),
        ...watchExport(deps.clock(), deps.pollPace),
      };
    }
  });

/** A render that failed, or a submit that was not taken, gets one more try under a new id (nemo-contract §8.1). */
export const mostAttempts = 2;

/** Undefined when the backend did not take the request, and another id may help. */
const submitUnlessRefused = async (
  { backend }: ExportDependencies,
  attempt: number,
  ...[token, request]: Parameters<Backend['submitExport']>
): Promise<SubmittedExport | undefined> => {
  try {
    return await backend.submitExport(token, request);
  } catch (error) {
    const isRefused = error instanceof BackendError && error.kind === 'bad-request';
    if (isRefused && attempt < mostAttempts) return undefined;
    throw error;
  }
};

/** Our studio plans for a size; the hosted backend knows none, but smaller pictures are smaller files. */
const fittingOutput = ({ uploadLimit, pollPace }: ExportDependencies): ExportOutput => ({
  maxBytes: Math.floor(uploadLimit * fittingShare),
  ...(pollPace === 'hosted' ? { resolution: '720p' } : {}),
});

/** A render of this job that an earlier, interrupted run of this task has submitted, and that has not failed. */
const findRunning = async (
  { backend }: ExportDependencies,
  renderId: string | undefined,
  token: string,
): Promise<string | undefined> => {
  if (renderId === undefined) return undefined;
  try {
    const status = await backend.pollExport(token, renderId);
    return status.kind === 'failed' ? undefined : renderId;
  } catch (error) {
    const isUnknown =
      error instanceof BackendError && (error.kind === 'not-found' || error.kind === 'bad-request');
    if (isUnknown) return undefined;
    throw error;
  }
};
