import { AV_PKT_DATA_DISPLAYMATRIX, AVCOL_TRC_ARIB_STD_B67, AVCOL_TRC_SMPTE2084 } from 'node-av/constants';
import type { Stream } from 'node-av/lib';
import { RenderError } from '../render-error.ts';
import { openMedia } from './open-media.ts';

/** Pixels of the largest frame that is decoded: 8K. */
const maxFramePixels = 7680 * 4320;

/** What must be known of a clip before it is decoded. */
export interface ClipFacts {
  /** As it is shown: upright, with square pixels. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise that bring it upright. */
  readonly turns: 0 | 1 | 2 | 3;
  /** Recorded in high dynamic range (HLG or PQ). */
  readonly hdr: boolean;
}

/**
 * Reads a clip's header.
 * @throws RenderError `unsupported` when it has no pictures, `too-large` above 8K
 */
export async function readClipFacts(path: string, name: string): Promise<ClipFacts> {
  const demuxer = await openMedia(path, name);
  try {
    const stream = demuxer.video();
    if (stream === undefined) throw new RenderError('unsupported', `There are no pictures in ${name}.`);
    const { width, height, colorTrc } = stream.codecpar;
    if (width <= 0 || height <= 0)
      throw new RenderError('unsupported', `${name} is damaged and cannot be played.`);
    if (width * height > maxFramePixels) {
      throw new RenderError('too-large', `${name} is larger than 8K (${width} x ${height}).`);
    }
    const turns = quarterTurns(stream);
    const wide = Math.round(width * pixelAspect(stream));
    const size = turns % 2 === 0 ? { width: wide, height } : { width: height, height: wide };
    return { ...size, turns, hdr: colorTrc === AVCOL_TRC_ARIB_STD_B67 || colorTrc === AVCOL_TRC_SMPTE2084 };
  } finally {
    demuxer.closeSync();
  }
}

function pixelAspect(stream: Stream): number {
  const { num, den } = stream.codecpar.sampleAspectRatio;
  return num > 0 && den > 0 ? num / den : 1;
}

/** Phones store frames as the sensor gives them, and a matrix that says how to turn them. */
function quarterTurns(stream: Stream): 0 | 1 | 2 | 3 {
  const matrix = stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (matrix === null || matrix.length < 8) return 0;
  const a = matrix.readInt32LE(0);
  const b = matrix.readInt32LE(4);
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3;
  return a < 0 ? 2 : 0;
}
