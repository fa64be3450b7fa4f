import { SAMPLE_RATE } from '../sound.ts';
import { findPeaks } from './true-peak.ts';

/** The gain starts to sink this long before a peak and needs that long to recover. */
export const ATTACK_FRAMES = Math.round(0.004 * SAMPLE_RATE);
export const RELEASE_FRAMES = Math.round(0.09 * SAMPLE_RATE);
/** Peaks closer than this are one. */
export const CLUSTER_FRAMES = 24;

/**
 * Samples this far away have no part in what becomes of one, so that a stretch with as much on either side is limited as the
 * whole piece would be, as long as it begins at a multiple of {@link CLUSTER_FRAMES}. A multiple of it, too.
 */
export const LIMITER_REACH = 4800;

interface Peak {
  readonly frame: number;
  readonly height: number;
}

const collect = (left: Float32Array, right: Float32Array, ceiling: number): readonly Peak[] => {
  const found = new Map<number, Peak>();
  for (const channel of [left, right]) {
    findPeaks(channel, ceiling, (frame, height) => {
      const cluster = Math.floor(frame / CLUSTER_FRAMES);
      const known = found.get(cluster);
      if (known === undefined || known.height < height) found.set(cluster, { frame, height });
    });
  }
  return [...found.values()].sort((one, other) => one.frame - other.frame);
};

/** So far from a peak its dip begins and ends. */
const BEFORE = ATTACK_FRAMES + CLUSTER_FRAMES;
const AFTER = RELEASE_FRAMES + CLUSTER_FRAMES;

/** From 0 far from the peak to 1 at it, without corners. */
const dip = (distance: number): number => {
  // A flat stretch as wide as a cluster and the interpolation filter covers the peak's neighbours too.
  const away = Math.max(0, Math.abs(distance) - CLUSTER_FRAMES);
  const reach = distance < 0 ? ATTACK_FRAMES : RELEASE_FRAMES;
  return away >= reach ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * away) / reach);
};

/** The dip by its frames: loud sound has a peak in every cluster, each frame is within the reach of two hundred. */
const DIP = Float64Array.from({ length: BEFORE + AFTER }, (_, at) => dip(at - BEFORE));

/**
 * Where the dip of a peak matters: as far as the next one on either side that is as high, whose own dip is as deep from
 * there on. In loud sound that is soon.
 */
const spanOf = (peaks: readonly Peak[], number: number): readonly [from: number, to: number] => {
  const { frame, height } = peaks[number] ?? { frame: 0, height: 0 };
  let from = frame - BEFORE;
  for (let at = number - 1; at >= 0; at--) {
    const peak = peaks[at];
    if (peak === undefined || peak.frame <= from) break;
    if (peak.height >= height) from = peak.frame;
  }
  let to = frame + AFTER;
  for (let at = number + 1; at < peaks.length; at++) {
    const peak = peaks[at];
    if (peak === undefined || peak.frame >= to) break;
    if (peak.height >= height) to = peak.frame;
  }
  return [from, to];
};

/**
 * Lowers the peaks above `ceiling` (linear, true peak) in place and touches nothing else; false when there
 * was none. As the whole piece is known
 * the gain can bend before each peak, so nothing is clipped.
 */
export const limitPeaks = (left: Float32Array, right: Float32Array, ceiling: number): boolean => {
  const peaks = collect(left, right, ceiling);
  let first = 0;
  while (first < peaks.length) {
    let last = first;
    const reach = BEFORE + AFTER;
    while (last + 1 < peaks.length && (peaks[last + 1]?.frame ?? 0) - (peaks[last]?.frame ?? 0) < reach)
      last++;
    const from = Math.max(0, (peaks[first]?.frame ?? 0) - BEFORE);
    const to = Math.min(left.length, (peaks[last]?.frame ?? 0) + AFTER);
    const gains = new Float32Array(Math.max(0, to - from)).fill(1);
    for (let number = first; number <= last; number++) {
      const peak = peaks[number];
      if (peak === undefined) continue;
      const depth = 1 - ceiling / peak.height;
      const [start, end] = spanOf(peaks, number);
      for (let frame = Math.max(from, start); frame < Math.min(to, end); frame++) {
        const gain = 1 - depth * (DIP[frame - peak.frame + BEFORE] ?? 0);
        if (gain < (gains[frame - from] ?? 1)) gains[frame - from] = gain;
      }
    }
    for (let frame = from; frame < to; frame++) {
      const gain = gains[frame - from] ?? 1;
      left[frame] = (left[frame] ?? 0) * gain;
      right[frame] = (right[frame] ?? 0) * gain;
    }
    first = last + 1;
  }
  return peaks.length > 0;
};
