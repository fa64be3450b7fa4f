import { SAMPLE_RATE } from '../sound.ts';
import { createWeightedPower } from './k-weighting.ts';

/** A gating block is 400 ms, a new one every 100 ms (BS.1770-5, annex 1). */
const STEP_FRAMES = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

export const loudnessOf = (power: number): number => -0.691 + 10 * Math.log10(power);
const powerOf = (loudness: number): number => 10 ** ((loudness + 0.691) / 10);

const meanAbove = (blocks: readonly number[], gate: number): number => {
  const loud = blocks.filter(power => power > gate);
  return loud.length === 0 ? 0 : loud.reduce((sum, power) => sum + power, 0) / loud.length;
};

/** Mean K-weighted power of both channels, per 100 ms. The last one may cover less. */
const stepPowers = (left: Float32Array, right: Float32Array): readonly number[] => {
  const sides = [
    { channel: left, power: createWeightedPower() },
    { channel: right, power: createWeightedPower() },
  ];
  const powers: number[] = [];
  for (let from = 0; from < left.length; from += STEP_FRAMES) {
    const to = Math.min(left.length, from + STEP_FRAMES);
    powers.push(sides.reduce((sum, { channel, power }) => sum + power(channel, from, to), 0) / STEP_FRAMES);
  }
  return powers;
};

const blockPowers = (left: Float32Array, right: Float32Array): readonly number[] => {
  const steps = stepPowers(left, right);
  const blocks: number[] = [];
  for (let index = 0; index + STEPS_PER_BLOCK <= Math.max(STEPS_PER_BLOCK, steps.length); index++) {
    let sum = 0;
    for (let step = 0; step < STEPS_PER_BLOCK; step++) sum += steps[index + step] ?? 0;
    blocks.push(sum / STEPS_PER_BLOCK);
  }
  return blocks;
};

/** Integrated loudness in LUFS; -Infinity for silence. */
export const integratedLoudness = (left: Float32Array, right: Float32Array): number => {
  const blocks = blockPowers(left, right);
  const ungated = meanAbove(blocks, powerOf(ABSOLUTE_GATE));
  return loudnessOf(
    meanAbove(blocks, Math.max(powerOf(ABSOLUTE_GATE), ungated * 10 ** (RELATIVE_GATE / 10))),
  );
};
