import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderRequest } from '../../studio/render/render.ts';
import { photos as landscapes } from '../render/work-item.ts';

const directory = process.env['BENCH_PHOTOS'] ?? '../shared/photos/original';
const more = ['6-dogs-portrait.jpg', '7-room-portrait.jpg', '8-fig.jpg', '../tricky/panorama.jpg'];

/** Five landscapes, two portraits, a still life with a saturated red, a panorama of 10:1. */
export const photos: readonly string[] = [...landscapes, ...more.map(name => join(directory, name))];
export const panorama = photos.length;
/** Numbers of photos that show what a look does: light, snow, foliage, fur, wood, red. */
export const forLooks = [1, 2, 4, 6, 7, 8] as const;
/** Numbers of photos of different shapes. */
export const forFits = [5, 8, 6, 7, panorama] as const;

export const media: RenderRequest['media'] = new Map(photos.map(path => [`asset:${path}`, path]));

export function checkPhotos(): void {
  const missing = photos.filter(path => !existsSync(path));
  if (missing.length > 0) throw new Error(`Photos are missing: ${missing.join(', ')}. Set BENCH_PHOTOS.`);
}
