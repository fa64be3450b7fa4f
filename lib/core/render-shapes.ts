/** How a render's progress grows: 0-1 by the share of its time that has passed, 0-1. */
type Growth = (share: number) => number;

const even: Growth = share => share;
/** Slow at first (above 1) or fast at first (below 1). */
const power =
  (exponent: number): Growth =>
  share =>
    share ** exponent;
const slowEnd =
  (exponent: number): Growth =>
  share =>
    1 - (1 - share) ** exponent;
/** Waits for a part of its time before anything happens. */
const queued =
  (part: number): Growth =>
  share =>
    Math.max(0, (share - part) / (1 - part));
/** Stands at `height` for the last part of its time, while the file is put together. */
const stands =
  (height: number, part: number): Growth =>
  share =>
    Math.min(height, (share / (1 - part)) * height);

const growths: readonly Growth[] = [
  even,
  ...[0.5, 2, 3].map(power),
  ...[2, 3].map(slowEnd),
  ...[0.1, 0.2, 0.33, 0.5, 0.7].map(queued),
  ...[0.9, 0.99].flatMap(height => [0.1, 0.2, 0.35, 0.5].map(part => stands(height, part))),
];

/** Shares of a render's time that are told apart. */
export const shareSteps = 200;

export interface RenderShape {
  /** Progress 0-100 by share of the time, of which there are {@link shareSteps} and one. */
  readonly progress: Float64Array;
  /** How often it is met; all shapes together are 1. */
  readonly chance: number;
}

/** Where backends begin to count; the documented sample begins at 5 (nemo-contract §8.3). */
const beginnings = [0, 5];
/** Most tell whole percents, some whole tens. */
const countings = [
  { step: 1, chance: 0.8 },
  { step: 10, chance: 0.2 },
];

/** Every way of telling progress that a forecast reckons with: what is usual among renderers, in even parts. */
export const renderShapes: readonly RenderShape[] = growths.flatMap(growth =>
  beginnings.flatMap(from =>
    countings.map(({ step, chance }) => ({
      progress: Float64Array.from({ length: shareSteps + 1 }, (_, index) => {
        const exact = from + (100 - from) * growth(index / shareSteps);
        return Math.floor(exact / step) * step;
      }),
      chance: chance / (growths.length * beginnings.length),
    })),
  ),
);
