import { RenderError } from '../render-error.ts';
import { add, fadeEnds, samplesOf, silence } from './sound.ts';
import type { Source } from './source.ts';

/** Where a song is joined to itself it overlaps by this much, ms. */
const loopFade = 1000;

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
