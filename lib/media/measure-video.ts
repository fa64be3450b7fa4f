import { BufferSource, Input, MP4 } from 'mediabunny';
import type { MeasureVideo } from '../core/ports/measure-video.ts';

/** Reads an MP4's own header. Throws for a file without a video track. */
export const measureVideo: MeasureVideo = async bytes => {
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('The backend delivered a file without a video track.');
  return {
    width: track.displayWidth,
    height: track.displayHeight,
    durationSeconds: await input.computeDuration(),
  };
};
