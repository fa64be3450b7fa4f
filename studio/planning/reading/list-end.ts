import type { Gap } from './gaps.ts';
import type { Node } from './node.ts';
import { isTaking } from './one-wish.ts';
import { isThing } from './things.ts';

/** More things nobody takes away with one verb. */
const longestList = 5;

/**
 * Where a list of things ends that begins behind a gap, and that one verb behind its last thing takes away: the end of
 * `第三张5秒，转场和动效统统不要`. Undefined where there is no such list.
 */
export function listEnd(nodes: readonly Node[], gaps: readonly Gap[], place: number): number | undefined {
  for (let at = place; at < place + longestList; at += 1) {
    const start = gaps[at]?.start;
    if (start === undefined) return undefined;
    const end = gaps[at + 1]?.end ?? nodes.length;
    const item = nodes.slice(start, end);
    if (item.length > 0 && item.every(isThing)) continue;
    const isTaken = isThing(item[0]) && item.every(node => isThing(node) || isTaking(node));
    return at > place && isTaken ? end : undefined;
  }
  return undefined;
}
