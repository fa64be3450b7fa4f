/** Sizes as shown (rotation and pixel shape applied), and the length. */
export interface VideoMeasures {
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
}

export type MeasureVideo = (mp4: Uint8Array) => Promise<VideoMeasures>;
