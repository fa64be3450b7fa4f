import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_AAC_LOW,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { FFmpegError, FormatContext, Packet, Rational, type Stream } from 'node-av/lib';
import { audioCodecs, type EncodedAudio } from '../audio/audio-encoder.ts';
import { sampleRate } from '../audio/sound.ts';
import type { VideoPacket } from '../encode/frame-encoder.ts';
import { type MovieFormat, videoCodecs } from '../encode/video-codec.ts';
import type { VideoSize } from '../encode/video-settings.ts';
import type { VideoWriter } from './video-writer.ts';

/** What the muxer is asked for besides. */
const muxerOptions = { mp4: { movflags: '+faststart' }, webm: {} } as const;

/** Joins encoded chunks and sound into one MP4 or WebM, without encoding again. */
export class MovieWriter implements VideoWriter {
  readonly #context = new FormatContext();
  readonly #format: MovieFormat;
  readonly #size: VideoSize;
  readonly #video: Stream;
  readonly #audio: { readonly stream: Stream; readonly packets: EncodedAudio['packets'] };
  readonly #packet = new Packet();
  #frames = 0;
  #closed = false;
  #nextAudio = 0;

  /** @param path absolute; the file is written at once and is whole after `finish` */
  constructor(
    format: MovieFormat,
    path: string,
    size: VideoSize,
    extraData: Uint8Array,
    audio: EncodedAudio,
  ) {
    this.#format = format;
    this.#size = size;
    const context = this.#context;
    FFmpegError.throwIfError(context.allocOutputContext2(null, format, `file:${path}`), 'create the file');
    this.#video = context.newStream();
    this.#describeVideo(extraData);
    const stream = context.newStream();
    describeAudio(stream, format, audio);
    this.#audio = { stream, packets: audio.packets };
    FFmpegError.throwIfError(context.openOutputSync(), 'open the file');
    for (const [name, value] of Object.entries(muxerOptions[format])) {
      FFmpegError.throwIfError(context.setOption(name, value), `set the muxer's ${name}`);
    }
    FFmpegError.throwIfError(context.writeHeaderSync(), 'begin the file');
    this.#packet.alloc();
  }

  write(packets: readonly VideoPacket[]): void {
    const start = this.#frames;
    packets.forEach((packet, index) => {
      const dts = start + index - videoCodecs[this.#format].decodeLead;
      this.#writeAudioUntil(dts / this.#size.fps);
      this.#write(this.#video, packet.data, start + packet.pts, dts, 1, this.#size.fps, packet.key);
    });
    this.#frames += packets.length;
  }

  finish(): void {
    this.#writeAudioUntil(Number.POSITIVE_INFINITY);
    FFmpegError.throwIfError(this.#context.writeTrailerSync(), 'end the file');
    this.close();
  }

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
    parameters.codecId = videoCodecs[this.#format].id;
    parameters.format = AV_PIX_FMT_YUV420P;
    parameters.profile = videoCodecs[this.#format].profile;
    parameters.width = width;
    parameters.height = height;
    parameters.sampleAspectRatio = new Rational(1, 1);
    parameters.colorRange = AVCOL_RANGE_MPEG;
    parameters.colorPrimaries = AVCOL_PRI_BT709;
    parameters.colorTrc = AVCOL_TRC_BT709;
    parameters.colorSpace = AVCOL_SPC_BT709;
    parameters.chromaLocation = AVCHROMA_LOC_LEFT;
    if (extraData.length > 0) parameters.extradata = Buffer.from(extraData);
    this.#video.timeBase = new Rational(1, fps);
    this.#video.avgFrameRate = new Rational(fps, 1);
    this.#video.sampleAspectRatio = new Rational(1, 1);
  }

  #writeAudioUntil(seconds: number): void {
    for (;;) {
      const next = this.#audio.packets[this.#nextAudio];
      if (next === undefined || next.pts / sampleRate > seconds) return;
      this.#write(
        this.#audio.stream,
        next.data,
        next.pts,
        next.pts,
        audioCodecs[this.#format].frame,
        sampleRate,
        true,
      );
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
    FFmpegError.throwIfError(this.#context.interleavedWriteFrameSync(packet), 'write the file');
    packet.unref();
  }
}

function describeAudio(stream: Stream, format: MovieFormat, { extraData, packets }: EncodedAudio): void {
  const { id, sampleFormat, frame } = audioCodecs[format];
  const parameters = stream.codecpar;
  parameters.codecType = AVMEDIA_TYPE_AUDIO;
  parameters.codecId = id;
  if (format === 'mp4') parameters.profile = AV_PROFILE_AAC_LOW;
  parameters.format = sampleFormat;
  parameters.sampleRate = sampleRate;
  parameters.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  parameters.frameSize = frame;
  // What comes before time zero is the encoder's priming.
  parameters.initialPadding = Math.max(0, -(packets[0]?.pts ?? 0));
  parameters.extradata = Buffer.from(extraData);
  stream.timeBase = new Rational(1, sampleRate);
}
