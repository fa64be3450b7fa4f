import type { ChunkStore } from '../cache/chunk-store.ts';
import { type Aim, type ByteBudget, firstAim, nextAim } from '../plan/byte-budget.ts';
import { chunks } from '../plan/chunks.ts';
import type { FramePlan } from '../plan/frame-plan.ts';
import { RenderError } from '../render-error.ts';
import type { RenderOutput } from '../render-request.ts';
import type { MaterialPool } from '../threads/material-pool.ts';
import type { EncodeThread } from '../threads/render-threads.ts';
import { budgetMeter, OverBudget } from './budget-meter.ts';
import { type EncodedChunk, encodeChunks } from './encode-chunks.ts';
import type { VideoSettings } from './video-settings.ts';

interface VideoWork {
  readonly encoders: readonly EncodeThread[];
  readonly plan: FramePlan;
  readonly pool: MaterialPool;
  readonly format: RenderOutput['format'];
  readonly crf: number;
  readonly budget: ByteBudget | undefined;
  readonly store: ChunkStore;
  /** Told of frames that need not be encoded. */
  readonly onKnown: (frames: number) => void;
  /** Takes the chunks in their order. */
  readonly write: (chunk: EncodedChunk) => Promise<void>;
  /** All chunks so far are void: the next one is the first again. */
  readonly restart: () => Promise<void>;
}

/** A video that does not fit after so many tries never will. */
export const mostTries = 6;

export const neverFits = (): RenderError =>
  new RenderError('too-large', 'The video is too long for the size that it may have. Make it shorter.');

/** Encodes the whole video; with a budget, again and coarser as soon as it is spent, until it is met. */
export async function encodeVideo(work: VideoWork): Promise<void> {
  const { plan, budget, format, crf } = work;
  const { width, height, fps, frameCount } = plan;
  if (budget === undefined) return await encodeOnce(work, { format, width, height, fps, crf });
  let aim: Aim = firstAim(crf, budget.videoBytes, frameCount / fps);
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    try {
      return await encodeOnce(work, { format, width, height, fps, ...aim });
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      const pixels = width * height * frameCount;
      const { projected } = error;
      aim = nextAim(aim, { projected, videoBytes: budget.videoBytes, seconds: frameCount / fps, pixels });
      await work.restart();
    }
  }
  throw neverFits();
}

async function encodeOnce(work: VideoWork, settings: VideoSettings): Promise<void> {
  const { encoders, plan, pool, budget, store } = work;
  const weigh = budgetMeter(plan.frameCount, budget);
  const ranges = chunks(plan);
  const known = await Promise.all(ranges.map(range => store.get(range, settings)));
  await encodeChunks({
    encoders,
    ranges,
    pool,
    settings,
    known,
    onKnown: work.onKnown,
    keep: (range, chunk) => store.put(range, settings, chunk),
    onChunk: async chunk => {
      weigh(chunk);
      await work.write(chunk);
    },
  });
}
