import { crossfadeMs, photoMs, photos, seconds } from './work-item.ts';

const fps = 30;
const frames = (photoMs * fps) / 1000;
/** What people copy: without the enlargement, zoompan's whole-pixel steps jerk even more. */
const enlarged = '7680:4320';

/** The usual recipe: zoompan on a picture enlarged four times, then xfade. Ends in `[v]`. */
export function recipeGraph(): string {
  const zoomed = photos.map(
    (_, index) =>
      `[${index}:v]scale=${enlarged}:force_original_aspect_ratio=increase,crop=${enlarged},setsar=1,` +
      `zoompan=z='1+0.15*on/${frames}':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d=${frames}:s=1920x1080:fps=${fps}[z${index}]`,
  );
  const joined = photos.slice(1).map((_, index) => {
    const offset = ((index + 1) * (photoMs - crossfadeMs)) / 1000;
    const before = index === 0 ? 'z0' : `x${index}`;
    return `[${before}][z${index + 1}]xfade=transition=fade:duration=${crossfadeMs / 1000}:offset=${offset}[x${index + 1}]`;
  });
  return [...zoomed, ...joined, `[x${photos.length - 1}]trim=duration=${seconds},format=yuv420p[v]`].join(
    ';',
  );
}

const inputs = photos.flatMap(path => ['-i', path]);
const quiet = ['-hide_banner', '-nostats', '-y'];

export const recipe = (music: string, output: string): readonly string[] => [
  ...quiet,
  ...inputs,
  '-i',
  music,
  '-filter_complex',
  recipeGraph(),
  ...['-map', '[v]', '-map', `${photos.length}:a`, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20'],
  ...['-c:a', 'aac', '-b:a', '192k', '-t', String(seconds), '-movflags', '+faststart', output],
];

/** The sound of a video alone, as it is. */
export const extractSound = (video: string, output: string): readonly string[] => [
  ...quiet,
  ...['-i', video, '-vn', '-c', 'copy', output],
];

/** Our frames from a file through x264 with our settings: nothing but the encoder. */
export const encodeOnly = (
  frameFile: string,
  parameters: string,
  crf: number,
  output: string,
): readonly string[] => [
  ...quiet,
  ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '1920x1080', '-r', String(fps), '-i', frameFile],
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', String(crf), '-x264-params', parameters],
  ...['-movflags', '+faststart', output],
];

/** SSIM of a video against our raw frames, or against what the recipe's filters give before encoding. */
export const ssimToFrames = (video: string, frameFile: string): readonly string[] => [
  ...quiet,
  ...[
    '-i',
    video,
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-s',
    '1920x1080',
    '-r',
    String(fps),
    '-i',
    frameFile,
  ],
  ...['-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-'],
];
export const ssimToRecipe = (video: string): readonly string[] => [
  ...quiet,
  ...inputs,
  ...['-i', video, '-filter_complex', `${recipeGraph()};[${photos.length}:v][v]ssim`, '-f', 'null', '-'],
];
