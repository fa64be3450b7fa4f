import { CLUSTER_FRAMES, LIMITER_REACH } from '../../music/loudness/limiter.ts';
import { master, masterGain } from '../../music/loudness/master.ts';
import { framesOf, type PieceRequest } from '../../music/score.ts';
import { type Stretch, stretchesOf } from '../../music/stretch.ts';
import { RenderError } from '../render-error.ts';
import type { Songs } from './songs.ts';
import { add, cut, fadeEnds, type Sound, samplesOf, silence } from './sound.ts';

/** A sound that any stretch can be had of; whoever gets one may change it. */
export interface Source {
  readonly samples: number;
  /** @param stretch within the sound */
  read(stretch: Stretch): Promise<Sound>;
}

/** Where a song is joined to itself it overlaps by this much, ms. */
const loopFade = 1000;

/** A sound that is here as a whole. */
export const sourceOf = (sound: Sound): Source => ({
  samples: sound.left.length,
  read: async stretch => cut(sound, stretch),
});

/** A song of ours, mastered. What is read does not depend on how much is read. */
export async function masteredSong(song: PieceRequest, songs: Songs): Promise<Source> {
  const samples = framesOf(song);
  const stretches = stretchesOf(samples);
  const gain = masterGain(await songs.levels(song));
  return {
    samples,
    async read({ from, to }) {
      const begin = Math.floor(Math.max(0, from - LIMITER_REACH) / CLUSTER_FRAMES) * CLUSTER_FRAMES;
      const sound = silence(Math.min(samples, to + LIMITER_REACH) - begin);
      for (const [index, stretch] of stretches.entries()) {
        if (stretch.to <= begin || begin + sound.left.length <= stretch.from) continue;
        add(sound, await songs.stretch(song, index), stretch.from - begin, 1);
      }
      master(sound.left, sound.right, gain);
      return cut(sound, { from: from - begin, to: to - begin });
    },
  };
}

/**
 * `first`, then `again` as often as needed, each joined by a crossfade: `samples` in all.
 * @throws RenderError `unsupported` when there is nothing to repeat
 */
export function looped(first: Source, again: Source, samples: number, name: string): Source {
  if (first.samples >= samples) return { ...first, samples };
  if (again.samples === 0) throw new RenderError('unsupported', `There is no sound in ${name}.`);
  const overlap = Math.min(samplesOf(loopFade), Math.floor(again.samples / 4), first.samples);
  return {
    samples,
    async read({ from, to }) {
      const result = silence(to - from);
      for (let at = 0, round = first; at < to; at += Math.max(round.samples - overlap, 1), round = again) {
        const own = { from: Math.max(from - at, 0), to: Math.min(to - at, round.samples) };
        if (own.to <= own.from) continue;
        const sound = await round.read(own);
        const isLast = at + round.samples >= samples;
        fadeEnds(sound, {
          fadeIn: at === 0 ? 0 : overlap,
          fadeOut: isLast ? 0 : overlap,
          samples: round.samples,
          from: own.from,
        });
        add(result, sound, at + own.from - from, 1);
      }
      return result;
    },
  };
}
