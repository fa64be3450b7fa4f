import type { AudioSegment, VisualSegment } from '../../timeline/draft.ts';

/** Everything that is heard. */
export interface SoundPlan {
  /** Exactly that of the pictures. */
  readonly durationMs: number;
  readonly music: readonly AudioSegment[];
  /** The visual segments that may bring a sound of their own, in time order. */
  readonly clips: readonly VisualSegment[];
  readonly media: ReadonlyMap<string, string>;
}

/** The segments as far as they can be heard, so that none costs more memory than the video. */
export const audible = <Segment extends { readonly s: number; readonly d: number }>(
  segments: readonly Segment[],
  durationMs: number,
): readonly Segment[] =>
  segments.map(segment => ({ ...segment, d: Math.max(0, Math.min(segment.d, durationMs - segment.s)) }));
