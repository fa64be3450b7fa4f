import { AV_PIX_FMT_PAL8, AVERROR_EAGAIN, AVERROR_EOF, FF_ENCODER_GIF } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Packet, Rational } from 'node-av/lib';
import type { VideoPacket } from '../encode/frame-encoder.ts';
import type { VideoSize } from '../encode/video-settings.ts';
import { RenderError } from '../render-error.ts';
import type { VideoWriter } from './video-writer.ts';

/** Writes frames of PaletteEncoder as an endless GIF: only what changes from frame to frame. */
export class GifWriter implements VideoWriter {
  readonly #encoder = new CodecContext();
  readonly #file = new FormatContext();
  readonly #packet = new Packet();
  readonly #size: VideoSize;
  #frames = 0;
  #closed = false;

  /**
   * @param path absolute; the file is written at once and is whole after `finish`
   * @throws RenderError `unsupported` when node-av comes without the encoder
   */
  constructor(path: string, size: VideoSize) {
    this.#size = size;
    const codec = Codec.findEncoderByName(FF_ENCODER_GIF);
    if (codec === null) {
      throw new RenderError('unsupported', 'No GIF can be made here: node-av came without its encoder.');
    }
    const encoder = this.#encoder;
    encoder.allocContext3(codec);
    encoder.width = size.width;
    encoder.height = size.height;
    encoder.pixelFormat = AV_PIX_FMT_PAL8;
    encoder.timeBase = new Rational(1, size.fps);
    encoder.framerate = new Rational(size.fps, 1);
    FFmpegError.throwIfError(encoder.open2Sync(codec), 'open the GIF encoder');
    FFmpegError.throwIfError(this.#file.allocOutputContext2(null, 'gif', `file:${path}`), 'create the GIF');
    const stream = this.#file.newStream();
    FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), 'describe the GIF');
    stream.timeBase = encoder.timeBase;
    FFmpegError.throwIfError(this.#file.openOutputSync(), 'open the GIF');
    FFmpegError.throwIfError(this.#file.writeHeaderSync(), 'begin the GIF');
    this.#packet.alloc();
  }

  write(packets: readonly VideoPacket[]): void {
    const { width, height, fps } = this.#size;
    for (const { data } of packets) {
      const frame = Frame.fromVideoBuffer(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
        width,
        height,
        format: AV_PIX_FMT_PAL8,
        timeBase: new Rational(1, fps),
      });
      frame.pts = BigInt(this.#frames++);
      FFmpegError.throwIfError(this.#encoder.sendFrameSync(frame), 'encode a frame');
      frame.free();
      this.#receive();
    }
  }

  finish(): void {
    FFmpegError.throwIfError(this.#encoder.sendFrameSync(null), 'end the frames');
    this.#receive();
    FFmpegError.throwIfError(this.#file.writeTrailerSync(), 'end the GIF');
    this.close();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#packet.free();
    this.#encoder.freeContext();
    this.#file.closeOutputSync();
    this.#file.freeContext();
  }

  #receive(): void {
    for (;;) {
      const code = this.#encoder.receivePacketSync(this.#packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'receive a frame');
      const packet = this.#packet;
      packet.streamIndex = 0;
      packet.duration = 1n;
      packet.rescaleTs(
        { num: 1, den: this.#size.fps },
        this.#file.streams[0]?.timeBase ?? { num: 1, den: 100 },
      );
      FFmpegError.throwIfError(this.#file.interleavedWriteFrameSync(packet), 'write the GIF');
      packet.unref();
    }
  }
}
