import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Media } from '../../local/telegram/store/media.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { sessionRecord } from '../../studio/storage/session.ts';
import type { Draft } from '../../studio/timeline/draft.ts';
import {
  boxesOf,
  coarseColours,
  frameAt,
  hasJudge,
  likeness,
  meanVolume,
  probeVideo,
} from '../support/judge-video.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const request = 'turn my photos into a slideshow video with music and transitions, 1.2 seconds each';
const patienceMs = 100_000;

describe('photos in, MP4 out', () => {
  let dataDir: string;
  let machine: MachineProcess;
  let you: Person;
  let photos: Awaited<ReturnType<typeof fivePhotos>>;
  let first: Message;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'reelay-e2e-'));
    photos = await fivePhotos();
    machine = await startMachineProcess(dataDir);
    you = await person(machine.url, { chatId: 1001, name: 'You' });
  });

  afterAll(async () => {
    you?.leave();
    await machine?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const botMessages = async () => (await you.messages()).filter(message => message.from_bot);
  const videos = async () => (await botMessages()).filter(message => message.media?.kind === 'video');
  const saved = async (message: Message): Promise<string> => {
    const path = join(dataDir, `seen-${message.message_id}.mp4`);
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

    const draft = await draftOf(join(dataDir, 'studio', 'sessions'));
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

/** The timeline of the only session that the studio has. */
const draftOf = async (folder: string): Promise<Draft> => {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter(path => path.endsWith('.json'))) {
    const { draft } = sessionRecord.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (draft) return draft;
  }
  throw new Error('The studio has no timeline.');
};

const videoOf = (message: Message): Extract<Media, { kind: 'video' }> => {
  if (message.media?.kind !== 'video') throw new Error(`Message ${message.message_id} has no video.`);
  return message.media;
};

const hasReaction = (message: Message, emoji: string): boolean => message.reactions?.includes(emoji) ?? false;
