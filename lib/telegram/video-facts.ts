import { BufferSource, Input, MP4 } from 'mediabunny';

export interface VideoFacts {
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
}

/** Sizes as shown (rotation and pixel shape applied) and length of an MP4, read from its own header. */
export const readVideoFacts = async (bytes: Uint8Array): Promise<VideoFacts> => {
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('The backend delivered a file without a video track.');
  return {
    width: track.displayWidth,
    height: track.displayHeight,
    durationSeconds: await input.computeDuration(),
  };
};
