import { setTimeout } from 'node:timers/promises';
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

/** So long a thread may take to free what the render held; one that is still starting takes longer. */
const freeingMs = 250;

/**
 * Ends at once what cannot be asked to stop: photos being decoded. Who encodes frames or sound stops by itself, unless it is
 * late: a thread that is ended in the middle of a call to a codec takes its whole process with it.
 */
export function stopThreads({ encoders, prepare, write }: AnyThreads): void {
  const end = (thread: { terminate(): Promise<void> }) => thread.terminate().catch(() => undefined);
  void end(prepare);
  for (const encoder of encoders) inTime(encoder.call({ type: 'close' })).catch(() => end(encoder));
  if (write !== undefined) inTime(write.call({ type: 'close' })).catch(() => end(write));
}

/** Gives threads back once they have freed what the render held. Broken, busy or late ones are ended. */
export async function returnThreads({ encoders, prepare, write }: AnyThreads): Promise<void> {
  const keep = async <Kind extends { terminate(): Promise<void> }>(
    thread: Kind,
    pool: Kind[],
    freed: Promise<unknown>,
  ): Promise<void> => {
    try {
      await inTime(freed);
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

async function inTime(freed: Promise<unknown>): Promise<void> {
  const waiting = new AbortController();
  const late = setTimeout(freeingMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Error('The thread is late.');
  });
  try {
    await Promise.race([freed, late]);
  } finally {
    waiting.abort();
  }
}
