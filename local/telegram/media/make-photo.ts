import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import {
  MAX_PHOTO_RATIO,
  MAX_PHOTO_SIDES,
  MAX_THUMBNAIL_BYTES,
  MAX_THUMBNAIL_SIDE,
  PHOTO_SIDES,
} from '../limits.ts';
import type { FileStore, Upload } from '../store/file-store.ts';
import type { Media, Picture } from '../store/media.ts';

/** Near to what the apps send. */
const PHOTO_QUALITY = 87;

/** Nothing larger is decoded; the largest that passes Telegram's bounds on sides has 25 million. */
const MAX_DECODED_PIXELS = 100_000_000;

export type MadePhoto =
  | { readonly kind: 'made'; readonly media: Extract<Media, { kind: 'photo' }> }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'bad-dimensions' };

/**
 * Makes of an upload what Telegram makes of a photo: JPEG in several sizes, the longest side at most 1280, turned
 * upright, without metadata, transparency on white (telegram-facts fact 7). The upload itself is left alone.
 */
export async function makePhoto(files: FileStore, upload: Pick<Upload, 'path'>): Promise<MadePhoto> {
  const size = await pixelSize(upload.path);
  if (!size) return { kind: 'not-a-picture' };
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short + long > MAX_PHOTO_SIDES || long > short * MAX_PHOTO_RATIO) return { kind: 'bad-dimensions' };

  const sides = [...PHOTO_SIDES.filter(side => side < long), PHOTO_SIDES.find(side => side >= long) ?? long];
  const wanted = sides.filter((side, index) => sides.indexOf(side) === index && side <= 1280);
  try {
    const upright = await sharp(upload.path, { failOn: 'truncated', limitInputPixels: MAX_DECODED_PIXELS })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: 1280, height: 1280, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const sizes: Picture[] = [];
    for (const side of wanted) {
      const jpeg = await sharp(upright.data, { raw: { width, height, channels } })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: PHOTO_QUALITY })
        .toBuffer({ resolveWithObject: true });
      const file = await files.keepBytes(jpeg.data, 'photo', { extension: '.jpg', mimeType: 'image/jpeg' });
      sizes.push({ ...file, width: jpeg.info.width, height: jpeg.info.height });
    }
    return { kind: 'made', media: { kind: 'photo', sizes } };
  } catch {
    return { kind: 'not-a-picture' };
  }
}

/** A bot's own thumbnail: a JPEG within Telegram's bounds, undefined (ignored, as by Telegram) otherwise. */
export async function keepThumbnail(files: FileStore, upload: Upload): Promise<Picture | undefined> {
  if (upload.size > MAX_THUMBNAIL_BYTES) return undefined;
  const size = await pixelSize(upload.path);
  if (size?.format !== 'jpeg' || Math.max(size.width, size.height) > MAX_THUMBNAIL_SIDE) return undefined;
  const file = await files.keep(upload, 'thumbnail', { extension: '.jpg', mimeType: 'image/jpeg' });
  return { ...file, width: size.width, height: size.height };
}

/** The small preview of a picture sent as a file; undefined for anything that is no picture. */
export async function makeThumbnail(files: FileStore, path: string): Promise<Picture | undefined> {
  if (!(await pixelSize(path))) return undefined;
  try {
    const jpeg = await sharp(path, { limitInputPixels: MAX_DECODED_PIXELS })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({
        width: MAX_THUMBNAIL_SIDE,
        height: MAX_THUMBNAIL_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .jpeg({ quality: PHOTO_QUALITY })
      .toBuffer({ resolveWithObject: true });
    const file = await files.keepBytes(jpeg.data, 'thumbnail', { extension: '.jpg', mimeType: 'image/jpeg' });
    return { ...file, width: jpeg.info.width, height: jpeg.info.height };
  } catch {
    return undefined;
  }
}

async function pixelSize(
  path: string,
): Promise<{ width: number; height: number; format: string | undefined } | undefined> {
  try {
    // By the bytes: a drawing (SVG) or anything else that sharp could be talked into is no picture here.
    const type = await fileTypeFromFile(path);
    if (!type?.mime.startsWith('image/')) return undefined;
    const { width, height, format } = await sharp(path, { limitInputPixels: false }).metadata();
    return width && height ? { width, height, format } : undefined;
  } catch {
    return undefined;
  }
}
