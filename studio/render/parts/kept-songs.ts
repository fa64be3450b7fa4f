import { endianness } from 'node:os';
import * as z from 'zod';
import { joinLevels, type Levels } from '../../music/loudness/levels.ts';
import { playStretch } from '../../music/play-stretch.ts';
import { framesOf, type PieceRequest, writeScore } from '../../music/score.ts';
import { stretchesOf } from '../../music/stretch.ts';
import type { Songs } from '../audio/songs.ts';
import type { Sound } from '../audio/sound.ts';
import type { KeptParts, SharedParts } from '../cache/kept-parts.ts';
import { cacheKey } from '../cache/render-cache.ts';
import { soundVersion } from '../cache/sound-key.ts';

const levelsSchema = z.object({ steps: z.array(z.number()), tops: z.array(z.number()) });

/** The names of a stretch among what is kept: its samples, and how loud it is. */
const keysOf = (song: PieceRequest, index: number) => {
  const name = cacheKey('song', { soundVersion, song });
  return { samples: `${name}-${index}`, levels: `${name}-${index}-levels` };
};

/** Plays a stretch of a song and keeps it where other machines find it; not again what is there. Safe to repeat. */
export async function keepStretch(kept: SharedParts, song: PieceRequest, index: number): Promise<void> {
  const keys = keysOf(song, index);
  const there = await Promise.all([kept.has(keys.samples), kept.has(keys.levels)]);
  if (there.every(Boolean)) return;
  const stretch = stretchesOf(framesOf(song))[index];
  if (stretch === undefined) throw new RangeError(`The song has no stretch ${index}`);
  const played = playStretch(writeScore(song), stretch);
  await kept.put(keys.samples, packSamples(played));
  await kept.put(keys.levels, Buffer.from(JSON.stringify(played.levels)));
}

/** Songs whose stretches were kept. What is read stays in memory. */
export function keptSongs(kept: KeptParts): Songs {
  const known = new Map<string, Promise<Sound>>();
  return {
    async levels(song) {
      const all = await Promise.all(
        stretchesOf(framesOf(song)).map(async (_, index): Promise<Levels> => {
          const bytes = await kept.get(keysOf(song, index).levels);
          if (bytes === undefined) throw new Error(`Stretch ${index} of the music is not there`);
          return levelsSchema.parse(JSON.parse(bytes.toString('utf8')));
        }),
      );
      return joinLevels(all);
    },
    stretch(song, index) {
      const key = keysOf(song, index).samples;
      const reading =
        known.get(key) ??
        kept.get(key).then(bytes => {
          if (bytes === undefined) throw new Error(`Stretch ${index} of the music is not there`);
          return unpackSamples(bytes);
        });
      known.set(key, reading);
      return reading;
    },
  };
}

if (endianness() !== 'LE') throw new Error('Samples are kept as machines of little endian have them.');

/** Left, then right, as 32-bit floats. */
const packSamples = ({ left, right }: Sound): Buffer =>
  Buffer.concat([left, right].map(side => Buffer.from(side.buffer, side.byteOffset, side.byteLength)));

const unpackSamples = (bytes: Buffer): Sound => {
  const samples = new Float32Array(Uint8Array.from(bytes).buffer);
  return { left: samples.subarray(0, samples.length / 2), right: samples.subarray(samples.length / 2) };
};
