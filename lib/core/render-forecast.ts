import { renderShapes, shareSteps } from './render-shapes.ts';

/** One look at a running render. Seconds since the submit; progress 0-100 if the backend told it. */
export interface PollSample {
  readonly atSeconds: number;
  readonly progress: number | undefined;
}

/** Renders are foreseen for so long, s. */
export const horizonSeconds = 300;

/** Usual renders take between these, any time being as likely as another, s (nemo-contract §8.3). */
const earliestSeconds = 28;
const usualSeconds = 90;
/**
 * Share of renders that take longer. Documents know of none, there are always some: progress that says so is believed.
 * Where nothing is told, to reckon with them would cost all the others more than it saves.
 */
const longShare = { told: 0.003, silent: 0.001 };
/** How much longer they take in the mean, s. */
const longMeanSeconds = 100;
/** Share of backends that tell nothing, or the same all the time. */
const silentShare = 0.5;
/** Progress is late and uneven by so much, in percent. */
const deviation = 2;
/** Now and then it is nonsense. */
const nonsense = 0.02;
/** Longer renders are told apart by so many seconds. */
const longStep = 7;

/** How likely a render ends in each second after its submit, before anything is known of it. */
const prior = { told: makePrior(longShare.told), silent: makePrior(longShare.silent) };

/**
 * How likely the render ends in the second before each whole second since its submit, given that it had not ended at
 * `nowSeconds` and what was told of it (Bayes over all shapes and all ends). `[0]` to `[horizonSeconds]`, 1 in all.
 */
export function forecastEnd(polls: readonly PollSample[], nowSeconds: number): Float64Array {
  const told = polls.flatMap(({ atSeconds, progress }) =>
    progress === undefined ? [] : [{ atSeconds, progress }],
  );
  const [first] = told;
  const chances = new Float64Array(horizonSeconds + 1);
  // Nothing told, or always what was told first, says nothing about the end.
  const silent = told
    .slice(1)
    .reduce(
      (product, { progress }) => product * likelihood(progress, first?.progress ?? 0),
      first === undefined ? 1 : silentShare / 25,
    );
  const begin = Math.floor(nowSeconds) + 1;
  for (let end = begin; end <= horizonSeconds; end++) chances[end] = at(prior.silent, end) * silent;
  if (first === undefined) return normalised(chances);

  for (const { progress, chance } of renderShapes) {
    const weight = (1 - silentShare) * chance;
    for (let end = begin; end <= horizonSeconds; ) {
      const step = end <= usualSeconds ? 1 : longStep;
      const fit = weight * fitOf(told, progress, end - 0.5);
      for (const until = Math.min(end + step, horizonSeconds + 1); end < until; end++)
        chances[end] = at(chances, end) + at(prior.told, end) * fit;
    }
  }
  return normalised(chances);
}

const normalised = (chances: Float64Array): Float64Array => {
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return chances.map(chance => chance / sum);
};

/** Below this an end is out of the question. */
const hopeless = 1e-6;

/** How well a shape and an end explain what was told; the latest first, because it tells most. */
function fitOf(
  told: readonly { readonly atSeconds: number; readonly progress: number }[],
  shape: Float64Array,
  end: number,
): number {
  let fit = 1;
  for (let index = told.length - 1; index >= 0 && fit > hopeless; index--) {
    const sample = told[index];
    if (sample === undefined) break;
    const share = Math.min(shareSteps, Math.round((sample.atSeconds / end) * shareSteps));
    fit *= likelihood(sample.progress, at(shape, share));
  }
  return fit;
}

/** Differences are looked up in tenths of a percent: a forecast asks some ten thousand times. */
const tenths = 10;
const byDifference = Float64Array.from({ length: 100 * tenths + 1 }, (_, index) => {
  const deviations = index / tenths / deviation;
  const normal = Math.exp((-deviations * deviations) / 2) / (deviation * Math.sqrt(2 * Math.PI));
  return (1 - nonsense) * normal + nonsense / 100;
});

const likelihood = (told: number, expected: number): number =>
  at(byDifference, Math.min(100 * tenths, Math.round(Math.abs(told - expected) * tenths)));

function makePrior(longPart: number): Float64Array {
  const chances = new Float64Array(horizonSeconds + 1);
  const later = (second: number) => Math.exp(-(second - usualSeconds) / longMeanSeconds);
  let allLater = 0;
  for (let second = usualSeconds + 1; second <= horizonSeconds; second++) allLater += later(second);
  for (let second = earliestSeconds + 1; second <= horizonSeconds; second++) {
    chances[second] =
      second <= usualSeconds
        ? (1 - longPart) / (usualSeconds - earliestSeconds)
        : (longPart * later(second)) / allLater;
  }
  return chances;
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
