import { dayOf } from '../core/daily-limits.ts';
import { readDraft } from '../core/draft.ts';
import { type DraftChange, draftDifference } from '../core/draft-difference.ts';
import { outlineDraft } from '../core/draft-outline.ts';
import { formatOf } from '../core/export-options.ts';
import type { Job, JobRef } from '../core/job.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import type { SentVideo } from '../core/ports/video-store.ts';
import { JobError } from '../core/problem.ts';
import { daysLeft, keptUntil, type LinkedVideo, videoKey } from '../core/video-link.ts';
import { readSnapshot } from './draft-snapshot.ts';
import { readExportDraft } from './export-draft.ts';
import { type FetchedVideo, type FetchVideoDependencies, fetchVideo } from './fetch-video.ts';
import { type OfferProjectDependencies, offerProject } from './offer-project.ts';
import { type PictureDependencies, pictureTimeline } from './picture-timeline.ts';
import { createProgress } from './progress.ts';
import type { ExportDependencies } from './submit-export.ts';
import { asTask, type CommonStep } from './task.ts';
import { whileActing } from './while-acting.ts';

export type DeliverVideoStep =
  | CommonStep
  | { readonly outcome: 'delivered' }
  /** Render it once more, to fit into the chat; the full one is kept. */
  | { readonly outcome: 'too-large'; readonly attempt: 1; readonly fullSize: number };

export interface FinishedExport {
  readonly draftHash: string;
  /** Absent: the chat has had this very video. */
  readonly renderId?: string;
  /** Bytes of the full video; then this is its smaller version. */
  readonly fullSize?: number;
}

export type DeliverVideoDependencies = FetchVideoDependencies &
  OfferProjectDependencies &
  PictureDependencies & {
    readonly usage: UsageStore;
    readonly assets: AssetStore;
    /** An address at which the video is until then. */
    readonly videoUrl: (video: LinkedVideo) => string;
  };

/**
 * Brings the video into the chat as a reply to the request, once. The claim in the job's row comes before Telegram is
 * called: whoever finds it taken cannot know whether the video arrived, and says so instead of sending it again. What
 * follows a video is safe to repeat: a run that was interrupted there leaves no progress message standing.
 */
export const deliverVideo = async (
  deps: DeliverVideoDependencies,
  ref: JobRef,
  finished: FinishedExport,
): Promise<DeliverVideoStep> => {
  const known = await deps.jobs.get(ref);
  if (known?.state.is === 'delivered') {
    await tidyUp(deps, known);
    return { outcome: 'delivered' };
  }
  return asTask(deps, ref, job => deliver(deps, job, finished), known);
};

const deliver = async (
  deps: DeliverVideoDependencies,
  job: Job,
  finished: FinishedExport,
): Promise<DeliverVideoStep> => {
  if (job.deliveryStartedAt !== undefined) throw new JobError({ kind: 'delivery-unsure' });
  await createProgress(deps, job)({ phase: 'delivering' });
  return whileActing(deps.outbox, job.chat, 'sending-video', () => send(deps, job, finished));
};

const send = async (
  deps: DeliverVideoDependencies,
  job: Job,
  finished: FinishedExport,
): Promise<DeliverVideoStep> => {
  const known = await deps.videos.get(job.chat, finished.draftHash);
  const fetched = known ? undefined : await fetchNew(deps, job, finished);
  if (fetched?.is === 'too-large' && finished.fullSize === undefined) {
    return { outcome: 'too-large', attempt: 1, fullSize: fetched.size };
  }
  if (!(await deps.jobs.claimDelivery(job, deps.clock()))) throw new JobError({ kind: 'delivery-unsure' });
  if (known) await sendAgain(deps, job, known);
  else if (fetched) await sendNew(deps, job, finished, fetched);
  await deps.jobs.move(job, { is: 'delivered' });
  await tidyUp(deps, job);
  return { outcome: 'delivered' };
};

const fetchNew = (
  deps: FetchVideoDependencies,
  job: Job,
  { renderId, draftHash, fullSize }: FinishedExport,
): Promise<FetchedVideo> => {
  if (renderId === undefined) throw new JobError({ kind: 'export-failed' });
  const keepAs = fullSize === undefined ? videoKey(videoOf(job, draftHash)) : undefined;
  return fetchVideo(deps, job, renderId, keepAs);
};

const sendAgain = async (deps: DeliverVideoDependencies, job: Job, video: SentVideo): Promise<void> => {
  const replyTo = job.requestMessageId;
  if (formatOf(job.request.output) !== 'mp4') {
    return void (await deps.outbox.sendFile(job, { fileId: video.fileId }, { replyTo }));
  }
  await deps.outbox.sendVideo(job, { fileId: video.fileId }, await captionOf(deps, job), {
    replyTo,
    ...(video.mediaKey === undefined ? {} : { video: video.draftHash }),
  });
  const { draftHash, size = 0, keptUntil: until = keptUntil(deps.clock()) } = video;
  if (size > deps.uploadLimit && until > deps.clock()) await sendLink(deps, job, { draftHash, size, until });
};

const sendNew = async (
  deps: DeliverVideoDependencies,
  job: Job,
  { draftHash, fullSize }: FinishedExport,
  fetched: FetchedVideo,
): Promise<void> => {
  await countMinutes(deps, job, fetched.durationMs);
  const until = keptUntil(deps.clock());
  if (fetched.is === 'too-large')
    return sendLink(deps, job, { draftHash, size: fullSize ?? fetched.size, until }, 'alone');
  const replyTo = job.requestMessageId;
  const { bytes } = fetched.is === 'file' ? fetched.file : fetched.video;
  const { fileId } =
    fetched.is === 'file'
      ? await deps.outbox.sendFile(job, fetched.file, { replyTo })
      : await deps.outbox.sendVideo(job, fetched.video, await captionOf(deps, job), {
          replyTo,
          video: draftHash,
        });
  const size = fullSize ?? bytes.length;
  const mediaKey = videoKey(videoOf(job, draftHash));
  await deps.videos.put(job.chat, { draftHash, fileId, mediaKey, size, keptUntil: until });
  if (fullSize !== undefined) await sendLink(deps, job, { draftHash, size: fullSize, until });
};

const videoOf = ({ chat, request }: Job, draftHash: string) => ({
  chat,
  draftHash,
  format: formatOf(request.output),
});

const captionOf = async ({ media }: ExportDependencies, ref: JobRef) => ({
  timeline: outlineDraft(readDraft(await readExportDraft(media, ref))),
});

/** `alone`: there is no version in the chat. */
const sendLink = async (
  { outbox, videoUrl, clock }: DeliverVideoDependencies,
  job: Job,
  { draftHash, size, until }: { readonly draftHash: string; readonly size: number; readonly until: number },
  alone?: 'alone',
): Promise<void> => {
  const url = videoUrl({ ...videoOf(job, draftHash), until });
  const is = alone ? 'video-link' : 'full-video-link';
  await outbox.say(
    job,
    { is, url, megabytes: Math.round(size / 1_000_000), days: daysLeft(until, clock()) },
    { replyTo: job.requestMessageId },
  );
};

const msPerMinute = 60_000;

const countMinutes = async (
  { usage, clock }: DeliverVideoDependencies,
  { userId }: Job,
  durationMs = 0,
): Promise<void> => {
  if (userId === undefined || durationMs === 0) return;
  await usage.add(dayOf(clock()), userId, 'minutes', durationMs / msPerMinute);
};

/** The video is in the chat: whatever fails from here on is not worth an error. */
const tidyUp = async (deps: DeliverVideoDependencies, job: Job): Promise<void> => {
  const changes = await changesBy(deps.media, job).catch(() => []);
  await leaveLastWords(deps, job, changes);
  if (changes.some(({ kind }) => kind === 'order-changed')) await showOrder(deps, job).catch(() => undefined);
  await offerProject(deps, job).catch(() => undefined);
  await deps.outbox.react(job.chat, job.requestMessageId, 'done');
};

/** The progress message becomes what was done, or goes. */
const leaveLastWords = async (
  { outbox }: ExportDependencies,
  job: Job,
  changes: readonly DraftChange[],
): Promise<void> => {
  if (job.progressMessageId === undefined) return;
  if (job.answer) await outbox.show(job, job.progressMessageId, { is: 'answer', text: job.answer });
  else if (changes.length > 0) await outbox.show(job, job.progressMessageId, { is: 'changes', changes });
  else await outbox.remove(job, job.progressMessageId);
};

/** A picture of the timeline tells sooner than a video whether the order is right. */
const showOrder = async (deps: DeliverVideoDependencies, job: Job): Promise<void> => {
  const assets = await deps.assets.list(job.chat, job.project);
  const picture = await pictureTimeline(deps, await readExportDraft(deps.media, job), assets);
  if (picture) await deps.outbox.sendPicture(job, picture, { is: 'new-order' });
};

/** What an edit has done; told in place of an answer where there is none (nemo-contract §4.7). */
const changesBy = async (media: MediaStore, job: Job): Promise<readonly DraftChange[]> => {
  const before = await readSnapshot(media, job);
  return before ? draftDifference(before.draft, await readExportDraft(media, job)) : [];
};
