import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AV_PROFILE_H264_HIGH,
  AV_SAMPLE_FMT_FLTP,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { FFmpegError, FormatContext, Packet, Rational, type Stream } from 'node-av/lib';
import type { EncodedAudio } from '../audio/audio-encoder.ts';
import { sampleRate } from '../audio/sound.ts';
import type { VideoPacket } from '../encode/chunk-encoder.ts';
import type { VideoSize } from '../encode/video-settings.ts';

/** Frames by which decoding leads showing: what x264's pyramid of B-frames needs. */
const decodeLead = 2;

/** Samples of one AAC packet, and of the encoder's priming before the first one. */
const aacFrame = 1024;

/** Joins encoded chunks and sound into one MP4, without encoding again. */
export class Mp4Writer {
  readonly #context = new FormatContext();
  readonly #size: VideoSize;
  readonly #video: Stream;
  readonly #audio: { readonly stream: Stream; readonly packets: EncodedAudio['packets'] };
  readonly #packet = new Packet();
  #frames = 0;
  #closed = false;
  #nextAudio = 0;

  /** @param path absolute; the file is written at once and is whole after `finish` */
  constructor(path: string, size: VideoSize, extraData: Uint8Array, audio: EncodedAudio) {
    this.#size = size;
    const context = this.#context;
    FFmpegError.throwIfError(context.allocOutputContext2(null, 'mp4', `file:${path}`), 'create an MP4');
    this.#video = context.newStream();
    this.#describeVideo(extraData);
    const stream = context.newStream();
    describeAudio(stream, audio.extraData);
    this.#audio = { stream, packets: audio.packets };
    FFmpegError.throwIfError(context.openOutputSync(), 'open the MP4');
    FFmpegError.throwIfError(context.setOption('movflags', '+faststart'), 'ask for a streamable MP4');
    FFmpegError.throwIfError(context.writeHeaderSync(), 'begin the MP4');
    this.#packet.alloc();
  }

  /** Appends the next chunk of `frameCount` frames. */
  write(packets: readonly VideoPacket[]): void {
    const start = this.#frames;
    packets.forEach((packet, index) => {
      const dts = start + index - decodeLead;
      this.#writeAudioUntil(dts / this.#size.fps);
      this.#write(this.#video, packet.data, start + packet.pts, dts, 1, this.#size.fps, packet.key);
    });
    this.#frames += packets.length;
  }

  /** Makes the file whole and closes it. */
  finish(): void {
    this.#writeAudioUntil(Number.POSITIVE_INFINITY);
    FFmpegError.throwIfError(this.#context.writeTrailerSync(), 'end the MP4');
    this.close();
  }

  /** Closes the file as it is; nothing happens after `finish`. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#packet.free();
    this.#context.closeOutputSync();
    this.#context.freeContext();
  }

  #describeVideo(extraData: Uint8Array): void {
    const { width, height, fps } = this.#size;
    const parameters = this.#video.codecpar;
    parameters.codecType = AVMEDIA_TYPE_VIDEO;
    parameters.codecId = AV_CODEC_ID_H264;
    parameters.format = AV_PIX_FMT_YUV420P;
    parameters.profile = AV_PROFILE_H264_HIGH;
    parameters.width = width;
    parameters.height = height;
    parameters.sampleAspectRatio = new Rational(1, 1);
    parameters.colorRange = AVCOL_RANGE_MPEG;
    parameters.colorPrimaries = AVCOL_PRI_BT709;
    parameters.colorTrc = AVCOL_TRC_BT709;
    parameters.colorSpace = AVCOL_SPC_BT709;
    parameters.chromaLocation = AVCHROMA_LOC_LEFT;
    parameters.extradata = Buffer.from(extraData);
    this.#video.timeBase = new Rational(1, fps);
    this.#video.avgFrameRate = new Rational(fps, 1);
    this.#video.sampleAspectRatio = new Rational(1, 1);
  }

  #writeAudioUntil(seconds: number): void {
    for (;;) {
      const next = this.#audio.packets[this.#nextAudio];
      if (next === undefined || next.pts / sampleRate > seconds) return;
      this.#write(this.#audio.stream, next.data, next.pts, next.pts, aacFrame, sampleRate, true);
      this.#nextAudio++;
    }
  }

  #write(
    stream: Stream,
    data: Uint8Array,
    pts: number,
    dts: number,
    duration: number,
    rate: number,
    key: boolean,
  ): void {
    const packet = this.#packet;
    packet.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    packet.streamIndex = stream.index;
    packet.pts = BigInt(pts);
    packet.dts = BigInt(dts);
    packet.duration = BigInt(duration);
    packet.isKeyframe = key;
    packet.rescaleTs({ num: 1, den: rate }, stream.timeBase);
    FFmpegError.throwIfError(this.#context.interleavedWriteFrameSync(packet), 'write the MP4');
    packet.unref();
  }
}

function describeAudio(stream: Stream, extraData: Uint8Array): void {
  const parameters = stream.codecpar;
  parameters.codecType = AVMEDIA_TYPE_AUDIO;
  parameters.codecId = AV_CODEC_ID_AAC;
  parameters.profile = AV_PROFILE_AAC_LOW;
  parameters.format = AV_SAMPLE_FMT_FLTP;
  parameters.sampleRate = sampleRate;
  parameters.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  parameters.frameSize = aacFrame;
  parameters.initialPadding = aacFrame;
  parameters.extradata = Buffer.from(extraData);
  stream.timeBase = new Rational(1, sampleRate);
}
