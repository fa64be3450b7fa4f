import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Real photos, when they lie beside the checkout. */
const folder = join(import.meta.dirname, '../../../../shared/photos/telegram');

export interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** `count` photos: real ones if there are any, painted ones otherwise. */
export async function photos(count: number): Promise<Photo[]> {
  const names = realPhotos().slice(0, count);
  if (names.length === count) {
    return await Promise.all(
      names.map(async name => ({ name, mimeType: 'image/jpeg', buffer: await readFile(join(folder, name)) })),
    );
  }
  return await Promise.all(Array.from({ length: count }, (_, index) => painted(index)));
}

function realPhotos(): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.jpg'))
      .sort();
  } catch {
    return [];
  }
}

async function painted(index: number): Promise<Photo> {
  const isTall = index % 3 === 2;
  const [width, height] = isTall ? [900, 1200] : [1200, 800 + index * 40];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${index * 47} 60% 40%)"/><stop offset="1" stop-color="hsl(${index * 47 + 50} 70% 75%)"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/><circle cx="70%" cy="60%" r="14%" fill="#fff3c4"/></svg>`;
  return {
    name: `painted-${index + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await sharp(Buffer.from(svg)).jpeg().toBuffer(),
  };
}
