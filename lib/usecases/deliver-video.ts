import { cloudUploadLimit } from '../core/asset.ts';
import { chatKey } from '../core/chat.ts';
import { readDraft } from '../core/draft.ts';
import { outlineDraft } from '../core/draft-outline.ts';
import type { Job, JobRef } from '../core/job.ts';
import type { SentVideo, Video } from '../core/ports.ts';
import { JobError } from '../core/problem.ts';
import { readExportDraft } from './export-draft.ts';
import { openSession } from './open-session.ts';
import { createProgress } from './progress.ts';
import type { ExportDependencies } from './submit-export.ts';
import { asTask, type CommonStep } from './task.ts';

export type DeliverVideoStep = CommonStep | { readonly outcome: 'delivered' };

export interface FinishedExport {
  readonly draftHash: string;
  /** Absent: the chat has had this very video. */
  readonly renderId?: string;
}

/** How long a link to a video too large for the chat works; presigned URLs live at most as long. */
const linkDays = 7;

/**
 * Brings the video into the chat as a reply to the request, once. The claim in the job's row comes before Telegram is
 * called: whoever finds it taken cannot know whether the video arrived, and says so instead of sending it again.
 */
export const deliverVideo = (
  deps: ExportDependencies,
  ref: JobRef,
  finished: FinishedExport,
): Promise<DeliverVideoStep> =>
  asTask(deps.jobs, ref, async job => {
    if (job.deliveryStartedAt !== undefined) throw new JobError({ kind: 'delivery-unsure' });
    await createProgress(deps, job)({ phase: 'delivering' });
    await deps.outbox.act(job.chat, 'sending-video');

    const found = await findVideo(deps, job, finished);
    if (!(await deps.jobs.claimDelivery(ref, deps.clock()))) throw new JobError({ kind: 'delivery-unsure' });
    if ('url' in found) {
      const megabytes = Math.round(found.bytes / 1_000_000);
      const said = { is: 'video-link', url: found.url, megabytes, days: linkDays } as const;
      await deps.outbox.say(job, said, { replyTo: job.requestMessageId });
    } else {
      const caption = { timeline: outlineDraft(readDraft(await readExportDraft(deps.media, ref))) };
      const { fileId } = await deps.outbox.sendVideo(job, found, caption, { replyTo: job.requestMessageId });
      await deps.videos.put(job.chat, { draftHash: finished.draftHash, fileId });
    }
    await deps.jobs.move(ref, { is: 'delivered' });
    await tidyUp(deps, job);
    return { outcome: 'delivered' };
  });

type Found = Video | Pick<SentVideo, 'fileId'> | { readonly url: string; readonly bytes: number };

const findVideo = async (deps: ExportDependencies, job: Job, finished: FinishedExport): Promise<Found> => {
  const sent = await deps.videos.get(job.chat, finished.draftHash);
  if (sent) return { fileId: sent.fileId };
  if (finished.renderId === undefined) throw new JobError({ kind: 'export-failed' });

  const { token } = await openSession(deps, job.chat, job.language);
  const { renderId } = finished;
  const status = await deps.backend.pollExport(token, renderId);
  const url = status.kind === 'completed' ? status.url : undefined;
  const { body, sizeBytes } = await deps.backend.downloadExport(token, { renderId, url });
  const fileName = 'reelay.mp4';
  if (sizeBytes !== undefined && sizeBytes > cloudUploadLimit) {
    const key = `videos/${chatKey(job.chat)}/${job.id}/${fileName}`;
    await deps.media.put(key, body, { size: sizeBytes, mimeType: 'video/mp4' });
    return { url: await deps.media.presign(key, linkDays * 24 * 3600), bytes: sizeBytes };
  }
  return { bytes: new Uint8Array(await new Response(body).arrayBuffer()), fileName };
};

/** The video is in the chat: whatever fails from here on is not worth an error. */
const tidyUp = async ({ outbox }: ExportDependencies, job: Job): Promise<void> => {
  await outbox.react(job.chat, job.requestMessageId, 'done');
  if (job.progressMessageId === undefined) return;
  if (job.answer === undefined) await outbox.remove(job, job.progressMessageId);
  else await outbox.show(job, job.progressMessageId, { is: 'answer', text: job.answer });
};
