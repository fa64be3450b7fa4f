import type { Clock } from '../core/ports/clock.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { VideoStore } from '../core/ports/video-store.ts';
import { problemOf } from '../core/problem.ts';
import type { Sender } from '../core/sender.ts';
import { daysLeft, keptUntil, type LinkedVideo } from '../core/video-link.ts';
import { whileActing } from './while-acting.ts';

/**
 * Sends the file of a video as it is, without Telegram's player around it; a link when it is too large. A sending that
 * failed is told and not repeated.
 */
export const sendFile = async (
  deps: {
    readonly videos: VideoStore;
    readonly media: MediaStore;
    readonly outbox: Outbox;
    readonly uploadLimit: number;
    readonly clock: Clock;
    readonly videoUrl: (video: LinkedVideo) => string;
  },
  sender: Sender,
  draftHash: string,
): Promise<void> => {
  const { chat } = sender;
  const replyTo = sender.messageId;
  const video = await deps.videos.get(chat, draftHash);
  const now = deps.clock();
  const until = video?.keptUntil ?? keptUntil(now);
  if (video?.mediaKey === undefined || until <= now)
    return void (await deps.outbox.say(sender, { is: 'video-gone' }));
  if (video.size !== undefined && video.size > deps.uploadLimit) {
    const url = deps.videoUrl({ chat, draftHash, format: 'mp4', until });
    const megabytes = Math.round(video.size / 1_000_000);
    return void (await deps.outbox.say(
      sender,
      { is: 'video-link', url, megabytes, days: daysLeft(until, now) },
      { replyTo },
    ));
  }
  const { documentId, mediaKey } = video;
  const send = async (): Promise<void> => {
    if (documentId !== undefined) {
      return void (await deps.outbox.sendFile(sender, { fileId: documentId }, { replyTo }));
    }
    const body = await deps.media.get(mediaKey);
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    const { fileId } = await deps.outbox.sendFile(sender, { bytes, fileName: 'reelay.mp4' }, { replyTo });
    await deps.videos.put(chat, { ...video, documentId: fileId });
  };
  try {
    await whileActing(deps.outbox, chat, 'sending-video', send);
  } catch (error) {
    await deps.outbox.say(sender, { is: 'problem', problem: problemOf(error) }, { replyTo });
  }
};
