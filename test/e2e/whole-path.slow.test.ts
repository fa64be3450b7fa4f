import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../local/telegram/person.ts';
import type { Media } from '../../local/telegram/store/media.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { type Draft, draftSchema } from '../../studio/timeline/draft.ts';
import { meet } from '../support/conversation.ts';
import {
  boxesOf,
  coarseColours,
  frameAt,
  hasJudge,
  likeness,
  meanVolume,
  probeVideo,
} from '../support/judge-video.ts';
import { sharedMachine } from '../support/shared-machine.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const request = 'turn my photos into a slideshow video with music and transitions, 1.2 seconds each';
const patienceMs = 100_000;

describe('photos in, MP4 out', () => {
  let folder: string;
  let you: Person;
  let photos: Awaited<ReturnType<typeof fivePhotos>>;
  let first: Message;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelay-e2e-'));
    photos = await fivePhotos();
    you = await meet();
  });

  afterAll(async () => {
    you?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  const botMessages = async () => (await you.messages()).filter(message => message.from_bot);
  const videos = async () => (await botMessages()).filter(message => message.media?.kind === 'video');
  const saved = async (message: Message): Promise<string> => {
    const path = join(folder, `seen-${message.message_id}.mp4`);
    await writeFile(path, await you.download(videoOf(message).file));
    return path;
  };

  test('an album of five with its caption becomes one job and one video', async () => {
    const [asked] = await you.sendPhotos(photos, { caption: request });
    first = await you.waitFor(message => message.media?.kind === 'video', patienceMs);

    expect(first.reply_to).toBe(asked?.message_id);
    expect(first.body.text).toMatch(/^Timeline \(\d tracks\): 1\. Video: 5 photos \(0-\d+s\)/);
    // Whatever else were to come would have come with the 👌 that ends the job.
    await you.waitFor(
      message => message.message_id === asked?.message_id && hasReaction(message, '👌'),
      patienceMs,
    );
    expect(await videos()).toHaveLength(1);
  });

  test.runIf(hasJudge)('the video is what phones play, in the order of the photos', async () => {
    const file = await saved(first);
    const { video, audio, seconds } = await probeVideo(file);
    expect(video).toMatchObject({
      codec_name: 'h264',
      pix_fmt: 'yuv420p',
      width: 1920,
      height: 1080,
      r_frame_rate: '30/1',
    });
    expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 });
    expect((await boxesOf(file)).slice(0, 2)).toEqual(['ftyp', 'moov']);

    const draft = await draftOf(you);
    expect(Math.abs(Number(video?.nb_read_frames) - (draft.d * 30) / 1000)).toBeLessThanOrEqual(1);
    expect(Math.abs(seconds - Number(video?.nb_read_frames) / 30)).toBeLessThanOrEqual(1 / 30);
    expect(videoOf(first)).toMatchObject({ width: 1920, height: 1080, duration: Math.round(seconds) });
    expect(await meanVolume(file)).toBeGreaterThan(-40);

    const sent = await Promise.all(photos.map(({ bytes }) => coarseColours(bytes)));
    for (const [index] of photos.entries()) {
      const middle = ((index + 0.5) / photos.length) * seconds;
      const shown = await coarseColours(await frameAt(file, middle));
      const likenesses = sent.map(photo => likeness(shown, photo));
      expect(likenesses.indexOf(Math.max(...likenesses)), `photo shown at ${middle.toFixed(1)} s`).toBe(
        index,
      );
    }
  });

  test('"export" sends the same video again without another edit', async () => {
    const [asked] = await you.sendText('export');
    const again = await you.waitFor(
      message => message.media?.kind === 'video' && message.reply_to === asked?.message_id,
      patienceMs,
    );
    expect(videoOf(again).file.file_unique_id).toBe(videoOf(first).file.file_unique_id);
  });

  test('"credits" and "status" are answered', async () => {
    await you.sendText('credits');
    await you.waitFor(
      message => message.from_bot && message.body.text.startsWith('Credits: 100 of 100 available'),
      patienceMs,
    );
    await you.sendText('status');
    const status = await you.waitFor(
      message => message.from_bot && message.body.text.startsWith('5 photos'),
      patienceMs,
    );
    expect(status.body.text).toContain('Timeline (2 tracks): 1. Video: 5 photos');
  });

  test('a second wish gives a second video', async () => {
    const [asked] = await you.sendText("make it vertical, 720p, add title 'Lisbon'");
    const second = await you.waitFor(
      message => message.media?.kind === 'video' && message.reply_to === asked?.message_id,
      patienceMs,
    );
    expect(videoOf(second)).toMatchObject({ width: 720, height: 1280 });
    expect(second.body.text).toContain('Title: "Lisbon"');
    expect(await videos()).toHaveLength(3);
  });
});

/** The timeline of the chat's only video, as it was exported. */
const draftOf = async ({ chatId }: Person): Promise<Draft> => {
  const bucket = join((await sharedMachine()).dataDir, 's3');
  const names = await readdir(bucket, { recursive: true });
  const name = names.find(
    path => path.includes(`drafts/${chatId}/`) && /-export\.json\._S3rver_object$/.test(path),
  );
  if (name === undefined) throw new Error('Nothing was exported.');
  return draftSchema.parse(JSON.parse(await readFile(join(bucket, name), 'utf8')));
};

const videoOf = (message: Message): Extract<Media, { kind: 'video' }> => {
  if (message.media?.kind !== 'video') throw new Error(`Message ${message.message_id} has no video.`);
  return message.media;
};

const hasReaction = (message: Message, emoji: string): boolean => message.reactions?.includes(emoji) ?? false;
