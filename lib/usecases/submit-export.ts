import { createHash } from 'node:crypto';
import type { Backend } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import { isExportable, readDraft } from '../core/draft.ts';
import { type ExportWatch, type PollPace, watchExport } from '../core/export-watch.ts';
import type { Job, JobRef } from '../core/job.ts';
import type { JobStore, MediaStore, Outbox, VideoStore } from '../core/ports.ts';
import { JobError } from '../core/problem.ts';
import { keepExportDraft } from './export-draft.ts';
import { type OpenSessionDependencies, openSession } from './open-session.ts';
import { asTask, type CommonStep } from './task.ts';

/** An export as it travels from task to task. Its link does not: histories of executions can be read by operators. */
export interface RunningExport {
  readonly renderId: string;
  readonly draftHash: string;
  /** 1, or 2 for the one new try after a failed render (nemo-contract §8.1). */
  readonly attempt: number;
}

export type ExportStep =
  | CommonStep
  /** Look again in `seconds`. */
  | ({ readonly outcome: 'rendering' } & RunningExport & ExportWatch)
  /** The render failed and is worth one more try. */
  | { readonly outcome: 'rejected'; readonly attempt: number }
  /** Ready to be sent; without `renderId` the chat has had this very video before. */
  | { readonly outcome: 'completed'; readonly draftHash: string; readonly renderId?: string };

export interface ExportDependencies extends OpenSessionDependencies {
  readonly backend: Backend;
  readonly jobs: JobStore;
  readonly media: MediaStore;
  readonly videos: VideoStore;
  readonly outbox: Outbox;
  readonly pollPace: PollPace;
}

/**
 * Hands the session's draft to the backend's renderer, or finds that its video is in the chat already. Repeated after
 * an answer got lost, it first asks for the render that may be running (nemo-contract §8.2).
 */
export const submitExport = (deps: ExportDependencies, ref: JobRef, attempt: number): Promise<ExportStep> =>
  asTask(deps.jobs, ref, async job => {
    const { token, session } = await openSession(deps, job.chat, job.language);
    const { draft } = await deps.backend.state(token, session.sessionId);
    if (draft === undefined || !isExportable(readDraft(draft)))
      throw new JobError({ kind: 'nothing-to-export' });

    const { resolution } = job.request.output;
    const draftHash = createHash('sha256')
      .update(`${resolution ?? ''}\n${draft}`)
      .digest('hex');
    await keepExportDraft(deps.media, ref, draft);
    if (await deps.videos.get(job.chat, draftHash)) return { outcome: 'completed', draftHash };

    const running = await findRunning(deps, job, token);
    if (running !== undefined) return rendering({ renderId: running, draftHash, attempt });

    const renderId = `render_${deps.newId()}`;
    await deps.jobs.setRenderId(ref, renderId);
    const submitted = await deps.backend.submitExport(token, {
      renderId,
      sessionId: session.sessionId,
      draft,
      output: { format: 'mp4', quality: 'high', ...(resolution === undefined ? {} : { resolution }) },
    });
    if (submitted.renderId !== renderId) await deps.jobs.setRenderId(ref, submitted.renderId);
    return rendering({ renderId: submitted.renderId, draftHash, attempt });

    function rendering(running: RunningExport): ExportStep {
      return { outcome: 'rendering', ...running, ...watchExport(deps.clock(), deps.pollPace) };
    }
  });

/** A render of this job that an earlier, interrupted run of this task has submitted, and that has not failed. */
const findRunning = async (
  { backend }: ExportDependencies,
  job: Job,
  token: string,
): Promise<string | undefined> => {
  if (job.renderId === undefined) return undefined;
  try {
    const status = await backend.pollExport(token, job.renderId);
    return status.kind === 'failed' ? undefined : job.renderId;
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'not-found') return undefined;
    throw error;
  }
};
