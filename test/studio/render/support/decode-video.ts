import { createHash } from 'node:crypto';
import { Decoder, Demuxer, FilterAPI } from 'node-av/api';

/** A decoded frame, RGB. */
export interface DecodedFrame {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** Decodes all frames of a video, upright, in RGB. */
export function decodeFrames(path: string): readonly DecodedFrame[] {
  const demuxer = Demuxer.openSync(path);
  try {
    const stream = demuxer.video();
    if (stream === undefined) throw new Error(`${path} has no video.`);
    using decoder = Decoder.createSync(stream);
    using filter = FilterAPI.create('scale=in_color_matrix=bt709:in_range=tv,format=rgb24');
    const frames: DecodedFrame[] = [];
    for (const frame of filter.framesSync(decoder.framesSync(demuxer.packetsSync(stream.index)))) {
      if (frame === null) break;
      frames.push({ width: frame.width, height: frame.height, rgb: frame.toBuffer() });
      frame.free();
    }
    return frames;
  } finally {
    demuxer.closeSync();
  }
}

/** The left channel of a file's sound, 48 kHz. */
export function decodeSamples(path: string): Float32Array {
  const demuxer = Demuxer.openSync(path);
  try {
    const stream = demuxer.audio();
    if (stream === undefined) throw new Error(`${path} has no sound.`);
    using decoder = Decoder.createSync(stream);
    using filter = FilterAPI.create('aresample=48000,aformat=sample_fmts=flt:channel_layouts=mono');
    const parts: Buffer[] = [];
    for (const frame of filter.framesSync(decoder.framesSync(demuxer.packetsSync(stream.index)))) {
      if (frame === null) break;
      parts.push(frame.toBuffer());
      frame.free();
    }
    const bytes = Uint8Array.from(Buffer.concat(parts));
    return new Float32Array(bytes.buffer, 0, bytes.length / 4);
  } finally {
    demuxer.closeSync();
  }
}

/** One encoded picture as the file holds it. */
export interface StoredPacket {
  readonly pts: number;
  readonly dts: number;
  readonly key: boolean;
}

/** The video's packets and a hash of what they carry. */
export function videoPackets(path: string): {
  readonly packets: readonly StoredPacket[];
  readonly hash: string;
} {
  const demuxer = Demuxer.openSync(path);
  const hash = createHash('sha256');
  try {
    const stream = demuxer.video();
    if (stream === undefined) throw new Error(`${path} has no video.`);
    const packets: StoredPacket[] = [];
    const unit = stream.timeBase.toDouble();
    for (const packet of demuxer.packetsSync(stream.index)) {
      if (packet === null) break;
      packets.push({
        pts: Number(packet.pts) * unit,
        dts: Number(packet.dts) * unit,
        key: packet.isKeyframe,
      });
      hash.update(packet.data ?? '');
      packet.free();
    }
    return { packets, hash: hash.digest('hex') };
  } finally {
    demuxer.closeSync();
  }
}

/** Mean colour of a part of a frame; the area is given in parts of the frame. */
export function meanColor(
  { width, height, rgb }: DecodedFrame,
  area = { left: 0, top: 0, right: 1, bottom: 1 },
): readonly [r: number, g: number, b: number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = Math.floor(area.top * height); y < area.bottom * height; y++) {
    for (let x = Math.floor(area.left * width); x < area.right * width; x++) {
      const at = (y * width + x) * 3;
      sum[0] += rgb[at] ?? 0;
      sum[1] += rgb[at + 1] ?? 0;
      sum[2] += rgb[at + 2] ?? 0;
      count++;
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Largest difference of two colours in one channel. */
export const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
