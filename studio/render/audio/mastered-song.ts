import { CLUSTER_FRAMES, LIMITER_REACH } from '../../music/loudness/limiter.ts';
import { master, masterGain } from '../../music/loudness/master.ts';
import { framesOf, type PieceRequest } from '../../music/score.ts';
import { stretchesOf } from '../../music/stretch.ts';
import type { Songs } from './songs.ts';
import { add, cut, silence } from './sound.ts';
import type { Source } from './source.ts';

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
