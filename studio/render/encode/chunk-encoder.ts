import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_ERROR,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Log, Packet, Rational } from 'node-av/lib';
import type { Kernel } from '../kernel/kernel.ts';
import type { Canvas } from '../paint/canvas.ts';
import { RenderError } from '../render-error.ts';
import type { FrameEncoder, VideoPacket } from './frame-encoder.ts';
import { PacketCollector } from './packet-collector.ts';
import { PlanarFrame } from './planar-frame.ts';
import { videoCodecs } from './video-codec.ts';
import type { VideoSettings } from './video-settings.ts';

// x264 tells its settings at the level of information, for each chunk.
Log.setLevel(AV_LOG_ERROR);

/** Encodes the frames of one chunk into H.264 or VP9. */
export class ChunkEncoder implements FrameEncoder {
  readonly #context = new CodecContext();
  readonly #packet = new Packet();
  readonly #settings: VideoSettings;
  #frames: readonly PlanarFrame[] = [];
  #count = 0;
  readonly #collector = new PacketCollector();
  packets: readonly VideoPacket[] = [];

  constructor(settings: VideoSettings) {
    this.#settings = settings;
    if (settings.format === 'gif') throw new TypeError('A GIF is made by PaletteEncoder.');
    const { encoder, profile, options } = videoCodecs[settings.format];
    const codec = Codec.findEncoderByName(encoder);
    if (codec === null) {
      const name = settings.format.toUpperCase();
      throw new RenderError('unsupported', `No ${name} can be made here: node-av came without ${encoder}.`);
    }
    const context = this.#context;
    context.allocContext3(codec);
    context.width = settings.width;
    context.height = settings.height;
    context.pixelFormat = AV_PIX_FMT_YUV420P;
    context.timeBase = new Rational(1, settings.fps);
    context.framerate = new Rational(settings.fps, 1);
    context.sampleAspectRatio = new Rational(1, 1);
    context.profile = profile;
    context.colorRange = AVCOL_RANGE_MPEG;
    context.colorPrimaries = AVCOL_PRI_BT709;
    context.colorTrc = AVCOL_TRC_BT709;
    context.colorSpace = AVCOL_SPC_BT709;
    context.chromaLocation = AVCHROMA_LOC_LEFT;
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
    // To libvpx this is the upper limit of the average, and zero means none.
    if (settings.format === 'webm') context.bitRate = BigInt(settings.maxBitrate ?? 0);
    if (settings.maxBitrate !== undefined) {
      context.rcMaxRate = BigInt(settings.maxBitrate);
      context.rcBufferSize = settings.maxBitrate;
    }
    // Not by a Dictionary: the encoder frees it, and node-av once more when the thread ends.
    for (const [name, value] of Object.entries(options(settings))) {
      FFmpegError.throwIfError(context.setOption(name, value), `set ${encoder}'s ${name}`);
    }
    FFmpegError.throwIfError(context.open2Sync(codec), `open ${encoder}`);
    this.#packet.alloc();
  }

  get extraData(): Uint8Array {
    return Uint8Array.from(this.#context.extraData ?? []);
  }

  encode(kernel: Kernel, canvas: Canvas): void {
    const planar = this.#writableFrame();
    planar.fill(kernel, canvas);
    const { frame } = planar;
    frame.pts = BigInt(this.#count++);
    FFmpegError.throwIfError(this.#context.sendFrameSync(frame), 'encode a frame');
    this.#receive();
  }

  finish(): void {
    FFmpegError.throwIfError(this.#context.sendFrameSync(null), 'end a chunk');
    this.#receive();
    this.packets = this.#collector.collect();
  }

  close(): void {
    for (const frame of this.#frames) frame.free();
    this.#packet.free();
    this.#context.freeContext();
  }

  /** A frame that the encoder has let go of. */
  #writableFrame(): PlanarFrame {
    const free = this.#frames.find(({ frame }) => frame.isWritable);
    if (free !== undefined) return free;
    const fresh = new PlanarFrame(this.#settings);
    this.#frames = [...this.#frames, fresh];
    return fresh;
  }

  #receive(): void {
    for (;;) {
      const code = this.#context.receivePacketSync(this.#packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'receive a packet');
      const { pts, isKeyframe, data } = this.#packet;
      this.#collector.add(Number(pts), isKeyframe, data ?? new Uint8Array());
      this.#packet.unref();
    }
  }
}
