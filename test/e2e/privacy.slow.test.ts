import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Machine, startMachine } from '../../local/machine/machine.ts';
import { person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;
let dataDir: string;
let machine: Machine;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-privacy-'));
  machine = await startMachine({ dataDir, port: 0, settings: {}, log: message => console.error(message) });
});
afterAll(async () => {
  await machine.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const saying = (words: string) => (message: Message) => message.from_bot && message.body.text.includes(words);
const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => join(folder, name))
        .filter(path => statSync(path).isFile())
    : [];

/** A photo as a phone sends it as a file. */
const photoWithPosition = async (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes)
    .withExif({
      IFD0: { Make: 'Marked Camera' },
      IFD2: { DateTimeOriginal: '2026:05:01 09:59:58' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 2987/100' },
    })
    .jpeg()
    .toBuffer();

describe('what people send', () => {
  test('reaches the editor without position and camera, with its date; /delete removes all of it', async () => {
    const you = await person(machine.url, { chatId: 4001, name: 'You' });
    const photos = (await fivePhotos()).slice(0, 2);
    for (const { name, bytes } of photos) {
      await you.sendFile({ name, bytes: await photoWithPosition(bytes) });
    }
    const [asked] = await you.sendText('slideshow, 720p, 1.2 seconds per photo, no music');
    const video = await you.waitFor(isVideo, patienceMs);
    expect(video.media?.kind === 'video' && video.media.thumbnail).toBeTruthy();
    expect(video.media?.kind === 'video' && video.media.cover).toBeTruthy();
    await you.waitFor(
      message => message.message_id === asked?.message_id && (message.reactions?.includes('👌') ?? false),
      patienceMs,
    );

    const left = [join(dataDir, 's3'), join(dataDir, 'studio')];
    const stored = left.flatMap(filesUnder).map(path => readFileSync(path).toString('latin1'));
    const kept = stored.filter(text => text.includes('2026:05:01 09:59:58'));
    expect(kept.length).toBeGreaterThanOrEqual(4);
    expect(stored.filter(text => text.includes('Marked Camera'))).toEqual([]);

    await you.sendText('/delete');
    await you.waitFor(saying("can't be undone"), patienceMs);
    const before = Date.now();
    await you.press('🗑 Delete everything');
    await you.waitFor(saying('🗑 Deleted'), patienceMs);
    expect(Date.now() - before).toBeLessThan(60_000);
    const media = left.flatMap(filesUnder).filter(path => /\.(?:jpe?g|mp4)$|4001/i.test(path));
    expect(media).toEqual([]);

    await you.sendText('/status');
    await you.waitFor(saying('nothing yet'), patienceMs);
  });

  test('/privacy and /settings answer; a chosen language stays', async () => {
    const you = await person(machine.url, { chatId: 4002, name: 'You' });
    await you.sendText('/privacy');
    await you.waitFor(saying('What I keep'), patienceMs);
    await you.sendText('/settings');
    await you.waitFor(saying('Language: English'), patienceMs);
    await you.press('Deutsch');
    await you.waitFor(message => message.from_bot && message.body.text.includes('Deutsch'), patienceMs);
    await you.press('9:16');
    await you.waitFor(message => message.from_bot && /9:16/.test(message.body.text), patienceMs);
  });
});

describe('second thoughts', () => {
  test('an edited message counts, and a reply names its photo', async () => {
    const you = await person(machine.url, { chatId: 4003, name: 'You' });
    const photos = await you.sendPhotos((await fivePhotos()).slice(0, 3));
    const [asked] = await you.sendText('slideshow, 720p, 1.2 seconds per photo, square');
    await you.editText(asked?.message_id ?? 0, 'slideshow, 720p, 1.2 seconds per photo, vertical, no music');
    const video = await you.waitFor(isVideo, patienceMs);
    expect(video.media).toMatchObject({ width: 720, height: 1280 });
    expect((await you.messages()).filter(isVideo)).toHaveLength(1);

    const [reply] = await you.sendText('remove this one', { replyTo: photos[1]?.message_id ?? 0 });
    const second = await you.waitFor(
      message => isVideo(message) && message.reply_to === reply?.message_id,
      patienceMs,
    );
    expect(second.body.text).toContain('2 photos');
  });
});
