import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { programs } from '../../programs.ts';
import { joinAudio, type MadeSound } from '../audio/join-audio.ts';
import { ChunkStore } from '../cache/chunk-store.ts';
import type { KeptParts } from '../cache/kept-parts.ts';
import { unpackPackets } from '../cache/pack-packets.ts';
import { writeCover } from '../cover.ts';
import { distinctWarnings } from '../distinct-warnings.ts';
import { budgetMeter, OverBudget } from '../encode/budget-meter.ts';
import type { EncodedChunk } from '../encode/encode-chunks.ts';
import { MovieWriter } from '../mux/movie-writer.ts';
import { type PartFiles, partFiles, publish, removeParts } from '../part-files.ts';
import { type Aim, nextAim } from '../plan/byte-budget.ts';
import { workshop } from '../prepare/workshop.ts';
import type { RenderResult, RenderWarning } from '../render-request.ts';
import { MaterialPool } from '../threads/material-pool.ts';
import { createControl } from '../threads/render-control.ts';
import { borrowPaintThreads, returnThreads } from '../threads/render-threads.ts';
import { type PartedRequest, type PartedVideo, partedVideo } from './parted-video.ts';

export interface JoinRequest extends PartedRequest {
  readonly kept: KeptParts;
  readonly outputPath: string;
  /** Whoever watches the movie grow, under a name that it loses when it is whole. */
  readonly watch?: (growingPath: string) => Watcher;
}

interface Watcher {
  /** More of it was written. */
  grown(): void;
  /** What was written is about to be moved. */
  beforeEnd(): Promise<void>;
}

/** `over`: the video is larger than it may be; its parts have to be rendered again, as coarsely as `aim` says. */
export type Joined =
  | { readonly kind: 'joined'; readonly result: RenderResult }
  | { readonly kind: 'over'; readonly aim: Aim };

/** Chunks that are read ahead of the one that is written: a few MB each. */
const ahead = 8;

/**
 * Joins the parts and the sound of a movie without encoding anything again; draws its cover and thumbnail. The file is
 * the one that `render` makes of the same request.
 */
export async function joinParts(request: JoinRequest): Promise<Joined> {
  const video = partedVideo(request);
  const files = partFiles(resolve(request.outputPath));
  const { budget, plan, settings } = video;
  const covered = drawCover(request, video, files);
  covered.catch(() => undefined);
  let warnings: readonly RenderWarning[];
  try {
    warnings = await writeMovie(request, video, files.video.part);
    await covered;
    await publish(files);
  } catch (error) {
    if (!(error instanceof OverBudget) || budget === undefined) throw error;
    const { crf, maxBitrate = 0 } = settings;
    const { width, height, frameCount, fps } = plan;
    const { projected } = error;
    const excess = {
      projected,
      videoBytes: budget.videoBytes,
      seconds: frameCount / fps,
      pixels: width * height * frameCount,
    };
    return { kind: 'over', aim: nextAim({ crf, maxBitrate }, excess) };
  } finally {
    await covered.catch(() => undefined);
    await removeParts(files);
  }
  const { width, height, frameCount, fps } = plan;
  return {
    kind: 'joined',
    result: {
      width,
      height,
      durationMs: (frameCount / fps) * 1000,
      bytes: (await stat(files.video.final)).size,
      thumbnailPath: files.thumbnail.final,
      coverPath: files.cover.final,
      warnings,
    },
  };
}

/** Returns what its parts and its sound warn of. */
async function writeMovie(
  request: JoinRequest,
  video: PartedVideo,
  path: string,
): Promise<readonly RenderWarning[]> {
  const { plan, ranges, settings, budget, sound } = video;
  const store = new ChunkStore(request.kept, plan, request.identities);
  const weigh = budgetMeter(plan.frameCount, budget);
  const { audio, warnings } = await soundOf(request, video);
  const missing: RenderWarning[] = [];
  const watcher = request.watch?.(path);
  let writer: MovieWriter | undefined;
  try {
    for await (const chunk of inOrder(ranges, range => store.get(range, settings))) {
      weigh(chunk);
      missing.push(...(chunk.warnings ?? []));
      writer ??= new MovieWriter(sound.format, path, plan, chunk.extraData, audio);
      writer.write(chunk.packets);
      watcher?.grown();
    }
    await watcher?.beforeEnd();
    writer?.finish();
    return distinctWarnings([...missing, ...warnings]);
  } finally {
    writer?.close();
  }
}

async function soundOf({ kept }: JoinRequest, { soundKeys }: PartedVideo): Promise<MadeSound> {
  const stretches = await Promise.all(
    soundKeys.map(async key => {
      const bytes = await kept.get(key);
      const audio = bytes === undefined ? undefined : unpackPackets(bytes);
      if (audio === undefined) throw new Error('The sound of the video is not there');
      return { audio, warnings: audio.warnings ?? [] };
    }),
  );
  return joinAudio(stretches);
}

/** Reads some ahead, so that writing never waits long. */
async function* inOrder<Range>(
  ranges: readonly Range[],
  read: (range: Range) => Promise<EncodedChunk | undefined>,
): AsyncIterable<EncodedChunk> {
  const reading: Promise<EncodedChunk | undefined>[] = [];
  const begin = (range: Range): void => {
    const chunk = read(range);
    // Awaited in its turn; until then a failure must not count as unhandled.
    chunk.catch(() => undefined);
    reading.push(chunk);
  };
  for (const range of ranges.slice(0, ahead)) begin(range);
  for (let index = 0; index < ranges.length; index++) {
    const chunk = await reading.shift();
    if (chunk === undefined) throw new Error(`Part ${index} of the video is not there`);
    const next = ranges[index + ahead];
    if (next !== undefined) begin(next);
    yield chunk;
  }
}

async function drawCover(request: JoinRequest, { plan }: PartedVideo, files: PartFiles): Promise<void> {
  const threads = borrowPaintThreads(1, await programs());
  try {
    const [encoder] = threads.encoders;
    if (encoder === undefined) throw new Error('There is no thread to draw the cover');
    await encoder.call({ type: 'open', plan, control: createControl() });
    const pool = new MaterialPool(plan, workshop(threads.prepare, request.media, plan));
    await writeCover({ plan, encoder, pool, cache: request.kept, identities: request.identities, files });
  } finally {
    await returnThreads(threads);
  }
}
