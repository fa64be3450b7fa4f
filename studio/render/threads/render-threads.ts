import type { ThreadFiles } from '../../programs.ts';
import type { EncodeReply, EncodeRequest } from '../encode/encode-thread.ts';
import type { WriteReply, WriteRequest } from '../mux/write-thread.ts';
import type { PrepareReply, PrepareRequest } from '../prepare/prepare-thread.ts';
import { Thread } from './thread.ts';

export type EncodeThread = Thread<EncodeRequest, EncodeReply>;
export type PrepareThread = Thread<PrepareRequest, PrepareReply>;
export type WriteThread = Thread<WriteRequest, WriteReply>;

/** Pictures are prepared, frames painted and encoded side by side. */
export interface PaintThreads {
  readonly encoders: readonly EncodeThread[];
  readonly prepare: PrepareThread;
}

/** The threads of one render: beside the pictures sound and file are made. */
export interface RenderThreads extends PaintThreads {
  readonly write: WriteThread;
}

type AnyThreads = PaintThreads & Partial<RenderThreads>;

/** Threads that wait for the next render: starting one costs a fifth of a second. */
const idle: { encoders: EncodeThread[]; prepare: PrepareThread[]; write: WriteThread[] } = {
  encoders: [],
  prepare: [],
  write: [],
};

export function borrowPaintThreads(encoders: number, files: ThreadFiles): PaintThreads {
  return {
    prepare: idle.prepare.pop() ?? new Thread(files.prepare),
    encoders: Array.from({ length: encoders }, () => idle.encoders.pop() ?? new Thread(files.encode)),
  };
}

export function borrowThreads(encoders: number, files: ThreadFiles): RenderThreads {
  return { ...borrowPaintThreads(encoders, files), write: idle.write.pop() ?? new Thread(files.write) };
}

/** Ends at once what cannot be asked to stop: photos being decoded, music being composed. Encoders stop by themselves. */
export function stopThreads({ prepare, write }: AnyThreads): void {
  for (const thread of [prepare, write]) thread?.terminate().catch(() => undefined);
}

/** Gives threads back once they have freed what the render held. Broken or busy ones are ended. */
export async function returnThreads({ encoders, prepare, write }: AnyThreads): Promise<void> {
  const keep = async <Kind extends { terminate(): Promise<void> }>(
    thread: Kind,
    pool: Kind[],
    freed: Promise<unknown>,
  ): Promise<void> => {
    try {
      await freed;
      pool.push(thread);
    } catch {
      await thread.terminate();
    }
  };
  await Promise.all([
    ...encoders.map(thread => keep(thread, idle.encoders, thread.call({ type: 'close' }))),
    keep(prepare, idle.prepare, prepare.ended ? Promise.reject(new Error('ended')) : Promise.resolve()),
    ...(write === undefined ? [] : [keep(write, idle.write, write.call({ type: 'close' }))]),
  ]);
}
