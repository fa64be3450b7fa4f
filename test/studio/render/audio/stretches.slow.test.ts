import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { STRETCH_UNIT, type Stretch } from '../../../../studio/music/stretch.ts';
import { audioCodecs } from '../../../../studio/render/audio/audio-encoder.ts';
import { joinAudio } from '../../../../studio/render/audio/join-audio.ts';
import { type MovieSound, makeStretch } from '../../../../studio/render/audio/make-sound.ts';
import { type MixedSound, mixStretch } from '../../../../studio/render/audio/mix-stretch.ts';
import { type MusicSources, musicSources } from '../../../../studio/render/audio/music-sources.ts';
import { songsPlayedHere } from '../../../../studio/render/audio/songs.ts';
import type { Sound } from '../../../../studio/render/audio/sound.ts';
import type { SoundPlan } from '../../../../studio/render/audio/sound-plan.ts';
import { decodeAudio } from '../support/decode-audio.ts';
import { music, photo } from '../support/draft.ts';
import { wav } from '../support/wav.ts';
import { createWorkplace } from '../support/workplace.ts';

const ceiling = 0.8;
/** Whole units, so that the last stretch is short. */
const seconds = 12;
const total = seconds * 48_000;
const whole: Stretch = { from: 0, to: total };
const cuts = [3, 5].map(units => units * STRETCH_UNIT);
const stretches = [0, ...cuts].map((from, index) => ({ from, to: cuts[index] ?? total }));

let plan: SoundPlan;
let sources: MusicSources;
/** All of it, mixed at once. */
let mixed: MixedSound;
beforeAll(async () => {
  const place = await createWorkplace();
  // A song shorter than its segment, at a rate that has to be converted; and what somebody says, loud, from time to time.
  const song = place.path('song.wav');
  const tones = (t: number) => 0.2 * Math.sin(2 * Math.PI * 330 * t) + 0.1 * Math.sin(2 * Math.PI * 1234 * t);
  await writeFile(
    song,
    wav(44_100, 5, t => [tones(t), tones(t + 0.1)]),
  );
  const clip = place.path('clip.wav');
  const voice = (t: number) => (t % 3 < 1.2 ? 0.9 * Math.sin(2 * Math.PI * 700 * t * (1 + t / 50)) : 0);
  await writeFile(
    clip,
    wav(44_100, 12, t => [voice(t), 0.7 * voice(t)]),
  );
  const spoken = { m: { name: 'clip.wav', kind: 'video', n: 2 }, src: 'asset:clip' } as const;
  plan = {
    durationMs: seconds * 1000,
    music: [
      music(7345, { fi: 500, fo: 2000, src: 'music:upbeat/3' }),
      music(6000, { s: 6000, fi: 1500, fo: 1500, vol: 1, src: 'asset:song', in: 777 }),
    ],
    clips: [
      photo(1, 0, 1500, { tr: { type: 'crossfade', d: 400 } }),
      photo(2, 1100, 5500, { ...spoken, in: 333 }),
      photo(3, 6600, 3000, { ...spoken, sp: 1.5 }),
      photo(4, 9600, 2400),
    ],
    media: new Map([
      ['asset:song', song],
      ['asset:clip', clip],
    ]),
  };
  sources = musicSources(plan.media, songsPlayedHere());
  mixed = await mixStretch(plan, sources, whole, ceiling);
  return () => place.remove();
});

const channels = ({ left, right }: Sound) => [left, right];

test('a sound mixed in stretches is the sound mixed at once, sample by sample', async () => {
  expect(mixed.warnings).toEqual([]);
  for (const stretch of stretches) {
    const part = await mixStretch(plan, sources, stretch, ceiling);
    channels(part.sound).forEach((channel, side) => {
      const expected = channels(mixed.sound)[side]?.subarray(stretch.from, stretch.to) ?? new Float32Array(0);
      expect(channel.length).toBe(expected.length);
      const difference = channel.reduce(
        (most, sample, at) => Math.max(most, Math.abs(sample - (expected[at] ?? 0))),
        0,
      );
      // -86 dB: the clip's steps of 16 bits, converted.
      expect(difference).toBeLessThan(5e-5);
    });
  }
});

describe.each(['mp4', 'webm'] as const)('encoded for %s', format => {
  test('stretches are joined without a seam', async () => {
    const movie: MovieSound = { format, bitRate: 192_000, sound: plan };
    const made = [];
    for (const stretch of stretches) made.push(await makeStretch(movie, sources, stretch));
    const joined = joinAudio(made);
    // One packet after the other, as one encoder gives them: the first stands for the first frame.
    const { frame } = audioCodecs[format];
    const [first] = joined.audio.packets;
    const times = joined.audio.packets.map((_, index) => (first?.pts ?? 0) + index * frame);
    expect(joined.audio.packets.map(({ pts }) => pts)).toEqual(times);

    const heard = decodeAudio(joined.audio, format);
    const [left = new Float32Array(0)] = channels(heard);
    expect(left.length).toBeGreaterThanOrEqual(total);
    // What encoding adds stays as far below the sound at the seams as elsewhere; a packet too much or too few would not.
    for (const seam of cuts) {
      let [error, power] = [0, 0];
      for (let at = seam - 1024; at < seam + 1024; at++) {
        error += ((left[at] ?? 0) - (mixed.sound.left[at] ?? 0)) ** 2;
        power += (mixed.sound.left[at] ?? 0) ** 2;
      }
      expect(10 * Math.log10(error / power)).toBeLessThan(-24);
    }
  });
});
