import sharp from 'sharp';
import { framesOf } from './frames-of.ts';

/** Longer side of a frame on a contact sheet, pixels. */
const tile = 320;

/** Writes a JPEG with the frames of a video that are shown at `times` (ms), side by side. */
export async function contactSheet(
  video: string,
  fps: number,
  times: readonly number[],
  path: string,
): Promise<void> {
  const frames = framesOf(video, new Set(times.map(time => Math.floor((time * fps) / 1000))));
  const [first] = frames;
  if (first === undefined) return;
  const scale = tile / Math.max(first.width, first.height);
  const width = Math.round(first.width * scale);
  const height = Math.round(first.height * scale);
  const tiles = await Promise.all(
    frames.map(async (frame, index) => ({
      input: await sharp(frame.rgb, { raw: { width: frame.width, height: frame.height, channels: 3 } })
        .resize(width, height)
        .png()
        .toBuffer(),
      left: index * width,
      top: 0,
    })),
  );
  await sharp({ create: { width: width * frames.length, height, channels: 3, background: '#000000' } })
    .composite(tiles)
    .jpeg({ quality: 85 })
    .toFile(path);
}
