import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { programs } from '../programs.ts';
import { audioSegments, visualSegments } from '../timeline/draft.ts';
import { ChunkStore } from './cache/chunk-store.ts';
import { fileIdentities } from './cache/file-identity.ts';
import { packPackets, unpackPackets } from './cache/pack-packets.ts';
import { RenderCache } from './cache/render-cache.ts';
import { soundKey } from './cache/sound-key.ts';
import { writeCover } from './cover.ts';
import { distinctWarnings } from './distinct-warnings.ts';
import { buffersOf } from './encode/buffers-of.ts';
import { encodeVideo } from './encode/encode-video.ts';
import { crfOf } from './encode/video-settings.ts';
import type { WriteRequest } from './mux/write-thread.ts';
import { type PartFiles, partFiles, publish, removeParts } from './part-files.ts';
import { byteBudget, fullAudioBitRate } from './plan/byte-budget.ts';
import { framePlan } from './plan/frame-plan.ts';
import { gifPlan } from './plan/gif-plan.ts';
import { showable } from './prepare/showable.ts';
import { workshop } from './prepare/workshop.ts';
import { RenderError } from './render-error.ts';
import type { RenderRequest, RenderResult, RenderWarning } from './render-request.ts';
import { MaterialPool } from './threads/material-pool.ts';
import { ProgressMeter } from './threads/progress-meter.ts';
import {
  cancel,
  countFrames,
  createControl,
  isCancelled,
  type RenderControl,
  throwIfCancelled,
} from './threads/render-control.ts';
import {
  borrowThreads,
  type RenderThreads,
  returnThreads,
  stopThreads,
  type WriteThread,
} from './threads/render-threads.ts';

export type { RenderOutput, RenderRequest, RenderResult, RenderWarning } from './render-request.ts';

/** More encoders than this wait for the photos. */
const mostWorkers = 8;

/**
 * Renders a draft to an MP4, a WebM or a GIF with a thumbnail and a cover beside it, exactly as long as the draft. An MP4
 * is H.264 High, BT.709, AAC 48 kHz stereo, ready to stream. The same request gives the same video stream.
 * @throws RenderError `unsupported` or `too-large` when the draft or all its files cannot be shown, `cancelled` when
 * the signal fires, `failed` otherwise; nothing is left on disk then
 */
export async function render(request: RenderRequest): Promise<RenderResult> {
  const { signal } = request;
  const files = partFiles(resolve(request.outputPath));
  const control = createControl();
  using progress = new ProgressMeter(control, request.onProgress);
  const workers = request.workers ?? Math.min(availableParallelism(), mostWorkers);
  const threads = borrowThreads(workers, await programs());
  const onAbort = (): void => {
    cancel(control);
    stopThreads(threads);
  };
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    return await renderWith(threads, request, files, control, progress);
  } catch (error) {
    throw isCancelled(control) ? new RenderError('cancelled', 'The render was cancelled.') : error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await returnThreads(threads);
    await removeParts(files);
  }
}

async function renderWith(
  { prepare, write, encoders }: RenderThreads,
  request: RenderRequest,
  files: PartFiles,
  control: RenderControl,
  progress: ProgressMeter,
): Promise<RenderResult> {
  const { media, output } = request;
  const { draft, warnings } = await showable(prepare, request.draft, media);
  const plan = output.format === 'gif' ? gifPlan(draft, output.maxBytes) : framePlan(draft, output);
  const { width, height, fps, frameCount } = plan;
  if (frameCount === 0) throw new RenderError('unsupported', 'There is nothing to show in this video yet.');
  const seconds = frameCount / fps;
  const budget =
    output.maxBytes === undefined || output.format === 'gif'
      ? undefined
      : byteBudget(output.maxBytes, seconds, frameCount);
  progress.expect(frameCount);

  // A GIF's frames before they are written take a hundred times the place of encoded ones.
  const cache = new RenderCache(output.format === 'gif' ? undefined : request.cacheDir);
  const identities = request.cacheDir === undefined ? new Map<string, string>() : await fileIdentities(media);
  const durationMs = seconds * 1000;
  const opened = openFile(write, cache, identities, {
    path: files.video.part,
    size: { width, height, fps },
    control,
    ...(output.format === 'gif'
      ? {}
      : {
          movie: {
            format: output.format,
            sound: { durationMs, music: audioSegments(draft), clips: visualSegments(draft), media },
            bitRate: budget?.audioBitRate ?? fullAudioBitRate,
          },
        }),
  });
  // Awaited with the first chunk; until then a failure must not count as unhandled.
  opened.catch(() => undefined);
  await Promise.all(encoders.map(encoder => encoder.call({ type: 'open', plan, control })));
  const pool = new MaterialPool(plan, workshop(prepare, media, { width, height }));
  const [encoder] = encoders;
  if (encoder === undefined) throw new RangeError(`workers is ${request.workers}; at least one is needed.`);
  const covered = writeCover({ plan, encoder, pool, cache, identities, files });
  covered.catch(() => undefined);
  const shown: RenderWarning[] = [];
  await encodeVideo({
    encoders,
    plan,
    pool,
    format: output.format,
    crf: crfOf(output),
    budget,
    store: new ChunkStore(cache, plan, identities),
    onKnown: frames => countFrames(control, frames),
    write: async chunk => {
      await opened;
      const { packets, extraData, warnings: missing = [] } = chunk;
      shown.push(...missing);
      await write.call({ type: 'chunk', packets, extraData }, buffersOf(packets));
    },
    restart: async () => {
      progress.restart();
      await write.call({ type: 'restart' });
    },
  });
  await write.call({ type: 'finish' });
  await covered;
  await cache.prune();
  throwIfCancelled(control);
  await checkSize(files, output);
  await publish(files);
  progress.finish();
  return {
    width,
    height,
    durationMs,
    bytes: (await stat(files.video.final)).size,
    thumbnailPath: files.thumbnail.final,
    coverPath: files.cover.final,
    warnings: distinctWarnings([...warnings, ...shown, ...(await opened).warnings]),
  };
}

/** Opens the file in the thread that writes it, and makes its sound there, unless the same was made before. */
async function openFile(
  write: WriteThread,
  cache: RenderCache,
  identities: ReadonlyMap<string, string>,
  file: Omit<Extract<WriteRequest, { type: 'open' }>, 'type'>,
): Promise<{ readonly warnings: readonly RenderWarning[] }> {
  const { movie } = file;
  if (movie === undefined) return await write.call({ type: 'open', ...file });
  const key = soundKey(movie.sound, movie.bitRate, movie.format, identities);
  const kept = await cache.get(key);
  const known = kept === undefined ? undefined : unpackPackets(kept);
  const { audio, warnings } = await write.call({
    type: 'open',
    ...file,
    movie: { ...movie, ...(known === undefined ? {} : { known }) },
  });
  if (audio !== undefined) await cache.put(key, packPackets({ ...audio, warnings }));
  return { warnings: known?.warnings ?? warnings };
}

/** A GIF's size is known only when it is written. */
async function checkSize({ video }: PartFiles, { format, maxBytes }: RenderRequest['output']): Promise<void> {
  if (format !== 'gif' || maxBytes === undefined) return;
  const { size } = await stat(video.part);
  if (size <= maxBytes) return;
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  throw new RenderError(
    'too-large',
    `The GIF has ${mb(size)} MB and may have ${mb(maxBytes)} MB. Make it shorter, or ask for an MP4.`,
  );
}
