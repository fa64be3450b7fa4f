import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_OPUS,
  AV_SAMPLE_FMT_FLT,
  AV_SAMPLE_FMT_FLTP,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBOPUS,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import type { KeptPacket, KeptStream } from '../cache/pack-packets.ts';
import type { MovieFormat } from '../encode/video-codec.ts';
import { RenderError } from '../render-error.ts';
import { type Sound, sampleRate } from './sound.ts';

/** An encoded sound track. Times are in samples; the first ones are negative: priming, which players skip. */
export type EncodedAudio = KeptStream;

/** How the sound of an MP4 or WebM is encoded; `frame`: samples of one packet. */
export const audioCodecs = {
  mp4: { encoder: FF_ENCODER_AAC, id: AV_CODEC_ID_AAC, sampleFormat: AV_SAMPLE_FMT_FLTP, frame: 1024 },
  webm: { encoder: FF_ENCODER_LIBOPUS, id: AV_CODEC_ID_OPUS, sampleFormat: AV_SAMPLE_FMT_FLT, frame: 960 },
} as const;

/**
 * Encodes a whole sound track to AAC-LC or Opus, 48 kHz stereo, at `bitRate` bits per second.
 * @throws RenderError `unsupported` when node-av comes without the encoder
 */
export function encodeAudio({ left, right }: Sound, bitRate: number, format: MovieFormat): EncodedAudio {
  const { encoder, sampleFormat } = audioCodecs[format];
  const codec = Codec.findEncoderByName(encoder);
  if (codec === null) {
    const name = format.toUpperCase();
    throw new RenderError('unsupported', `No ${name} can be made here: node-av came without ${encoder}.`);
  }
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRate;
  context.sampleFormat = sampleFormat;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.bitRate = BigInt(bitRate);
  context.timeBase = new Rational(1, sampleRate);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec), `open ${encoder}`);

  const packets: KeptPacket[] = [];
  const packet = new Packet();
  packet.alloc();
  const receive = (): void => {
    for (;;) {
      const code = context.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'receive sound');
      packets.push({ pts: Number(packet.pts), key: true, data: Uint8Array.from(packet.data ?? []) });
      packet.unref();
    }
  };
  const size = context.frameSize;
  for (let from = 0; from < left.length; from += size) {
    const frame = audioFrame(
      left.subarray(from, from + size),
      right.subarray(from, from + size),
      sampleFormat,
    );
    frame.pts = BigInt(from);
    FFmpegError.throwIfError(context.sendFrameSync(frame), 'encode sound');
    frame.free();
    receive();
  }
  FFmpegError.throwIfError(context.sendFrameSync(null), 'end the sound');
  receive();
  packet.free();
  const extraData = Uint8Array.from(context.extraData ?? []);
  context.freeContext();
  return { packets, extraData };
}

function audioFrame(
  left: Float32Array,
  right: Float32Array,
  format: (typeof audioCodecs)[MovieFormat]['sampleFormat'],
): Frame {
  const samples = format === AV_SAMPLE_FMT_FLTP ? planar(left, right) : interleaved(left, right);
  return Frame.fromAudioBuffer(Buffer.from(samples.buffer), {
    nbSamples: left.length,
    format,
    sampleRate,
    channelLayout: AV_CHANNEL_LAYOUT_STEREO,
  });
}

function planar(left: Float32Array, right: Float32Array): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(left.length * 2);
  samples.set(left);
  samples.set(right, left.length);
  return samples;
}

function interleaved(left: Float32Array, right: Float32Array): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(left.length * 2);
  left.forEach((sample, at) => {
    samples[2 * at] = sample;
    samples[2 * at + 1] = right[at] ?? 0;
  });
  return samples;
}
