import type { Draft } from '../timeline/draft.ts';

/** What the video file shall be. Absent: as the draft says. */
export interface RenderOutput {
  /**
   * `mp4`: H.264 and AAC, plays everywhere. `webm`: VP9 and Opus, takes several times as long. `gif`: small, silent,
   * 10 or 15 frames a second, whatever `resolution` and `fps` say.
   */
  readonly format: 'mp4' | 'webm' | 'gif';
  readonly quality: 'high' | 'medium' | 'low';
  /** Length of the shorter side: 720, 1080, 2160 pixels. */
  readonly resolution?: '720p' | '1080p' | '4k';
  readonly fps?: 30 | 60;
  /** The file is no larger than this, at the cost of quality; a GIF that cannot be is refused. */
  readonly maxBytes?: number;
}

export interface RenderRequest {
  readonly draft: Draft;
  /** `src` of a segment (`asset:…`) → path of its file. */
  readonly media: ReadonlyMap<string, string>;
  /** Where the video appears once it is whole; thumbnail and cover are put beside it. */
  readonly outputPath: string;
  readonly output: RenderOutput;
  /** Called at least every half second, `fraction` from 0 to 1, never falling. */
  readonly onProgress?: (progress: { readonly fraction: number }) => void;
  /** Ends the render within half a second with a `cancelled` RenderError; nothing stays on disk. */
  readonly signal?: AbortSignal;
  /** Where parts of videos are kept, so that a changed draft re-renders only what changed. */
  readonly cacheDir?: string;
  /** Encoding threads; default: one per core, at most eight. The video does not depend on it. */
  readonly workers?: number;
}

/** A file that could not be shown or heard, by its name in the draft, and why. */
export interface RenderWarning {
  readonly name: string;
  readonly reason: string;
}

export interface RenderResult {
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  readonly bytes: number;
  /** JPEG, at most 320 pixels a side and below 200 kB, as Telegram asks. */
  readonly thumbnailPath: string;
  /** JPEG in the size of the video. */
  readonly coverPath: string;
  readonly warnings: readonly RenderWarning[];
}
