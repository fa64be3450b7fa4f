import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { RenderError } from '../render-error.ts';

/** Pixels of the largest photo that is decoded: above any phone's panorama, 400 MB as RGBA. */
const maxPixels = 100_000_000;

/** What sharp's prebuilt libvips reads, by the type that the bytes say. */
const sharpTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
]);
const heicTypes = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/** An upright photo before its pixels are touched. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  /** A fresh pipeline in sRGB, upright, to resize and to take pixels from. */
  readonly open: () => Sharp;
}

/**
 * Opens the photo at `path`, known to people as `name`. The type is what the bytes say, and the size is checked in
 * the header before anything is decoded. A truncated photo is shown as far as it goes.
 * @throws RenderError `unsupported` when it is no photo, `too-large` above 100 megapixels
 */
export async function readPhoto(path: string, name: string): Promise<Photo> {
  const type = (await fileTypeFromFile(path))?.mime;
  if (type !== undefined && heicTypes.has(type)) return await readHeic(path, name);
  if (type === undefined || !sharpTypes.has(type)) {
    throw new RenderError(
      'unsupported',
      `${name} is not a photo that can be shown (${type ?? 'unknown type'}).`,
    );
  }
  const open = (): Sharp => sharp(path, { failOn: 'none', limitInputPixels: maxPixels }).autoOrient();
  const { width, height, pages } = await header(open(), name);
  return { width, height: pages === undefined || pages === 1 ? height : height, open };
}

async function header(
  image: Sharp,
  name: string,
): Promise<{ width: number; height: number; pages: number | undefined }> {
  const metadata = await image.metadata().catch((cause: unknown) => {
    if (/pixel limit/i.test(String(cause))) throw tooLarge(name);
    throw new RenderError('unsupported', `${name} is damaged and cannot be read.`, { cause });
  });
  if (metadata.width * metadata.height > maxPixels) throw tooLarge(name);
  return { ...metadata.autoOrient, pages: metadata.pages };
}

const tooLarge = (name: string): RenderError =>
  new RenderError('too-large', `${name} has more than ${maxPixels / 1_000_000} megapixels.`);

/** HEIC needs libheif with its HEVC decoder, which sharp cannot bring; it applies the rotation itself. */
async function readHeic(path: string, name: string): Promise<Photo> {
  const { width, height } = await header(sharp(path, { limitInputPixels: maxPixels }), name);
  if (width * height > maxPixels) throw tooLarge(name);
  const decoded = await decodeHeic({ buffer: await readFile(path) }).catch((cause: unknown) => {
    throw new RenderError('unsupported', `${name} is damaged and cannot be read.`, { cause });
  });
  const raw = { width: decoded.width, height: decoded.height, channels: 4 } as const;
  return { width: raw.width, height: raw.height, open: () => sharp(decoded.data, { raw }) };
}
