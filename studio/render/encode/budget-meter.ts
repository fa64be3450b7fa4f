import type { ByteBudget } from '../plan/byte-budget.ts';
import type { EncodedChunk } from './encode-chunks.ts';

/** Signals that the budget is spent before all frames are encoded. */
export class OverBudget extends Error {
  /** Bytes that the whole video would have. */
  readonly projected: number;
  constructor(projected: number) {
    super('The video grows beyond its budget.');
    this.projected = projected;
  }
}

/** Weighs chunks in their order. @throws OverBudget at the first that is too much; without a budget never */
export function budgetMeter(
  frameCount: number,
  budget: ByteBudget | undefined,
): (chunk: EncodedChunk) => void {
  let frames = 0;
  let bytes = 0;
  return ({ packets }) => {
    frames += packets.length;
    bytes += packets.reduce((sum, { data }) => sum + data.length, 0);
    if (budget !== undefined && bytes > budget.videoBytes) {
      throw new OverBudget(Math.ceil((bytes * frameCount) / frames));
    }
  };
}
