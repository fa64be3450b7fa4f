import sharp from 'sharp';

/** A small JPEG of one colour. */
export async function paintPhoto(color: string): Promise<Uint8Array> {
  const image = sharp({ create: { width: 320, height: 240, channels: 3, background: color } });
  return new Uint8Array(await image.jpeg().toBuffer());
}
