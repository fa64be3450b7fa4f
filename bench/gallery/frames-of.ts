import { Decoder, Demuxer, FilterAPI } from 'node-av/api';

export interface RgbFrame {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** `count` frames of a video, evenly spread. */
export function framesOf(path: string, count: number): readonly RgbFrame[] {
  const demuxer = Demuxer.openSync(path);
  try {
    const stream = demuxer.video();
    if (stream === undefined) return [];
    using decoder = Decoder.createSync(stream);
    using filter = FilterAPI.create('scale=in_color_matrix=bt709:in_range=tv,format=rgb24');
    const total = Number(stream.nbFrames);
    const wanted = new Set(
      Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * total) / count)),
    );
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
