import { describe, expect, test } from 'vitest';
import {
  meet,
  patienceMs,
  saying,
  slideshow,
  videoFor,
  videosIn,
  withReaction,
} from '../support/conversation.ts';
import { paintPhoto } from '../support/paint-photo.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const photos = await fivePhotos();

describe('photos', () => {
  test('photos without words are counted once, and a button makes the video', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos.slice(0, 2));
    await you.waitFor(withReaction(asked, '👀'), patienceMs);
    await you.waitFor(saying('📸 2 photos here'), patienceMs);
    expect(await you.press('🎬 Make a slideshow')).toMatchObject({ kind: 'answered' });
    await you.waitFor(message => message.media?.kind === 'video', patienceMs);
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(1);
  });

  test('words sent right after the photos belong to them', async () => {
    const you = await meet();
    await you.sendPhotos(photos.slice(0, 3));
    const [asked] = await you.sendText(slideshow);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('3 photos');
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(0);
  });

  test('photos that come after the video are offered, not lost', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos.slice(0, 2), { caption: slideshow });
    await you.waitFor(withReaction(asked, '👌'), patienceMs);
    await you.sendPhotos(photos.slice(2, 3));
    await you.waitFor(saying('1 photo came later'), patienceMs);
    await you.press('➕ Add them');
    await you.waitFor(
      message => message.media?.kind === 'video' && message.body.text.includes('3 photos'),
      patienceMs,
    );
  });

  test('a hundred at once are all taken, and nobody else waits for them', async () => {
    const [flooding, other] = [await meet(), await meet()];
    const bytes = await paintPhoto('#336699');
    const hundred = Array.from({ length: 100 }, (_, index) => ({ name: `${index + 1}.jpg`, bytes }));
    const album = 10;
    for (let first = 0; first < hundred.length; first += album) {
      await flooding.sendPhotos(hundred.slice(first, first + album));
    }
    await other.sendText('/help');
    await other.waitFor(saying('/status shows the timeline'), patienceMs);
    expect((await flooding.messages()).filter(saying('100 photos here'))).toEqual([]);
    await flooding.waitFor(saying('100 photos here'), patienceMs);
  });

  test('a file of another kind is refused with the list of formats', async () => {
    const you = await meet();
    await you.sendFile({ name: 'notes.txt', bytes: Buffer.from('not a picture') });
    const refusal = await you.waitFor(saying('notes.txt'), patienceMs);
    expect(refusal.body.text).toContain('JPG, PNG');
  });

  test('a file that only claims to be a photo is named, and the others still make a video', async () => {
    const you = await meet();
    await you.sendFile({ name: 'broken.jpg', bytes: Buffer.from('not a picture') });
    await you.sendPhotos(photos.slice(0, 2));
    const [asked] = await you.sendText(slideshow);
    await you.waitFor(saying('broken.jpg'), patienceMs);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('2 photos');
  });

  test('an edited request counts, and a reply names its photo', async () => {
    const you = await meet();
    const sent = await you.sendPhotos(photos.slice(0, 3));
    const [asked] = await you.sendText('slideshow, 720p, 1.2 seconds per photo, square');
    await you.editText(asked?.message_id ?? 0, 'slideshow, 720p, 1.2 seconds per photo, vertical, no music');
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.media).toMatchObject({ width: 720, height: 1280 });
    expect(await videosIn(you)).toHaveLength(1);

    const [reply] = await you.sendText('remove this one', { replyTo: sent[1]?.message_id ?? 0 });
    const second = await you.waitFor(videoFor(reply), patienceMs);
    expect(second.body.text).toContain('2 photos');
  });
});
