import type { FrameRange } from '../plan/frame-plan.ts';
import type { RenderWarning } from '../render-request.ts';
import type { MaterialPool } from '../threads/material-pool.ts';
import type { EncodeThread } from '../threads/render-threads.ts';
import type { VideoPacket } from './frame-encoder.ts';
import type { VideoSettings } from './video-settings.ts';

/** One encoded part of the video. */
export interface EncodedChunk {
  readonly packets: readonly VideoPacket[];
  readonly extraData: Uint8Array;
  /** Files that it should show, and does not. */
  readonly warnings?: readonly RenderWarning[];
}

interface ChunkWork {
  readonly encoders: readonly EncodeThread[];
  readonly ranges: readonly FrameRange[];
  readonly pool: MaterialPool;
  readonly settings: VideoSettings;
  /** The ranges, by their index, that were encoded before. */
  readonly known: readonly (EncodedChunk | undefined)[];
  /** Keeps a range that was encoded now. */
  readonly keep: (range: FrameRange, chunk: EncodedChunk) => Promise<void>;
  /** Told of frames that need not be encoded. */
  readonly onKnown: (frames: number) => void;
  /** Called with the chunks in their order. */
  readonly onChunk: (chunk: EncodedChunk) => Promise<void>;
}

/** How many chunks ahead pictures and texts are prepared. */
const ahead = 3;

/** Encodes all ranges on all encoders side by side and hands the chunks over in order. */
export async function encodeChunks(work: ChunkWork): Promise<void> {
  const { encoders, ranges, pool } = work;
  const done = new Map<number, EncodedChunk>();
  let taken = 0;
  let handedOver = 0;
  let handingOver = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;

  const fail = (error: unknown): void => {
    failure ??= { error };
  };
  const handOver = async (): Promise<void> => {
    for (let chunk = done.get(handedOver); chunk !== undefined; chunk = done.get(handedOver)) {
      done.delete(handedOver++);
      await work.onChunk(chunk);
    }
  };
  const expectFrom = (index: number): void => {
    for (let later = index; later < index + ahead + encoders.length; later++) {
      const range = ranges[later];
      if (range !== undefined && work.known[later] === undefined) pool.expect(range);
    }
  };
  const encode = async (encoder: EncodeThread, range: FrameRange): Promise<EncodedChunk> => {
    const reply = await pool.lend(range, material =>
      encoder.call({ type: 'chunk', range, material, settings: work.settings }),
    );
    if (reply.type !== 'chunk') throw new Error('The thread answered another question.');
    const { packets, extraData } = reply;
    const chunk = { packets, extraData, warnings: pool.warningsOf(range) };
    await work.keep(range, chunk);
    return chunk;
  };
  const run = async (encoder: EncodeThread): Promise<void> => {
    for (let index = taken++; failure === undefined; index = taken++) {
      const range = ranges[index];
      if (range === undefined) return;
      const known = work.known[index];
      if (known === undefined) expectFrom(index);
      else work.onKnown(known.packets.length);
      done.set(index, known ?? (await encode(encoder, range)));
      pool.keepOnly(ranges.slice(taken));
      // Not awaited here: encoding goes on while the sound is still being made.
      handingOver = handingOver.then(handOver).catch(fail);
    }
  };
  await Promise.all(encoders.map(encoder => run(encoder).catch(fail)));
  await handingOver;
  if (failure !== undefined) throw failure.error;
}
