import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { audioSegments, visualSegments } from '../timeline/draft.ts';
import { writeCover } from './cover.ts';
import { encodeChunks } from './encode/encode-chunks.ts';
import { crfOf, type VideoSettings } from './encode/video-settings.ts';
import { chunks } from './plan/chunks.ts';
import { coverFrame } from './plan/cover-frame.ts';
import { framePlan } from './plan/frame-plan.ts';
import { RenderError } from './render-error.ts';
import type { RenderRequest, RenderResult } from './render-request.ts';
import { MaterialPool, type Workshop } from './threads/material-pool.ts';
import { cancel, createControl, framesDone, isCancelled } from './threads/render-control.ts';
import { borrowThreads, type PrepareThread, returnThreads, stopThreads } from './threads/render-threads.ts';

export type { RenderRequest, RenderResult } from './render-request.ts';

/** More encoders than this wait for the photos. */
const mostWorkers = 8;
/** How often progress is told, ms: twice as often as promised. */
const progressEvery = 250;

/**
 * Renders a draft to an MP4 with a thumbnail and a cover beside it: H.264 High, BT.709, AAC 48 kHz stereo, ready to
 * stream, exactly as long as the draft. The same request gives the same video stream.
 * @throws RenderError `unsupported` or `too-large` when the draft or all its files cannot be shown, `cancelled` when
 * the signal fires, `failed` otherwise; nothing is left on disk then
 */
export async function render(request: RenderRequest): Promise<RenderResult> {
  const { draft, media, output, signal } = request;
  const plan = framePlan(draft, output);
  if (plan.frameCount === 0)
    throw new RenderError('unsupported', 'There is nothing to show in this video yet.');
  const settings: VideoSettings = {
    width: plan.width,
    height: plan.height,
    fps: plan.fps,
    crf: crfOf(output.quality),
  };
  const durationMs = (plan.frameCount * 1000) / plan.fps;
  const path = resolve(request.outputPath);
  const files = partFiles(path);
  const control = createControl();
  const progress = setInterval(() => {
    request.onProgress?.({ fraction: Math.min(framesDone(control) / plan.frameCount, 0.99) });
  }, progressEvery);
  const threads = borrowThreads(request.workers ?? Math.min(availableParallelism(), mostWorkers));
  const onAbort = (): void => {
    cancel(control);
    stopThreads(threads);
  };
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    const { prepare, write, encoders } = threads;
    const pool = new MaterialPool(plan, workshop(prepare, media, { width: plan.width, height: plan.height }));
    const sound = { durationMs, music: audioSegments(draft), clips: visualSegments(draft), media };
    const opened = write.call({ type: 'open', path: files.video.part, settings, sound });
    // Awaited with the first chunk; until then a failure must not count as unhandled.
    opened.catch(() => undefined);
    await Promise.all(encoders.map(encoder => encoder.call({ type: 'open', plan, settings, control })));
    const { cover } = await encodeChunks({
      encoders,
      ranges: chunks(plan),
      pool,
      coverFrame: coverFrame(plan),
      onChunk: async ({ packets, extraData }) => {
        await opened;
        await write.call({ type: 'chunk', packets, extraData });
      },
    });
    await write.call({ type: 'finish' });
    await writeCover(cover, plan, files.cover.part, files.thumbnail.part);
    if (isCancelled(control)) throw new RenderError('cancelled', 'The render was cancelled.');
    await Promise.all(Object.values(files).map(({ part, final }) => rename(part, final)));
    request.onProgress?.({ fraction: 1 });
    return {
      width: plan.width,
      height: plan.height,
      durationMs,
      bytes: (await stat(files.video.final)).size,
      thumbnailPath: files.thumbnail.final,
      coverPath: files.cover.final,
      warnings: [...pool.warnings, ...(await opened).warnings],
    };
  } catch (error) {
    throw isCancelled(control) ? new RenderError('cancelled', 'The render was cancelled.') : error;
  } finally {
    clearInterval(progress);
    signal?.removeEventListener('abort', onAbort);
    await returnThreads(threads);
    await Promise.all(Object.values(files).map(({ part }) => rm(part, { force: true })));
  }
}

/** Where files grow, and the names that they take once they are whole. */
function partFiles(path: string): Record<'video' | 'cover' | 'thumbnail', { part: string; final: string }> {
  const id = randomUUID();
  const base = path.replace(/\.mp4$/i, '');
  const file = (final: string): { part: string; final: string } => ({ part: `${final}.${id}.part`, final });
  return { video: file(path), cover: file(`${base}.cover.jpg`), thumbnail: file(`${base}.thumbnail.jpg`) };
}

/** Makes pictures and texts in the thread for it. */
function workshop(
  thread: PrepareThread,
  media: RenderRequest['media'],
  canvas: { readonly width: number; readonly height: number },
): Workshop {
  return {
    picture: async ({ segment }) => {
      const path = media.get(segment.src);
      if (path === undefined) {
        throw new RenderError('unsupported', `The file of ${segment.m.name} is missing.`);
      }
      const reply = await thread.call({ type: 'picture', path, segment, canvas });
      if (reply.type !== 'picture') throw new Error('The thread answered another question.');
      return reply.picture;
    },
    text: async ({ segment }) => {
      const reply = await thread.call({ type: 'text', segment, canvas });
      return reply.type === 'text' ? reply.text : undefined;
    },
  };
}
