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

/** From 0 far from the peak to 1 at it, without corners. */
const dip = (distance: number): number => {
  // A flat stretch as wide as a cluster and the interpolation filter covers the peak's neighbours too.
  const away = Math.max(0, Math.abs(distance) - CLUSTER_FRAMES);
  const reach = distance < 0 ? ATTACK_FRAMES : RELEASE_FRAMES;
  return away >= reach ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * away) / reach);
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
    const reach = ATTACK_FRAMES + RELEASE_FRAMES + 2 * CLUSTER_FRAMES;
    while (last + 1 < peaks.length && (peaks[last + 1]?.frame ?? 0) - (peaks[last]?.frame ?? 0) < reach)
      last++;
    const from = Math.max(0, (peaks[first]?.frame ?? 0) - ATTACK_FRAMES - CLUSTER_FRAMES);
    const to = Math.min(left.length, (peaks[last]?.frame ?? 0) + RELEASE_FRAMES + CLUSTER_FRAMES);
    const gains = new Float32Array(Math.max(0, to - from)).fill(1);
    for (let number = first; number <= last; number++) {
      const peak = peaks[number];
      if (peak === undefined) continue;
      const depth = 1 - ceiling / peak.height;
      const start = Math.max(from, peak.frame - ATTACK_FRAMES - CLUSTER_FRAMES);
      const end = Math.min(to, peak.frame + RELEASE_FRAMES + CLUSTER_FRAMES);
      for (let frame = start; frame < end; frame++) {
        const gain = 1 - depth * dip(frame - peak.frame);
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
