/** Pictures beside each other, by their place in the album. */
export interface MosaicRow {
  readonly items: readonly number[];
  /** Width over height of the whole row; the heights of its pictures are equal. */
  readonly ratio: number;
}

/** Very long or tall pictures are cropped to these, width over height. */
const LEAST_RATIO = 0.6;
const GREATEST_RATIO = 2.2;

/** Width over height that the whole mosaic should come near to. */
const WANTED_RATIO = 1.1;

/** Rows flatter than this are hard to look at, width over height. */
const FLATTEST_ROW = 5;

const MOST_IN_ROW = 4;

/** Width over height of all rows together. */
export function wholeRatio(rows: readonly MosaicRow[]): number {
  return 1 / rows.reduce((height, row) => height + 1 / row.ratio, 0);
}

/** What of a picture's shape the mosaic keeps. */
export function croppedRatio(width: number, height: number): number {
  return Math.min(GREATEST_RATIO, Math.max(LEAST_RATIO, width / height));
}

/**
 * Divides an album into rows, in order, so that all rows are equally wide and the whole is nearly square. `ratios`
 * are the pictures' width over height, at least one.
 */
export function mosaic(ratios: readonly number[]): readonly MosaicRow[] {
  let best: readonly MosaicRow[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const lengths of partitions(ratios.length)) {
    const rows = toRows(ratios, lengths);
    const height = 1 / wholeRatio(rows);
    const flat = rows.reduce((sum, row) => sum + Math.max(0, row.ratio - FLATTEST_ROW), 0);
    const uneven = Math.max(...rows.map(row => row.ratio)) / Math.min(...rows.map(row => row.ratio)) - 1;
    const cost = Math.abs(Math.log(height * WANTED_RATIO)) + flat * 0.5 + uneven * 0.15;
    if (cost < least) {
      least = cost;
      best = rows;
    }
  }
  return best;
}

function toRows(ratios: readonly number[], lengths: readonly number[]): MosaicRow[] {
  let next = 0;
  return lengths.map(length => {
    const items = Array.from({ length }, (_, index) => next + index);
    next += length;
    return { items, ratio: items.reduce((sum, item) => sum + (ratios[item] ?? 1), 0) };
  });
}

/** All ways to write `count` as a sum of row lengths. At most ten pictures make this small. */
function partitions(count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.min(MOST_IN_ROW, count) }, (_, index) => index + 1).flatMap(first =>
    partitions(count - first).map(rest => [first, ...rest]),
  );
}
