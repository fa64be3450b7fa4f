import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { RenderError } from '../render-error.ts';

// Each photo is opened once: libvips need not remember any.
sharp.cache(false);

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
  /** The type that its bytes say. */
  readonly type: string;
  /** How long an animation runs before it repeats, seconds; absent for a still. */
  readonly loopSeconds?: number;
  /** A fresh pipeline in sRGB, upright, to resize and to take pixels from. */
  readonly open: () => Promise<Sharp>;
}

/**
 * Reads the header of the photo at `path`, known to people as `name`. The type is what the bytes say, and the size is
 * checked before anything is decoded. A truncated photo is shown as far as it goes.
 * @throws RenderError `unsupported` when it is no photo, `too-large` above 100 megapixels
 */
export async function readPhoto(path: string, name: string): Promise<Photo> {
  const type = (await fileTypeFromFile(path))?.mime;
  const heic = type !== undefined && heicTypes.has(type);
  if (type === undefined || !(heic || sharpTypes.has(type))) {
    throw new RenderError(
      'unsupported',
      `${name} is not a photo that can be shown (${type ?? 'unknown type'}).`,
    );
  }
  const image = sharp(path, { failOn: 'none', limitInputPixels: maxPixels });
  const { width, height, delay } = await header(image, name);
  return {
    type,
    width,
    height,
    open: heic ? () => openHeic(path, name) : async () => image.clone().autoOrient(),
    ...(delay === undefined || delay.length < 2 ? {} : { loopSeconds: total(delay) / 1000 }),
  };
}

const total = (delays: readonly number[]): number => delays.reduce((sum, delay) => sum + delay, 0);

async function header(
  image: Sharp,
  name: string,
): Promise<{ width: number; height: number; delay?: number[] }> {
  const { autoOrient, delay } = await image.metadata().catch((cause: unknown) => {
    if (/pixel limit/i.test(String(cause))) throw tooLarge(name);
    throw new RenderError('unsupported', `${name} is damaged and cannot be read.`, { cause });
  });
  if (autoOrient.width * autoOrient.height > maxPixels) throw tooLarge(name);
  return { ...autoOrient, ...(delay === undefined ? {} : { delay }) };
}

const tooLarge = (name: string): RenderError =>
  new RenderError('too-large', `${name} has more than ${maxPixels / 1_000_000} megapixels.`);

/** HEIC needs libheif with its HEVC decoder, which sharp cannot bring; it applies the rotation itself. */
async function openHeic(path: string, name: string): Promise<Sharp> {
  const { default: decodeHeic } = await import('heic-decode');
  const { width, height, data } = await decodeHeic({ buffer: await readFile(path) }).catch(
    (cause: unknown) => {
      throw new RenderError('unsupported', `${name} is damaged and cannot be read.`, { cause });
    },
  );
  return sharp(data, { raw: { width, height, channels: 4 } });
}
