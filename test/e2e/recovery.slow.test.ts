import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;
const slideshow = 'make a square slideshow, 720p, 1.2 seconds per photo, no music';

const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const isDone = (asked: Message | undefined) => (message: Message) =>
  message.message_id === asked?.message_id && (message.reactions?.includes('👌') ?? false);
/** Killed while Telegram takes the video: nobody can know whether it arrived, and that is what people are told. */
const isUnsure = (message: Message): boolean =>
  message.from_bot && message.body.text.includes("can't tell whether the video reached you");

describe('after kill -9 and a new start every job ends, with one video', () => {
  let dataDir: string;
  let machine: MachineProcess;
  let you: Person;
  let chatId = 1000;
  /** A chat whose job is over. */
  let ended: number | undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'reelay-recovery-'));
    machine = await startMachineProcess(dataDir);
  });
  beforeEach(async () => {
    chatId += 1;
    you = await person(machine.url, { chatId, name: 'You' });
  });
  afterEach(() => you.leave());
  afterAll(async () => {
    await machine.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function killAndStart(): Promise<void> {
    you.leave();
    const before = await saidInEnded();
    await machine.kill();
    machine = await startMachineProcess(dataDir);
    expect(await saidInEnded()).toEqual(before);
    you = await person(machine.url, { chatId, name: 'You' });
  }

  async function saidInEnded(): Promise<readonly Message[]> {
    if (ended === undefined) return [];
    const other = await person(machine.url, { chatId: ended, name: 'You' });
    other.leave();
    return await other.messages();
  }

  const photos = async (count: number) => (await fivePhotos()).slice(0, count);
  const said = (fits: (message: Message) => boolean) => () => you.waitFor(fits, patienceMs);

  /** How far a short render has come is not always said before it is over: its folder shows that it runs. */
  const rendering = (): Promise<unknown> => {
    const exports = join(dataDir, 'studio', 'exports');
    const runs = () =>
      existsSync(exports) &&
      readdirSync(exports, { recursive: true }).some(path => /\bwork$/.test(String(path)));
    return vi.waitUntil(runs, { timeout: patienceMs, interval: 10 });
  };

  test.each([
    ['when the request has just arrived', said(message => message.from_bot)],
    ['while it renders', rendering],
    ['when the video has just come', said(isVideo)],
  ])('%s', async (_, moment) => {
    const [asked] = await you.sendPhotos(await photos(2), { caption: slideshow });
    await moment();

    await killAndStart();

    const isOver = isDone(asked);
    await you.waitFor(message => isOver(message) || isUnsure(message), patienceMs);
    const messages = await you.messages();
    expect(messages.filter(isVideo)).toHaveLength(1);
    expect(messages.filter(({ body }) => body.text.includes('Rendering'))).toEqual([]);
    ended ??= chatId;
  });

  test('photos and the timeline are as they were', async () => {
    if (ended === undefined) throw new Error('No job has ended.');
    const earlier = await person(machine.url, { chatId: ended, name: 'You' });
    await earlier.sendText('status');
    const status = await earlier.waitFor(
      message => message.from_bot && message.body.text.startsWith('2 photos'),
      patienceMs,
    );
    earlier.leave();
    expect(status.body.text).toContain('Video: 2 photos');
  });

  test('an editor that has forgotten the timeline gets the photos again, and people are told', async () => {
    const [first] = await you.sendPhotos(await photos(2), { caption: slideshow });
    await you.waitFor(isDone(first), patienceMs);
    await rm(join(dataDir, 'studio', 'sessions'), { recursive: true });

    const [again] = await you.sendText(slideshow);
    await you.waitFor(({ body }) => body.text.includes('the timeline starts anew'), patienceMs);
    const video = await you.waitFor(
      message => isVideo(message) && message.reply_to === again?.message_id,
      patienceMs,
    );
    expect(video.body.text).toContain('2 photos');
  });
});
