import type { RenderOutput } from '../render-request.ts';

export interface VideoSize {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** How the video stream is encoded; the same for all chunks, so that they join. */
export interface VideoSettings extends VideoSize {
  readonly format: RenderOutput['format'];
  readonly crf: number;
  /** Upper limit of the bitrate over any second or so, bits per second. */
  readonly maxBitrate?: number;
}

/**
 * Constant rate factors. x264's 22 cannot be told from the original on a phone, 27 can on a second look; VP9's are
 * those that look the same. A GIF has 256 colours whatever the quality.
 */
const crfs = {
  mp4: { high: 22, medium: 25.5, low: 29.5 },
  webm: { high: 30, medium: 36, low: 44 },
  gif: { high: 0, medium: 0, low: 0 },
} as const;

export const crfOf = ({ format, quality }: RenderOutput): number => crfs[format][quality];

/**
 * With AVX-512 the x264 in node-av 6.1.1 gives another stream each time it encodes the same frames, at 320x180 but not
 * at 1920x1080. Kept to AVX2 it repeats itself. Measured on a Zen 4, 150 frames of 1080p: 1.45 s of CPU against
 * 1.49 s, less than two runs differ.
 */
const instructions = process.arch === 'x64' ? ['asm=MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI2,AVX2'] : [];

/**
 * x264's parameters. `superfast` with macroblock-tree rate control and fixed groups of B-frames gives better pictures
 * in smaller files than `veryfast`, in two thirds of its time, on slowly moving photos. Those move evenly, so that a
 * block's motion is best guessed from the frames around it (`direct=temporal`) and long groups pay: against groups of
 * four and guesses from neighbouring blocks the file is 14 % smaller at the same likeness.
 */
export function x264Parameters({ fps }: Pick<VideoSettings, 'fps'>): string {
  return [
    'threads=1',
    `keyint=${2 * fps}`,
    'scenecut=0',
    'open-gop=0',
    'mbtree=1',
    'rc-lookahead=20',
    'bframes=6',
    'b-adapt=0',
    'direct=temporal',
    // Photos in motion hardly ever gain from intra blocks of four pixels.
    'partitions=i8x8',
    'colorprim=bt709',
    'transfer=bt709',
    'colormatrix=bt709',
    ...instructions,
  ].join(':');
}
