import type { Random } from '../random.ts';

/** The shape of a two-bar idea, without pitches: it can be laid over any chords and stays recognisable. */
export interface Motif {
  /** Where it sets out, semitones from the middle of the singer's range. */
  readonly start: number;
  /** Scale steps from one leaning note to the next. */
  readonly moves: readonly number[];
  /** For notes between two equal ones: which neighbour they touch. */
  readonly neighbours: readonly (-1 | 0 | 1)[];
}

/** More leaning notes than two bars ever have. */
const LENGTH = 16;
/** Leaning notes move by a step or a third, seldom further. */
const SIZES = [0, 1, 1, 1, 2, 2, 2, 3, 4] as const;
/** A tune strays this many steps from where it began before it turns. */
const REACH = 4;

/** Draws a line that rises first, turns back after a leap, and comes down towards its end. */
export const drawMotif = (random: Random, lift: number): Motif => {
  const moves: number[] = [];
  let height = 0;
  for (let index = 0; index < LENGTH; index++) {
    const last = moves.at(-1) ?? 0;
    const leapt = Math.abs(last) >= 3;
    const size = leapt ? 1 : random.pick(SIZES);
    const drift = height >= REACH ? -1 : height <= -REACH ? 1 : index % 4 < 2 ? 0.4 : -0.4;
    const direction = leapt ? -Math.sign(last) : random.next() * 2 - 1 + drift > 0 ? 1 : -1;
    moves.push(size * direction);
    height += size * direction;
  }
  return {
    start: lift + random.integer(-3, 2),
    moves,
    neighbours: moves.map(() => random.pick([-1, 1, 1, 0, -1])),
  };
};
