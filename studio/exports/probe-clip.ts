import { AV_PKT_DATA_DISPLAYMATRIX } from 'node-av/constants';
import type { Stream } from 'node-av/lib';
import { openMedia } from '../render/media/open-media.ts';
import type { ClipFacts } from '../storage/inspect-media.ts';

/**
 * Looks into a clip or song without decoding it. It parses strangers' bytes in native code: call it in a render
 * process (render-process.ts), never in the studio's own.
 * @throws RenderError `unsupported` when it is damaged.
 */
export async function probeClip(path: string): Promise<ClipFacts> {
  const media = await openMedia(path, 'The file');
  try {
    const picture = media.video();
    // Absent, unknown or absurd lengths come as zero, negative or not-a-number.
    const durationMs = Math.round(media.duration * 1000);
    return {
      hasSound: media.audio() !== undefined,
      ...(durationMs > 0 ? { durationMs } : {}),
      ...(picture === undefined ? {} : pictureFacts(picture)),
    };
  } finally {
    media.closeSync();
  }
}

function pictureFacts({ codecpar, avgFrameRate }: Stream): Pick<ClipFacts, 'width' | 'height' | 'fps'> {
  const { width, height } = codecpar;
  const fps = Math.round((avgFrameRate.num / avgFrameRate.den) * 1000) / 1000;
  // Phones film sideways and note it in a matrix; nothing on its diagonal means a quarter turn.
  const matrix = codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  const turned = matrix !== null && matrix.length >= 4 && matrix.readInt32LE(0) === 0;
  return {
    ...(turned ? { width: height, height: width } : { width, height }),
    ...(Number.isFinite(fps) && fps > 0 ? { fps } : {}),
  };
}
