import type { FrameRange } from '../plan/frame-plan.ts';
import type { MaterialPool } from '../threads/material-pool.ts';
import type { EncodeThread } from '../threads/render-threads.ts';
import type { VideoPacket } from './chunk-encoder.ts';
import type { VideoSettings } from './video-settings.ts';

/** One encoded part of the video. */
export interface EncodedChunk {
  readonly packets: readonly VideoPacket[];
  readonly extraData: Uint8Array;
}

interface ChunkWork {
  readonly encoders: readonly EncodeThread[];
  readonly ranges: readonly FrameRange[];
  readonly pool: MaterialPool;
  readonly settings: VideoSettings;
  /** The frame that is wanted as a still. */
  readonly coverFrame: number;
  /** Called with the chunks in their order. */
  readonly onChunk: (chunk: EncodedChunk) => Promise<void>;
}

/** How many chunks ahead pictures and texts are prepared. */
const ahead = 3;

/** Encodes all ranges on all encoders side by side and hands the chunks over in order. */
export async function encodeChunks(work: ChunkWork): Promise<{ readonly cover: Uint8Array }> {
  const { encoders, ranges, pool, coverFrame } = work;
  const done = new Map<number, EncodedChunk>();
  let cover = new Uint8Array();
  let taken = 0;
  let handedOver = 0;
  let handingOver = Promise.resolve();

  const handOver = async (): Promise<void> => {
    for (let chunk = done.get(handedOver); chunk !== undefined; chunk = done.get(handedOver)) {
      done.delete(handedOver++);
      await work.onChunk(chunk);
    }
  };
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
  };
  const run = async (encoder: EncodeThread): Promise<void> => {
    for (let index = taken++; ; index = taken++) {
      const range = ranges[index];
      if (range === undefined || failure !== undefined) return;
      for (const later of ranges.slice(index, index + ahead + encoders.length)) pool.expect(later);
      const material = await pool.material(range);
      const reply = await encoder.call({ type: 'chunk', range, material, settings: work.settings });
      if (reply.type === 'chunk') done.set(index, reply);
      if (range.first <= coverFrame && coverFrame < range.end) {
        const still = await encoder.call({ type: 'still', frame: coverFrame, material });
        if (still.type === 'still') cover = Uint8Array.from(still.rgba);
      }
      pool.keepOnly(ranges.slice(Math.max(0, taken - encoders.length)));
      // Not awaited here: encoding goes on while the sound is still being made.
      handingOver = handingOver.then(handOver).catch(fail);
    }
  };
  const guarded = async (encoder: EncodeThread): Promise<void> => {
    try {
      await run(encoder);
    } catch (error) {
      fail(error);
    }
  };
  await Promise.all(encoders.map(guarded));
  await handingOver;
  if (failure !== undefined) throw failure.error;
  return { cover };
}
