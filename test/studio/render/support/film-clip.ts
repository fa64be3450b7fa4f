import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_H264,
  AV_LOG_ERROR,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_PRI_BT2020,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_BT709,
  AVCOL_TRC_SMPTE2084,
  AVMEDIA_TYPE_VIDEO,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Log, Packet, Rational } from 'node-av/lib';

// x264 tells its settings for each clip.
Log.setLevel(AV_LOG_ERROR);

/** One frame of a plain colour, in limited range, and when it is shown. */
export interface FilmedFrame {
  readonly atMs: number;
  readonly yuv: readonly [y: number, u: number, v: number];
}

/** How the light was recorded: as phones do by default, or in high dynamic range. */
export type Light = 'sdr' | 'hlg' | 'pq';

const width = 320;
const height = 180;
const milliseconds = new Rational(1, 1000);

const colors = {
  sdr: { primaries: AVCOL_PRI_BT709, transfer: AVCOL_TRC_BT709, matrix: AVCOL_SPC_BT709 },
  hlg: { primaries: AVCOL_PRI_BT2020, transfer: AVCOL_TRC_ARIB_STD_B67, matrix: AVCOL_SPC_BT2020_NCL },
  pq: { primaries: AVCOL_PRI_BT2020, transfer: AVCOL_TRC_SMPTE2084, matrix: AVCOL_SPC_BT2020_NCL },
} as const;

/** Writes a clip as a phone films it: each frame at its own time, in steps that need not be equal. */
export function filmClip(path: string, frames: readonly FilmedFrame[], light: Light = 'sdr'): void {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (codec === null) throw new Error('There is no libx264.');
  const { primaries, transfer, matrix } = colors[light];
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  Object.assign(encoder, { width, height, pixelFormat: AV_PIX_FMT_YUV420P, timeBase: milliseconds });
  Object.assign(encoder, { colorRange: AVCOL_RANGE_MPEG, colorPrimaries: primaries });
  Object.assign(encoder, { colorTrc: transfer, colorSpace: matrix });
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  check(encoder.setOption('preset', 'ultrafast'), 'set the preset');
  check(encoder.setOption('tune', 'zerolatency'), 'set the tune');
  check(encoder.open2Sync(codec), 'open the encoder');

  const file = new FormatContext();
  check(file.allocOutputContext2(null, 'mp4', `file:${path}`), 'create the file');
  const stream = file.newStream();
  Object.assign(stream.codecpar, { codecType: AVMEDIA_TYPE_VIDEO, codecId: AV_CODEC_ID_H264, width, height });
  Object.assign(stream.codecpar, { format: AV_PIX_FMT_YUV420P, colorRange: AVCOL_RANGE_MPEG });
  Object.assign(stream.codecpar, { colorPrimaries: primaries, colorTrc: transfer, colorSpace: matrix });
  stream.codecpar.extradata = Buffer.from(encoder.extraData ?? []);
  stream.timeBase = milliseconds;
  check(file.openOutputSync(), 'open the file');
  check(file.writeHeaderSync(), 'begin the file');

  const packet = new Packet();
  packet.alloc();
  const drain = (shownMs: number): void => {
    while (encoder.receivePacketSync(packet) === 0) {
      packet.duration = BigInt(shownMs);
      packet.streamIndex = stream.index;
      packet.rescaleTs(milliseconds, stream.timeBase);
      check(file.interleavedWriteFrameSync(packet), 'write a frame');
    }
  };
  for (const [index, { atMs, yuv }] of frames.entries()) {
    const frame = new Frame();
    frame.alloc();
    Object.assign(frame, { format: AV_PIX_FMT_YUV420P, width, height });
    check(frame.getBuffer(0), 'allocate a frame');
    yuv.forEach((value, plane) => {
      frame.data?.[plane]?.fill(value);
    });
    frame.pts = BigInt(atMs);
    check(encoder.sendFrameSync(frame), 'encode a frame');
    // The tune lets out each frame at once. The last one is shown as long as the one before.
    const before = frames[index - 1]?.atMs ?? 0;
    drain((frames[index + 1]?.atMs ?? 2 * atMs - before) - atMs);
    frame.free();
  }
  check(file.writeTrailerSync(), 'end the file');
  packet.free();
  file.closeOutputSync();
  file.freeContext();
  encoder.freeContext();
}

const check = (code: number, deed: string): void => FFmpegError.throwIfError(code, deed);
