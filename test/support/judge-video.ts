import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import sharp from 'sharp';
import * as z from 'zod';

const run = promisify(execFile);

/** FFmpeg as Debian ships it: a judge that shares no code with the renderer's own build. */
export const hasJudge = spawnSync('ffprobe', ['-version']).status === 0;

const probed = z.object({
  streams: z.array(
    z.looseObject({
      codec_type: z.string(),
      codec_name: z.string(),
      profile: z.string().optional(),
      pix_fmt: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      r_frame_rate: z.string().optional(),
      sample_rate: z.string().optional(),
      channels: z.number().optional(),
      color_space: z.string().optional(),
      nb_read_frames: z.string().optional(),
      sample_aspect_ratio: z.string().optional(),
    }),
  ),
  format: z.looseObject({ duration: z.string() }),
});

/** What a video file says of itself, with its frames counted by decoding them. */
export async function probeVideo(file: string) {
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-of', 'json', '-count_frames', '-show_streams', '-show_format'],
    file,
  ]);
  const { streams, format } = probed.parse(JSON.parse(stdout));
  return {
    video: streams.find(stream => stream.codec_type === 'video'),
    audio: streams.find(stream => stream.codec_type === 'audio'),
    seconds: Number(format.duration),
  };
}

/** The four-letter names of an MP4's outermost boxes, in order. */
export async function boxesOf(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  const names: string[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    names.push(bytes.toString('latin1', at + 4, at + 8));
    const short = bytes.readUInt32BE(at);
    at += short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || bytes.length;
  }
  return names;
}

/** One frame as a picture, by the judge's own decoder. */
export async function frameAt(file: string, seconds: number): Promise<Buffer> {
  const { stdout } = await run(
    'ffmpeg',
    ['-v', 'error', '-ss', String(seconds), '-i', file, '-frames:v', '1', '-f', 'image2', '-c:v', 'png', '-'],
    { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}

/** Mean volume in dBFS; silence is far below -60. */
export async function meanVolume(file: string): Promise<number> {
  const { stderr } = await run('ffmpeg', [
    ...['-hide_banner', '-i', file, '-vn', '-af', 'volumedetect', '-f', 'null', '-'],
  ]);
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1] ?? Number.NaN);
}

/** Cells along each side of the small picture that two pictures are compared by. */
const cells = 8;

/** How alike two pictures are whose coarse colours these are, from -1 to 1: their correlation. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  const covariance = a.reduce((sum, value, index) => sum + (value - meanA) * ((b[index] ?? 0) - meanB), 0);
  return covariance / Math.sqrt(spread(a, meanA) * spread(b, meanB));
}

/**
 * The colours of a picture's middle, so coarse that a little zoom or compression does not matter but another photo
 * does.
 */
export async function coarseColours(picture: Uint8Array): Promise<readonly number[]> {
  const wide = await sharp(picture).rotate().resize(480, 270, { fit: 'cover' }).toBuffer();
  const middle = await sharp(wide).extract({ left: 120, top: 68, width: 240, height: 134 }).toBuffer();
  return [...(await sharp(middle).resize(cells, cells, { fit: 'fill' }).removeAlpha().raw().toBuffer())];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[], around: number): number =>
  values.reduce((sum, value) => sum + (value - around) ** 2, 0);
