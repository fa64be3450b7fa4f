import sharp from 'sharp';

/** Telegram's limit for thumbnails: this many pixels a side and 200 kB, which quality 80 never reaches. */
const thumbnailSide = 320;

/** Writes a frame as the video's cover and, small, as its thumbnail. */
export async function writeCover(
  rgba: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  coverPath: string,
  thumbnailPath: string,
): Promise<void> {
  const frame = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  const size = {
    width: thumbnailSide,
    height: thumbnailSide,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  await Promise.all([
    frame.clone().jpeg({ quality: 90, mozjpeg: false }).toFile(coverPath),
    frame.clone().resize(size).jpeg({ quality: 80 }).toFile(thumbnailPath),
  ]);
}
