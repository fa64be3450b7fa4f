import {
  type Draft,
  type TextSegment,
  type TransitionType,
  textSegments,
  type VisualSegment,
  visualSegments,
} from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import type { RenderOutput } from '../render-request.ts';

/** A half-open range of frames of the video. */
export interface FrameRange {
  readonly first: number;
  /** The frame after the last one. */
  readonly end: number;
}

export interface PlannedSegment extends FrameRange {
  readonly segment: VisualSegment;
  /** From the segment before into this one; its frames are the first ones of this segment. */
  readonly entrance?: { readonly type: TransitionType; readonly end: number };
}

export interface PlannedText extends FrameRange {
  readonly segment: TextSegment;
}

/** The draft in frames of the output: what is on screen when. Pure data, the same for every thread. */
export interface FramePlan {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  readonly segments: readonly PlannedSegment[];
  readonly texts: readonly PlannedText[];
  /** Length of the whole video's fade from and to black, in frames. */
  readonly fadeIn: number;
  readonly fadeOut: number;
}

const shortSides = { '720p': 720, '1080p': 1080, '4k': 2160 } as const;

/** Sizes are even, as 4:2:0 asks. */
const even = (size: number): number => Math.max(16, Math.round(size / 2) * 2);

/** Pixels of the longer side: what a canvas may have at most, and what every phone can decode. */
const longestSide = 4096;
/** The sound of an hour takes 3 GB while it is mixed. */
const longestMinutes = 60;

/**
 * Width and height of the video: the draft's canvas, scaled so that its shorter side is the resolution's, as far as
 * the longer one allows.
 */
export function outputSize(
  canvas: { readonly width: number; readonly height: number },
  resolution: RenderOutput['resolution'],
): { readonly width: number; readonly height: number } {
  const short = Math.min(canvas.width, canvas.height);
  const long = Math.max(canvas.width, canvas.height);
  const scale = resolution === undefined ? 1 : Math.min(shortSides[resolution] / short, longestSide / long);
  return { width: even(canvas.width * scale), height: even(canvas.height * scale) };
}

/**
 * Turns the draft's milliseconds into frames. The video has exactly `d * fps / 1000` of them, rounded.
 * @throws RenderError `too-large` above an hour
 */
export function framePlan(
  draft: Draft,
  output: Pick<RenderOutput, 'resolution'> & { readonly fps?: number },
): FramePlan {
  const fps = output.fps ?? draft.m.fps;
  const minutes = draft.d / 60_000;
  if (minutes > longestMinutes) {
    throw new RenderError(
      'too-large',
      `The video is ${Math.ceil(minutes)} minutes long; at most ${longestMinutes} minutes can be rendered.`,
    );
  }
  const frames = (ms: number): number => Math.round((ms * fps) / 1000);
  const frameCount = frames(draft.d);
  const range = (segment: { readonly s: number; readonly d: number }): FrameRange => ({
    first: Math.min(frames(segment.s), frameCount),
    end: Math.min(frames(segment.s + segment.d), frameCount),
  });
  const visible = visualSegments(draft);
  return {
    ...outputSize(draft.m, output.resolution),
    fps,
    frameCount,
    segments: visible
      .map((segment, index) => {
        const before = visible[index - 1];
        const { first, end } = range(segment);
        const mixed = before === undefined ? 0 : range(before).end - first;
        return before?.tr === undefined || mixed <= 0
          ? { segment, first, end }
          : { segment, first, end, entrance: { type: before.tr.type, end: Math.min(first + mixed, end) } };
      })
      .filter(({ first, end }) => end > first),
    texts: textSegments(draft)
      .map(segment => ({ segment, ...range(segment) }))
      .filter(({ first, end }) => end > first),
    fadeIn: frames(draft.fi),
    fadeOut: frames(draft.fo),
  };
}
