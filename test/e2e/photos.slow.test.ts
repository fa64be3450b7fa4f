import { describe, expect, test } from 'vitest';
import {
  conversationWorld,
  patienceMs,
  saying,
  slideshow,
  videoFor,
  withReaction,
} from '../support/conversation-world.ts';

const world = conversationWorld();

describe('photos', () => {
  test('photos without words are counted once, and a button makes the video', async () => {
    const you = await world().meet();
    const [asked] = await you.sendPhotos(world().photos.slice(0, 2));
    await you.waitFor(withReaction(asked, '👀'), patienceMs);
    await you.waitFor(saying('📸 2 photos here'), patienceMs);
    expect(await you.press('🎬 Make a slideshow')).toMatchObject({ kind: 'answered' });
    await you.waitFor(message => message.media?.kind === 'video', patienceMs);
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(1);
  });

  test('words sent right after the photos belong to them', async () => {
    const you = await world().meet();
    await you.sendPhotos(world().photos.slice(0, 3));
    const [asked] = await you.sendText(slideshow);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('3 photos');
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(0);
  });

  test('photos that come after the video are offered, not lost', async () => {
    const you = await world().meet();
    const [asked] = await you.sendPhotos(world().photos.slice(0, 2), { caption: slideshow });
    await you.waitFor(withReaction(asked, '👌'), patienceMs);
    await you.sendPhotos(world().photos.slice(2, 3));
    await you.waitFor(saying('1 photo came later'), patienceMs);
    await you.press('➕ Add them');
    await you.waitFor(
      message => message.media?.kind === 'video' && message.body.text.includes('3 photos'),
      patienceMs,
    );
  });

  test('a file of another kind is refused with the list of formats', async () => {
    const you = await world().meet();
    await you.sendFile({ name: 'notes.txt', bytes: Buffer.from('not a picture') });
    const refusal = await you.waitFor(saying('notes.txt'), patienceMs);
    expect(refusal.body.text).toContain('JPG, PNG');
  });

  test('a file that only claims to be a photo is named, and the others still make a video', async () => {
    const you = await world().meet();
    await you.sendFile({ name: 'broken.jpg', bytes: Buffer.from('not a picture') });
    await you.sendPhotos(world().photos.slice(0, 2));
    const [asked] = await you.sendText(slideshow);
    await you.waitFor(saying('broken.jpg'), patienceMs);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('2 photos');
  });
});
