import { overlaps, sum } from './overlaps.ts';

/** One segment as far as spreading is concerned; all in frames. */
export interface Stretchable {
  readonly length: number;
  readonly least: number;
  readonly most: number;
  /** Photos give way first; clips keep their length as long as they can. */
  readonly still: boolean;
}

/** Transitions shrink at most this often before the lengths settle; they only ever get shorter. */
const rounds = 12;

/**
 * Lengths for which the timeline ends exactly at `target` frames, transitions overlapping. Photos keep their
 * proportions and clips their length where that is possible. Where nothing is, the nearest possible lengths.
 */
export function spread(
  items: readonly Stretchable[],
  wantedOverlaps: readonly number[],
  target: number,
): readonly number[] {
  let lengths = items.map(item => item.length);
  let shared = sum(wantedOverlaps.slice(0, -1));
  for (let round = 0; round < rounds; round += 1) {
    lengths = shareOut(items, target + shared);
    const now = sum(overlaps(lengths, wantedOverlaps));
    if (now === shared) return lengths;
    shared = now;
  }
  return lengths;
}

function shareOut(items: readonly Stretchable[], need: number): number[] {
  const forStills = need - sum(items.filter(item => !item.still).map(item => item.length));
  const stills = items.filter(item => item.still);
  const enough = forStills >= sum(stills.map(item => item.least)) && stills.length > 0;
  const bounds = items.map(item =>
    item.still || !enough ? item : { ...item, least: item.length, most: item.length },
  );
  return wholeFrames(proportional(bounds, need), bounds, need);
}

/** Shares of `need` in proportion to the lengths, within the bounds: whoever hits a bound is set, the rest share again. */
function proportional(items: readonly Stretchable[], need: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = items.map((_, place) => place).filter(place => !fixed.has(place));
    const weight = sum(free.map(place => items[place]?.length ?? 0));
    const factor = weight > 0 ? (need - sum([...fixed.values()])) / weight : 0;
    const shares = items.map((item, place) => fixed.get(place) ?? item.length * factor);
    const low = free.filter(place => (shares[place] ?? 0) < (items[place]?.least ?? 0));
    const high = free.filter(place => (shares[place] ?? 0) > (items[place]?.most ?? 0));
    if (low.length + high.length === 0) return shares;
    // Setting the side that is further out first keeps the other side from being set in vain.
    const missing = sum(low.map(place => (items[place]?.least ?? 0) - (shares[place] ?? 0)));
    const over = sum(high.map(place => (shares[place] ?? 0) - (items[place]?.most ?? 0)));
    for (const place of missing >= over ? low : high) {
      fixed.set(place, (missing >= over ? items[place]?.least : items[place]?.most) ?? 0);
    }
  }
}

/** Rounds down and hands the left-over frames to those that lost most, as long as their bounds allow. */
function wholeFrames(shares: readonly number[], items: readonly Stretchable[], need: number): number[] {
  const lengths = shares.map(share => Math.floor(share + 1e-6));
  let rest = need - sum(lengths);
  const byLoss = shares
    .map((share, place) => ({ place, loss: share - (lengths[place] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.place - b.place);
  for (const { place } of [...byLoss, ...byLoss]) {
    const length = lengths[place] ?? 0;
    if (rest <= 0) break;
    if (length >= (items[place]?.most ?? 0)) continue;
    lengths[place] = length + 1;
    rest -= 1;
  }
  return lengths;
}
