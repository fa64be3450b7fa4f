import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Message } from '../../local/telegram/store/message.ts';
import { meet, patienceMs, slideshow, videoFor } from '../support/conversation.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const isPicture = (message: Message): boolean => message.from_bot && message.media?.kind === 'photo';

test('the timeline is a picture on /status, and after an edit that changed the order', async () => {
  const you = await meet();
  await you.sendPhotos((await fivePhotos()).slice(0, 3));
  const [asked] = await you.sendText(`${slideshow}, title Lisbon`);
  await you.waitFor(videoFor(asked), patienceMs);

  await you.sendText('/status');
  const status = await you.waitFor(isPicture, patienceMs);
  expect(status.body.text).toContain('3 photos');
  expect(status.body.text).toContain('"Lisbon"');
  const first = await firstTile(status);

  // A question about one thing gets one sentence, and no edit is paid for it.
  await you.sendText('how long is the video?');
  const length = await you.waitFor(({ body }) => body.text.includes(' long.'), patienceMs);
  expect(length.body.text).toMatch(/^The video is \d+(?:\.\d)? s long\.$/u);

  const [moved] = await you.sendText('put photo 3 first');
  await you.waitFor(videoFor(moved), patienceMs);
  const order = await you.waitFor(
    message => isPicture(message) && message.message_id !== status.message_id,
    patienceMs,
  );
  expect(order.body.text).toBe('New order');
  // Another photo comes first now.
  expect(distance(await firstTile(order), first)).toBeGreaterThan(30);

  async function firstTile(message: Message): Promise<readonly number[]> {
    const largest = message.media?.kind === 'photo' ? message.media.sizes.at(-1) : undefined;
    if (!largest) throw new Error('no picture');
    const jpeg = await you.download(largest);
    const out = join(import.meta.dirname, '../../out/storyboard');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, `${message.message_id}.jpg`), jpeg);
    const { channels } = await sharp(jpeg)
      .extract({ left: 80, top: 80, width: 180, height: 60 })
      .toBuffer()
      .then(tile => sharp(tile).stats());
    return channels.map(({ mean }) => mean);
  }
}, 200_000);

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);
