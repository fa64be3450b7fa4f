import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_ERROR,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Log, Packet, Rational } from 'node-av/lib';
import type { Kernel } from '../kernel/kernel.ts';
import { type Canvas, planesOf } from '../paint/canvas.ts';
import { type VideoSettings, x264Parameters } from './video-settings.ts';

// x264 tells its settings at the level of information, for each chunk.
Log.setLevel(AV_LOG_ERROR);

/** One encoded picture. */
export interface VideoPacket {
  /** Frame number within the chunk. */
  readonly pts: number;
  readonly key: boolean;
  readonly data: Uint8Array;
}

/** Encodes the frames of one chunk into H.264. Everything is synchronous: the thread has nothing else to do. */
export class ChunkEncoder {
  readonly #context = new CodecContext();
  readonly #packet = new Packet();
  readonly #settings: VideoSettings;
  #frames: readonly Frame[] = [];
  #count = 0;
  readonly packets: VideoPacket[] = [];

  constructor(settings: VideoSettings) {
    this.#settings = settings;
    const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
    if (codec === null) throw new Error('node-av has no libx264.');
    const context = this.#context;
    context.allocContext3(codec);
    context.width = settings.width;
    context.height = settings.height;
    context.pixelFormat = AV_PIX_FMT_YUV420P;
    context.timeBase = new Rational(1, settings.fps);
    context.framerate = new Rational(settings.fps, 1);
    context.sampleAspectRatio = new Rational(1, 1);
    context.profile = AV_PROFILE_H264_HIGH;
    context.colorRange = AVCOL_RANGE_MPEG;
    context.colorPrimaries = AVCOL_PRI_BT709;
    context.colorTrc = AVCOL_TRC_BT709;
    context.colorSpace = AVCOL_SPC_BT709;
    context.chromaLocation = AVCHROMA_LOC_LEFT;
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
    if (settings.maxBitrate !== undefined) {
      context.rcMaxRate = BigInt(settings.maxBitrate);
      context.rcBufferSize = settings.maxBitrate;
    }
    // Not by a Dictionary: the encoder frees it, and node-av once more when the thread ends.
    for (const [name, value] of [
      ['preset', 'superfast'],
      ['crf', String(settings.crf)],
      ['x264-params', x264Parameters(settings)],
    ] as const) {
      FFmpegError.throwIfError(context.setOption(name, value), `set x264's ${name}`);
    }
    FFmpegError.throwIfError(context.open2Sync(codec), 'open libx264');
    this.#packet.alloc();
  }

  get extraData(): Uint8Array {
    return Uint8Array.from(this.#context.extraData ?? []);
  }

  /** Takes the canvas as the next frame. */
  encode(kernel: Kernel, canvas: Canvas): void {
    const frame = this.#writableFrame();
    const data = frame.data ?? [];
    planesOf(canvas).forEach((plane, index) => {
      const target = data[index];
      const stride = frame.linesize[index];
      if (target === undefined || stride === undefined) throw new Error('The encoder frame has no planes.');
      if (stride === plane.stride) {
        target.set(kernel.bytes(plane.at, stride * plane.height));
        return;
      }
      for (let row = 0; row < plane.height; row++) {
        target.set(kernel.bytes(plane.at + row * plane.stride, plane.width), row * stride);
      }
    });
    frame.pts = BigInt(this.#count++);
    FFmpegError.throwIfError(this.#context.sendFrameSync(frame), 'encode a frame');
    this.#receive();
  }

  /** Ends the chunk: `packets` is complete. */
  finish(): void {
    FFmpegError.throwIfError(this.#context.sendFrameSync(null), 'end a chunk');
    this.#receive();
  }

  close(): void {
    for (const frame of this.#frames) frame.free();
    this.#packet.free();
    this.#context.freeContext();
  }

  /** A frame that the encoder has let go of. */
  #writableFrame(): Frame {
    const free = this.#frames.find(frame => frame.isWritable);
    if (free !== undefined) return free;
    const frame = new Frame();
    frame.alloc();
    frame.format = AV_PIX_FMT_YUV420P;
    frame.width = this.#settings.width;
    frame.height = this.#settings.height;
    FFmpegError.throwIfError(frame.getBuffer(64), 'allocate a frame');
    this.#frames = [...this.#frames, frame];
    return frame;
  }

  #receive(): void {
    for (;;) {
      const code = this.#context.receivePacketSync(this.#packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'receive a packet');
      this.packets.push({
        pts: Number(this.#packet.pts),
        key: this.#packet.isKeyframe,
        data: Uint8Array.from(this.#packet.data ?? []),
      });
      this.#packet.unref();
    }
  }
}
