import { SAMPLE_RATE } from '../sound.ts';
import type { Stretch } from '../stretch.ts';
import { createWeightedPower } from './k-weighting.ts';

/** A gating block is 400 ms, a new one every 100 ms (BS.1770-5, annex 1). */
export const STEP_FRAMES = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

export const loudnessOf = (power: number): number => -0.691 + 10 * Math.log10(power);
const powerOf = (loudness: number): number => 10 ** ((loudness + 0.691) / 10);

const meanAbove = (blocks: readonly number[], gate: number): number => {
  const loud = blocks.filter(power => power > gate);
  return loud.length === 0 ? 0 : loud.reduce((sum, power) => sum + power, 0) / loud.length;
};

/**
 * Mean K-weighted power of both channels, per 100 ms of a stretch. The last one may cover less. What lies before the stretch
 * lets the filters settle.
 */
export const stepPowers = (
  left: Float32Array,
  right: Float32Array,
  { from, to }: Stretch = { from: 0, to: left.length },
): readonly number[] => {
  const sides = [
    { channel: left, power: createWeightedPower() },
    { channel: right, power: createWeightedPower() },
  ];
  for (const { channel, power } of sides) power(channel, 0, from);
  const powers: number[] = [];
  for (let start = from; start < to; start += STEP_FRAMES) {
    const end = Math.min(to, start + STEP_FRAMES);
    powers.push(sides.reduce((sum, { channel, power }) => sum + power(channel, start, end), 0) / STEP_FRAMES);
  }
  return powers;
};

/** Integrated loudness in LUFS of consecutive steps; -Infinity for silence. */
export const loudnessOfSteps = (steps: readonly number[]): number => {
  const blocks: number[] = [];
  for (let index = 0; index + STEPS_PER_BLOCK <= Math.max(STEPS_PER_BLOCK, steps.length); index++) {
    let sum = 0;
    for (let step = 0; step < STEPS_PER_BLOCK; step++) sum += steps[index + step] ?? 0;
    blocks.push(sum / STEPS_PER_BLOCK);
  }
  const ungated = meanAbove(blocks, powerOf(ABSOLUTE_GATE));
  return loudnessOf(
    meanAbove(blocks, Math.max(powerOf(ABSOLUTE_GATE), ungated * 10 ** (RELATIVE_GATE / 10))),
  );
};

/** Integrated loudness in LUFS; -Infinity for silence. */
export const integratedLoudness = (left: Float32Array, right: Float32Array): number =>
  loudnessOfSteps(stepPowers(left, right));
