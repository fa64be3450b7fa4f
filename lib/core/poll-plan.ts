/** What one poll more costs, in seconds of lag: of plans that are as good, the one with fewer polls is taken. */
const pollPrice = 0.05;

/** Seconds between the times that are considered, by how far away they are: what is far is planned again later. */
const spacing = [
  { within: 60, step: 1 },
  { within: 110, step: 4 },
  { within: Number.POSITIVE_INFINITY, step: 15 },
];

export interface PollPlanOptions {
  /** How likely the render ends in the second before each whole second since its submit; they add up to 1. */
  readonly chances: Float64Array;
  /** This and what follows: seconds, since the submit. */
  readonly now: number;
  readonly pollsLeft: number;
  readonly closest: number;
  /** When there will be polls again after these. */
  readonly nextBudgetAt: number;
}

/**
 * When the first poll of the best plan is due: of the plan by which, in the mean, least time passes between the end of a
 * render and the poll that sees it. Found by dynamic programming over how many polls are left and when the last one was.
 */
export function firstPoll({ chances, now, pollsLeft, closest, nextBudgetAt }: PollPlanOptions): number {
  const times = timesAfter(Math.ceil(now + closest), chances.length - 1);
  const { ended, moment } = sumsOf(chances);
  /** Mean lag of the renders that end between the two times and are seen at the later one. */
  const lag = (from: number, to: number): number =>
    (at(ended, to) - at(ended, from)) * to - (at(moment, to) - at(moment, from));
  const leastOf = (from: number, first: number, ahead: Float64Array) => {
    let least = { lag: Number.POSITIVE_INFINITY, time: from + closest };
    for (let index = first; index < times.length; index++) {
      const time = times[index] ?? 0;
      if (time < from + closest) continue;
      const total = lag(from, time) + at(ahead, index);
      if (total < least.lag) least = { lag: total, time };
    }
    return least;
  };

  const mean = at(moment, chances.length - 1);
  /** Mean lag ahead after a poll at each of the times: at first with none left, then with one more each round. */
  let ahead = Float64Array.from(
    times,
    time => (1 - at(ended, time)) * nextBudgetAt - (mean - at(moment, time)),
  );
  for (let polls = 1; polls < pollsLeft; polls++) {
    ahead = Float64Array.from(times, (time, index) => {
      const price = (1 - at(ended, time)) * pollPrice;
      return Math.min(at(ahead, index), leastOf(time, index + 1, ahead).lag + price);
    });
  }
  return leastOf(Math.ceil(now), 0, ahead).time;
}

function timesAfter(first: number, end: number): readonly number[] {
  const times = [first];
  for (let time = first; ; ) {
    const away = time - first;
    time += spacing.find(({ within }) => away < within)?.step ?? 1;
    if (time > end) return times;
    times.push(time);
  }
}

/** Up to each second: how likely it has ended by then, and the sum of its ends by their chances. */
function sumsOf(chances: Float64Array) {
  const ended = new Float64Array(chances.length);
  const moment = new Float64Array(chances.length);
  for (let second = 1; second < chances.length; second++) {
    const chance = at(chances, second);
    ended[second] = at(ended, second - 1) + chance;
    moment[second] = at(moment, second - 1) + chance * (second - 0.5);
  }
  return { ended, moment };
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
