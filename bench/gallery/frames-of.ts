import { Decoder, Demuxer, FilterAPI } from 'node-av/api';

export interface RgbFrame {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** The frames of a video with the given numbers, from 0, in their order. */
export function framesOf(path: string, wanted: ReadonlySet<number>): readonly RgbFrame[] {
  const demuxer = Demuxer.openSync(path);
  try {
    const stream = demuxer.video();
    if (stream === undefined) return [];
    using decoder = Decoder.createSync(stream);
    using filter = FilterAPI.create('scale=in_color_matrix=bt709:in_range=tv,format=rgb24');
    const found: RgbFrame[] = [];
    let number = 0;
    for (const frame of decoder.framesSync(demuxer.packetsSync(stream.index))) {
      if (frame === null) break;
      if (wanted.has(number++)) {
        for (const converted of filter.processAllSync(frame)) {
          found.push({ width: converted.width, height: converted.height, rgb: converted.toBuffer() });
          converted.free();
        }
      }
      frame.free();
    }
    return found;
  } finally {
    demuxer.closeSync();
  }
}
