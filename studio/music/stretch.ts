/** Consecutive frames of a sound: `to` is the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches begin at multiples of this, 1.6 s: whole frames of AAC (1024) and Opus (960), steps of the loudness meter (4800)
 * and of ducking (960).
 */
export const STRETCH_UNIT = 76_800;
/** About as long as a stretch is: half a minute is made in some two seconds, its run-up included. */
const USUAL_UNITS = 20;
/** Machines at the same time; a longer sound has longer stretches. */
export const MOST_STRETCHES = 40;

/** Cuts a sound into stretches of about equal length; one that is short stays whole. An empty one has none. */
export const stretchesOf = (frames: number): readonly Stretch[] => {
  const units = Math.ceil(frames / STRETCH_UNIT);
  const count = Math.min(MOST_STRETCHES, Math.max(1, Math.round(units / USUAL_UNITS)));
  const start = (index: number): number => Math.round((units * index) / count) * STRETCH_UNIT;
  return Array.from({ length: frames === 0 ? 0 : count }, (_, index) => ({
    from: start(index),
    to: Math.min(frames, start(index + 1)),
  }));
};
