import { describe, expect, test } from 'vitest';
import { meet, patienceMs, saying, slideshow, videoFor, videosIn } from '../support/conversation.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const photos = await fivePhotos();

describe('jobs', () => {
  test('a second wish waits its turn and says so; both videos come in order', async () => {
    const you = await meet();
    const [first] = await you.sendPhotos(photos.slice(0, 2), { caption: slideshow });
    const [second] = await you.sendText('make it 4:5, 720p');
    await you.waitFor(
      message => message.reply_to === second?.message_id && message.body.text.includes('Queued'),
      patienceMs,
    );
    const portrait = await you.waitFor(videoFor(second), patienceMs);
    expect(portrait.media).toMatchObject({ width: 720, height: 900 });
    const answered = (await videosIn(you)).map(message => message.reply_to);
    expect(answered).toEqual([first?.message_id, second?.message_id]);
  });

  test('Cancel ends a job at once, and the next one runs', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos, {
      caption: 'square slideshow, 720p, 30 seconds per photo, no music',
    });
    await you.waitFor(saying('▓'), patienceMs);
    await you.press('Cancel');
    await you.waitFor(saying('Cancelled'), patienceMs);

    const [next] = await you.sendText('1.2 seconds per photo, square, 720p');
    await you.waitFor(videoFor(next), patienceMs);
    expect((await videosIn(you)).map(message => message.reply_to)).not.toContain(asked?.message_id);
  });

  test('/cancel with nothing to cancel says so', async () => {
    const you = await meet();
    await you.sendText('/cancel');
    await you.waitFor(saying('Nothing is running'), patienceMs);
  });

  test('export before anything was made is refused in one sentence', async () => {
    const you = await meet();
    await you.sendText('export');
    await you.waitFor(saying('nothing to export yet'), patienceMs);
  });

  test('/new leaves the photos behind', async () => {
    const you = await meet();
    await you.sendPhotos(photos.slice(0, 2));
    await you.waitFor(saying('2 photos here'), patienceMs);
    await you.sendText('/new');
    await you.waitFor(saying('New project'), patienceMs);
    await you.sendText('/status');
    await you.waitFor(saying('nothing yet'), patienceMs);
  });
});
