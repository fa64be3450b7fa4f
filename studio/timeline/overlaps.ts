/**
 * How many frames each segment shares with the next: what its transition wants, but never more than half of either
 * neighbour, so that two transitions never meet inside one photo. The last one shares nothing.
 */
export function overlaps(lengths: readonly number[], wanted: readonly number[]): number[] {
  return lengths.map((length, place) => {
    const next = lengths[place + 1];
    if (next === undefined) return 0;
    return Math.min(wanted[place] ?? 0, Math.floor(length / 2), Math.floor(next / 2));
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
