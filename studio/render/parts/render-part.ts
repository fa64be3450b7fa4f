import { availableParallelism } from 'node:os';
import { programs } from '../../programs.ts';
import { chunkKey } from '../cache/chunk-key.ts';
import type { SharedParts } from '../cache/kept-parts.ts';
import { packPackets } from '../cache/pack-packets.ts';
import { encodeChunks } from '../encode/encode-chunks.ts';
import { workshop } from '../prepare/workshop.ts';
import { RenderError } from '../render-error.ts';
import { MaterialPool } from '../threads/material-pool.ts';
import { cancel, createControl, isCancelled } from '../threads/render-control.ts';
import { borrowPaintThreads, returnThreads, stopThreads } from '../threads/render-threads.ts';
import type { Part } from './group-chunks.ts';
import { type PartedRequest, partedVideo } from './parted-video.ts';

export interface PartRequest extends PartedRequest {
  readonly part: Pick<Part, 'first' | 'end'>;
  readonly kept: SharedParts;
  /** Called after each chunk with the frames of the part that are kept so far. */
  readonly onFrames: (frames: number) => Promise<void>;
  /** Ends the part with a `cancelled` RenderError; what is kept stays. */
  readonly signal?: AbortSignal;
  /** Encoding threads; default: one per core. */
  readonly workers?: number;
}

/**
 * Encodes the chunks of one part with the threads that render whole videos, and keeps each where the other machines
 * find it, with the names of files that it should show and does not. Chunks that are there already are not encoded again, so it is safe, and cheap, to repeat.
 * @throws RenderError as `render` does, and whatever `kept` or `onFrames` fail with
 */
export async function renderPart(request: PartRequest): Promise<void> {
  const { media, identities, kept, part, signal } = request;
  const { plan, ranges, settings } = partedVideo(request);
  const keyOf = (range: (typeof ranges)[number]): string => chunkKey(plan, range, settings, identities);
  const own = ranges.slice(part.first, part.end);
  const there = await Promise.all(own.map(range => kept.has(keyOf(range))));
  const missing = own.filter((_, index) => there[index] !== true);
  const lengthOf = (list: typeof own): number => list.reduce((sum, { first, end }) => sum + end - first, 0);
  let frames = lengthOf(own) - lengthOf(missing);
  await request.onFrames(frames);
  if (missing.length === 0) return;

  const control = createControl();
  const threads = borrowPaintThreads(
    request.workers ?? Math.min(availableParallelism(), missing.length),
    await programs(),
  );
  const onAbort = (): void => {
    cancel(control);
    stopThreads(threads);
  };
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    await Promise.all(threads.encoders.map(encoder => encoder.call({ type: 'open', plan, control })));
    const pool = new MaterialPool(plan, workshop(threads.prepare, media, plan));
    await encodeChunks({
      encoders: threads.encoders,
      ranges: missing,
      pool,
      settings,
      known: [],
      keep: (range, chunk) => kept.put(keyOf(range), packPackets(chunk)),
      onKnown: () => undefined,
      onChunk: async ({ packets }) => {
        frames += packets.length;
        await request.onFrames(frames);
      },
    });
  } catch (error) {
    throw isCancelled(control) ? new RenderError('cancelled', 'The render was cancelled.') : error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await returnThreads(threads);
  }
}
