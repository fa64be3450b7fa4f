import { LIMITER_REACH, limitPeaks } from '../../music/loudness/limiter.ts';
import type { Stretch } from '../../music/stretch.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';
import { clipSound } from './clip-sound.ts';
import { duck, duckingLead } from './duck.ts';
import type { MusicSources } from './music-sources.ts';
import { add, cut, fadeEnds, type Sound, samplesOf, silence } from './sound.ts';
import { audible, type SoundPlan } from './sound-plan.ts';

export interface MixedSound {
  readonly sound: Sound;
  /** Songs and clips that cannot be heard. */
  readonly warnings: readonly RenderWarning[];
}

/**
 * Makes a stretch of a video's sound: music, ducked under the clips' own sound, without clipping. The samples are those
 * that a stretch around it would have.
 * @param stretch begins at a multiple of 960 samples
 * @param ceiling of the true peak, linear
 */
export async function mixStretch(
  { durationMs, music, clips, media }: SoundPlan,
  sources: MusicSources,
  stretch: Stretch,
  ceiling: number,
): Promise<MixedSound> {
  const warnings: RenderWarning[] = [];
  const guarded = async (name: string, make: () => Promise<void>): Promise<void> => {
    try {
      await make();
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      warnings.push({ name, reason: error.message });
    }
  };
  const wide = {
    from: Math.max(0, stretch.from - LIMITER_REACH),
    to: Math.min(samplesOf(durationMs), stretch.to + LIMITER_REACH),
  };
  const bed = silence(wide.to - wide.from);
  for (const segment of audible(music, durationMs)) {
    const own = heardOf(segment, wide);
    if (own === undefined) continue;
    await guarded(segment.m.name, async () => {
      const source = await sources.of(segment);
      const sound = await source.read(own);
      const fades = { fadeIn: samplesOf(segment.fi), fadeOut: samplesOf(segment.fo) };
      fadeEnds(sound, { ...fades, samples: source.samples, from: own.from });
      add(bed, sound, samplesOf(segment.s) + own.from - wide.from, segment.vol);
    });
  }
  // How far the music has sunk depends on what was said before.
  const said = { from: Math.max(0, wide.from - duckingLead), to: wide.to };
  const voice = silence(said.to - said.from);
  for (const [index, segment] of audible(clips, durationMs).entries()) {
    const volume = segment.vol ?? 1;
    const own = heardOf(segment, said);
    if (segment.m.kind !== 'video' || volume === 0 || own === undefined) continue;
    await guarded(segment.m.name, async () => {
      const fades = { entrance: clips[index - 1]?.tr?.d ?? 0, exit: segment.tr?.d ?? 0 };
      const sound = await clipSound(segment, own, fades, media);
      add(voice, sound, samplesOf(segment.s) + own.from - said.from, volume);
    });
  }
  const lead = wide.from - said.from;
  duck(bed, voice, lead);
  add(bed, voice, -lead, 1);
  limitPeaks(bed.left, bed.right, ceiling);
  return { sound: cut(bed, { from: stretch.from - wide.from, to: stretch.to - wide.from }), warnings };
}

/** What of a segment is heard in a stretch, in samples since the segment's start. */
function heardOf(
  { s, d }: { readonly s: number; readonly d: number },
  { from, to }: Stretch,
): Stretch | undefined {
  const start = samplesOf(s);
  const own = { from: Math.max(0, from - start), to: Math.min(samplesOf(d), to - start) };
  return own.from < own.to ? own : undefined;
}
