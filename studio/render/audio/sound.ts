import type { Stretch } from '../../music/stretch.ts';

/** Samples per second of everything that is mixed. */
export const sampleRate = 48_000;

/** Stereo sound at 48 kHz; samples from -1 to 1. */
export interface Sound {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export const samplesOf = (ms: number): number => Math.round((ms * sampleRate) / 1000);

export const silence = (samples: number): Sound => ({
  left: new Float32Array(samples),
  right: new Float32Array(samples),
});

/** A copy of some samples. */
export const cut = ({ left, right }: Sound, { from, to }: Stretch): Sound => ({
  left: left.slice(from, to),
  right: right.slice(from, to),
});

/** Adds `sound` to `target` from sample `at` on, which may lie before it; what goes beyond its ends is dropped. */
export function add(target: Sound, sound: Sound, at: number, volume: number): void {
  const end = Math.min(sound.left.length, target.left.length - at);
  for (let i = Math.max(0, -at); i < end; i++) {
    target.left[at + i] = (target.left[at + i] ?? 0) + (sound.left[i] ?? 0) * volume;
    target.right[at + i] = (target.right[at + i] ?? 0) + (sound.right[i] ?? 0) * volume;
  }
}

/** How long a whole sound swells and dies away, and of which of its samples there are some here. */
interface Fades {
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Of the whole. */
  readonly samples: number;
  /** The first sample that is here. */
  readonly from: number;
}

/** Fades what is here of both ends of a sound in place, with equal power. */
export function fadeEnds({ left, right }: Sound, { fadeIn, fadeOut, samples, from }: Fades): void {
  const gain = (at: number, length: number): number => Math.sin((Math.PI / 2) * (at / length));
  for (const channel of [left, right]) {
    for (let i = 0; i < Math.min(fadeIn - from, channel.length); i++) {
      channel[i] = (channel[i] ?? 0) * gain(from + i, fadeIn);
    }
    for (let i = Math.max(0, samples - fadeOut - from); i < channel.length; i++) {
      channel[i] = (channel[i] ?? 0) * gain(Math.max(0, samples - 1 - from - i), fadeOut);
    }
  }
}
