import { compose, MAX_DURATION_MS, MIN_DURATION_MS } from '../../music/compose.ts';
import { limitPeaks } from '../../music/loudness/limiter.ts';
import { gainOf } from '../../music/sound.ts';
import { type AudioSegment, moods, type VisualSegment } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';
import type { SoundPart } from './decode-sound.ts';
import { duck } from './duck.ts';
import { type Sound, sampleRate, silence } from './sound.ts';

/** Everything that is heard. */
export interface SoundPlan {
  /** Exactly that of the pictures. */
  readonly durationMs: number;
  readonly music: readonly AudioSegment[];
  /** The visual segments that may bring a sound of their own, in time order. */
  readonly clips: readonly VisualSegment[];
  readonly media: ReadonlyMap<string, string>;
}

export interface MixedSound {
  readonly sound: Sound;
  /** Songs and clips that cannot be heard. */
  readonly warnings: readonly RenderWarning[];
}

/** Below -1 dBTP with room for AAC, which overshoots a little. */
const ceiling = gainOf(-1.5);
/** A clip's sound never starts or ends with a click, ms. */
const shortestFade = 20;
/** Where an own song is joined to itself it overlaps by this much, ms. */
const loopFade = 1000;

const samplesOf = (ms: number): number => Math.round((ms * sampleRate) / 1000);

/** Most videos have no sound but ours: what decodes other sound is loaded when it is needed, as it costs 20 MB. */
async function decodeSound(part: SoundPart): Promise<Sound> {
  const decoder = await import('./decode-sound.ts');
  return await decoder.decodeSound(part);
}

/** Makes the video's whole sound track: music, ducked under the clips' own sound, without clipping. */
export async function mixSound({ durationMs, music, clips, media }: SoundPlan): Promise<MixedSound> {
  const total = samplesOf(durationMs);
  const bed = silence(total);
  const voice = silence(total);
  const warnings: RenderWarning[] = [];
  const guarded = async (name: string, make: () => Promise<void>): Promise<void> => {
    try {
      await make();
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      warnings.push({ name, reason: error.message });
    }
  };
  for (const segment of within(music, durationMs)) {
    if (segment.d === 0) continue;
    await guarded(segment.m.name, async () => {
      const sound = await musicSound(segment, media);
      fadeEnds(sound, samplesOf(segment.fi), samplesOf(segment.fo));
      add(bed, sound, samplesOf(segment.s), segment.vol);
    });
  }
  for (const [index, segment] of within(clips, durationMs).entries()) {
    const volume = segment.vol ?? 1;
    if (segment.m.kind !== 'video' || volume === 0 || segment.d === 0) continue;
    await guarded(segment.m.name, async () => {
      const sound = await decodeSound({
        path: pathOf(segment.src, segment.m.name, media),
        name: segment.m.name,
        fromMs: segment.in ?? 0,
        samples: samplesOf(segment.d),
        speed: segment.sp ?? 1,
      });
      const entrance = clips[index - 1]?.tr?.d ?? 0;
      const fade = (ms: number): number => samplesOf(Math.max(ms, shortestFade));
      fadeEnds(sound, fade(entrance), fade(segment.tr?.d ?? 0));
      add(voice, sound, samplesOf(segment.s), volume);
    });
  }
  duck(bed, voice);
  add(bed, voice, 0, 1);
  limitPeaks(bed.left, bed.right, ceiling);
  return { sound: bed, warnings };
}

/** The segments as far as they can be heard, so that none costs more memory than the video. */
const within = <Segment extends { readonly s: number; readonly d: number }>(
  segments: readonly Segment[],
  durationMs: number,
): readonly Segment[] =>
  segments.map(segment => ({ ...segment, d: Math.max(0, Math.min(segment.d, durationMs - segment.s)) }));

function pathOf(src: string, name: string, media: ReadonlyMap<string, string>): string {
  const path = media.get(src);
  if (path === undefined) throw new RenderError('unsupported', `The file of ${name} is missing.`);
  return path;
}

/** A song of ours or the person's, as long as its segment. */
async function musicSound(segment: AudioSegment, media: ReadonlyMap<string, string>): Promise<Sound> {
  const samples = samplesOf(segment.d);
  const [, name, seed] = /^music:([^/]+)\/(\d+)$/.exec(segment.src) ?? [];
  if (name === undefined) {
    const path = pathOf(segment.src, segment.m.name, media);
    const part = { path, name: segment.m.name, samples, speed: 1 };
    const first = await decodeSound({ ...part, fromMs: segment.in ?? 0 });
    if (first.left.length === samples) return first;
    // A loop starts again at the song's beginning, wherever the first round started.
    const whole =
      segment.in === undefined || segment.in === 0 ? first : await decodeSound({ ...part, fromMs: 0 });
    return looped(first, whole, samples, segment.m.name);
  }
  const mood = moods.find(known => known === name);
  if (mood === undefined) throw new RenderError('unsupported', `There is no music called ${name}.`);
  const durationMs = Math.min(Math.max(segment.d, MIN_DURATION_MS), MAX_DURATION_MS);
  const { left, right } = compose({ mood, seed: Number(seed), durationMs });
  const piece = { left: Float32Array.from(left), right: Float32Array.from(right) };
  return looped(piece, piece, samples, segment.m.name);
}

/** `first`, then `again` as often as needed, each joined by a crossfade. */
function looped(first: Sound, again: Sound, samples: number, name: string): Sound {
  if (first.left.length >= samples) {
    return { left: first.left.subarray(0, samples), right: first.right.subarray(0, samples) };
  }
  if (again.left.length === 0) throw new RenderError('unsupported', `There is no sound in ${name}.`);
  const overlap = Math.min(samplesOf(loopFade), Math.floor(again.left.length / 4), first.left.length);
  const result = silence(samples);
  let round: Sound = { left: first.left.slice(), right: first.right.slice() };
  for (let at = 0; at < samples; ) {
    const last = at + round.left.length >= samples;
    fadeEnds(round, at === 0 ? 0 : overlap, last ? 0 : overlap);
    add(result, round, at, 1);
    at += Math.max(round.left.length - overlap, 1);
    round = { left: again.left.slice(), right: again.right.slice() };
  }
  return result;
}

/** Adds `sound` to `target` from sample `at` on; what goes beyond the end is dropped. */
function add(target: Sound, sound: Sound, at: number, volume: number): void {
  const count = Math.min(sound.left.length, target.left.length - at);
  for (let i = 0; i < count; i++) {
    target.left[at + i] = (target.left[at + i] ?? 0) + (sound.left[i] ?? 0) * volume;
    target.right[at + i] = (target.right[at + i] ?? 0) + (sound.right[i] ?? 0) * volume;
  }
}

/** Fades both ends in place, with equal power. */
function fadeEnds({ left, right }: Sound, fadeIn: number, fadeOut: number): void {
  for (const channel of [left, right]) {
    for (let i = 0; i < Math.min(fadeIn, channel.length); i++) {
      channel[i] = (channel[i] ?? 0) * Math.sin((Math.PI / 2) * (i / fadeIn));
    }
    for (let i = 0; i < Math.min(fadeOut, channel.length); i++) {
      const at = channel.length - 1 - i;
      channel[at] = (channel[at] ?? 0) * Math.sin((Math.PI / 2) * (i / fadeOut));
    }
  }
}
