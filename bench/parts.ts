import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileIdentities } from '../studio/render/cache/file-identity.ts';
import type { SharedParts } from '../studio/render/cache/kept-parts.ts';
import { joinParts } from '../studio/render/parts/join-parts.ts';
import type { MovieOutput, PartedRequest } from '../studio/render/parts/parted-video.ts';
import { planParts } from '../studio/render/parts/plan-parts.ts';
import { renderPart } from '../studio/render/parts/render-part.ts';
import { renderSound } from '../studio/render/parts/render-sound.ts';
import { audioSegments, type Draft, visualSegments } from '../studio/timeline/draft.ts';
import { checkPhotos, crossfadeMs, photoMs, photos, workItem } from './render/work-item.ts';

/**
 * `npm run bench:parts`: how long each task of `render-draft` takes on this machine, for the simulation of `npm run cost`,
 * into infra/cost/render-times.json. A part is rendered alone, as its Lambda would; files lie on the disk already. On a machine
 * that others use, look at `cpu`: it grows less than the time that passes.
 */
const lengths = [30, 120, 600];
const output: MovieOutput = { format: 'mp4', quality: 'high' };
const file = new URL('../infra/cost/render-times.json', import.meta.url);
interface Took {
  /** Seconds. */
  readonly wall: number;
  /** Of all threads. */
  readonly cpu: number;
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

const timed = async <Result>(work: () => Promise<Result>): Promise<readonly [Result, Took]> => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, { wall: round((performance.now() - start) / 1000), cpu: round((user + system) / 1e6) }];
};

const mean = (all: readonly Took[]): Took => {
  const of = (pick: (took: Took) => number) =>
    round(all.reduce((sum, took) => sum + pick(took), 0) / all.length);
  return { wall: of(took => took.wall), cpu: of(took => took.cpu) };
};

const eachPiece = async <Piece>(
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<void>,
): Promise<Took> => {
  const took: Took[] = [];
  for (const piece of pieces) took.push((await timed(() => work(piece)))[1]);
  return mean(took);
};

const inMemory = () => {
  const kept = new Map<string, Uint8Array>();
  const parts: SharedParts = {
    has: async key => kept.has(key),
    get: async key => {
      const bytes = kept.get(key);
      return bytes && Buffer.from(bytes);
    },
    put: async (key, bytes) => void kept.set(key, bytes),
  };
  return parts;
};

/** The work item again and again, each photo a file of its own. */
const longItem = async (seconds: number, folder: string) => {
  const item = workItem();
  const count = Math.max(1, Math.round((seconds * 1000 - crossfadeMs) / (photoMs - crossfadeMs)));
  const d = count * (photoMs - crossfadeMs) + crossfadeMs;
  const once = visualSegments(item);
  const media = new Map<string, string>();
  const original = new Map<string, string>();
  const sg: (typeof once)[number][] = [];
  for (let index = 0; index < count; index++) {
    const [path, segment] = [photos[index % photos.length], once[index % once.length]];
    if (path === undefined || segment === undefined) throw new Error('The work item has no photos.');
    const src = `asset:${index}`;
    const own = join(folder, `${index}.jpg`);
    await copyFile(path, own);
    media.set(src, own);
    original.set(src, path);
    const { tr: _, ...rest } = segment;
    const transition = index === count - 1 ? {} : { tr: { type: 'crossfade' as const, d: crossfadeMs } };
    sg.push({ ...rest, ...transition, id: `s${index}`, s: index * (photoMs - crossfadeMs), src });
  }
  const draft: Draft = {
    ...item,
    d,
    t: [
      { id: 'v1', tt: 0, m: { name: 'Photos' }, sg },
      { id: 'a1', tt: 1, m: { name: 'Music' }, sg: audioSegments(item).map(song => ({ ...song, d })) },
    ],
  };
  return { draft, media, original };
};

const nobody = async (): Promise<void> => undefined;

/**
 * `whole`: what is rendered already, of any length, as copies of a photo look alike. The parts that are timed are rendered
 * from nothing: all of the first video, and one from the middle of each longer one.
 */
const measureLength = async (seconds: number, folder: string, whole: SharedParts) => {
  const { draft, media, original } = await longItem(seconds, folder);
  const [planned, plan] = await timed(async () => {
    const looked = await planParts(draft, output, media);
    await fileIdentities(media);
    return looked;
  });
  // By the photos that they are copies of: what shows the same is rendered once, which joining does not see.
  const request: PartedRequest = { draft: planned.draft, output, media, identities: original };
  const isFirst = seconds === lengths[0];
  const middle = planned.parts[Math.floor(planned.parts.length / 2)];
  const parts: Took[] = [];
  for (const part of isFirst ? planned.parts : middle === undefined ? [] : [middle]) {
    const kept = isFirst ? whole : inMemory();
    const [, took] = await timed(() => renderPart({ ...request, part, kept, onFrames: nobody }));
    parts.push(took);
  }
  for (const part of planned.parts) await renderPart({ ...request, part, kept: whole, onFrames: nobody });
  const { songs, mixes } = planned.sound;
  const song = await eachPiece(songs, piece => renderSound({ ...request, kept: whole, piece }));
  const mix = await eachPiece(mixes, piece => renderSound({ ...request, kept: whole, piece }));
  const outputPath = join(folder, 'joined.mp4');
  const [joined, joining] = await timed(() => joinParts({ ...request, kept: whole, outputPath }));
  if (joined.kind !== 'joined') throw new Error('The video is larger than it may be.');
  return {
    seconds: round(draft.d / 1000, 1),
    photos: media.size,
    parts: planned.parts.length,
    chunks: planned.parts.reduce((sum, { first, end }) => sum + end - first, 0),
    megabytes: round(joined.result.bytes / 1e6, 1),
    songs: songs.length,
    mixes: mixes.length,
    plan,
    part: mean(parts),
    song,
    mix,
    join: joining,
  };
};

checkPhotos();
const folder = await mkdtemp(join(tmpdir(), 'reelay-parts-'));
try {
  const whole = inMemory();
  const videos = [];
  for (const seconds of lengths) {
    const own = join(folder, `${seconds}`);
    await mkdir(own);
    const video = await measureLength(seconds, own, whole);
    console.log(JSON.stringify(video));
    videos.push(video);
  }
  const megabytesOfPhoto =
    (await Promise.all(photos.map(path => readFile(path)))).reduce((sum, { length }) => sum + length, 0) /
    photos.length /
    1e6;
  const measured = {
    asOf: new Date().toISOString().slice(0, 10),
    on: `Node ${process.version}, ${process.arch}, ${availableParallelism()} cores`,
    megabytesOfPhoto: round(megabytesOfPhoto, 1),
    videos,
  };
  await writeFile(file, `${JSON.stringify(measured, undefined, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
