import type { Draft } from './draft.ts';
import { crossfade, firstSegment } from './house-style.ts';
import type { OperationOf } from './operation.ts';
import { withLanes } from './tracks.ts';

/** A fresh timeline in the house style: every asset in the given order, crossfades, gentle movement, no music yet. */
export function newCut({ assets, title, width, height }: OperationOf<'new-cut'>): Draft {
  const empty: Draft = { v: 1, d: 0, m: { title, width, height, fps: 30 }, t: [], fi: 0, fo: 0 };
  const visuals = assets.map((asset, place) => ({
    ...firstSegment(asset, `s${place + 1}`, place, false),
    tr: crossfade,
  }));
  return withLanes(empty, { visuals });
}
