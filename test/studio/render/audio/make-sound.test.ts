import { expect, test } from 'vitest';
import { makeSound } from '../../../../studio/render/audio/make-sound.ts';

test('sound is encoded no further than it is told to stop', async () => {
  const silence = { durationMs: 60_000, music: [], clips: [], media: new Map() };
  let frames = 0;
  const stopAtTenth = () => {
    frames += 1;
    if (frames === 10) throw new Error('no further');
  };
  const made = makeSound({ format: 'mp4', sound: silence, bitRate: 128_000 }, stopAtTenth);
  await expect(made).rejects.toThrow('no further');
  expect(frames).toBe(10);
});
