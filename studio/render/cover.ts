import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { frameKey } from './cache/chunk-key.ts';
import type { KeptParts } from './cache/kept-parts.ts';
import type { PartFiles } from './part-files.ts';
import { coverFrame } from './plan/cover-frame.ts';
import type { FramePlan } from './plan/frame-plan.ts';
import type { MaterialPool } from './threads/material-pool.ts';
import type { EncodeThread } from './threads/render-threads.ts';

/** Telegram's limit for thumbnails: this many pixels a side and 200 kB, which quality 80 never reaches. */
const thumbnailSide = 320;

interface CoverWork {
  readonly plan: FramePlan;
  readonly encoder: EncodeThread;
  readonly pool: MaterialPool;
  readonly cache: KeptParts;
  readonly identities: ReadonlyMap<string, string>;
  readonly files: PartFiles;
}

/** Writes the frame that stands for the video as its cover and, small, as its thumbnail. */
export async function writeCover(work: CoverWork): Promise<void> {
  const { plan, cache, files } = work;
  const key = frameKey(plan, coverFrame(plan), work.identities);
  const kept = await cache.get(key);
  const cover = kept ?? (await drawCover(work));
  const size = {
    width: thumbnailSide,
    height: thumbnailSide,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  await writeFile(files.cover.part, cover);
  await sharp(cover).resize(size).jpeg({ quality: 80 }).toFile(files.thumbnail.part);
  if (kept === undefined) await cache.put(key, cover);
}

async function drawCover({ plan, encoder, pool }: CoverWork): Promise<Buffer> {
  const frame = coverFrame(plan);
  const still = await pool.lend({ first: frame, end: frame + 1 }, material =>
    encoder.call({ type: 'still', frame, material }),
  );
  if (still.type !== 'still') throw new Error('The thread answered another question.');
  const { width, height } = plan;
  return await sharp(still.rgba, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 90 })
    .toBuffer();
}
