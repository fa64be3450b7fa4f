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
import type { Stretch } from '../../music/stretch.ts';
import type { KeptPacket, KeptStream } from '../cache/pack-packets.ts';
import type { MovieFormat } from '../encode/video-codec.ts';
import { RenderError } from '../render-error.ts';
import { type Sound, sampleRate } from './sound.ts';

/** An encoded sound track. Times are in samples; the first ones are negative: priming, which players skip. */
export type EncodedAudio = KeptStream;

/**
 * FFmpeg's AAC encoder as it is good at our rates. Its temporal noise shaping throws single samples far above all others at
 * hard attacks (up to +1.7 dBTP from -1.5), and what it puts noise in place of counts against it: without both, and with
 * the coder meant for 64 kbit/s and more, what is decoded is some 2 dB nearer to the music, in a third of the time.
 */
const aacOptions = { aac_coder: 'fast', aac_tns: '0', aac_pns: '0' } as const;

/** How the sound of an MP4 or WebM is encoded; `frame`: samples of one packet. */
export const audioCodecs = {
  mp4: {
    encoder: FF_ENCODER_AAC,
    id: AV_CODEC_ID_AAC,
    sampleFormat: AV_SAMPLE_FMT_FLTP,
    frame: 1024,
    options: aacOptions,
  },
  webm: {
    encoder: FF_ENCODER_LIBOPUS,
    id: AV_CODEC_ID_OPUS,
    sampleFormat: AV_SAMPLE_FMT_FLT,
    frame: 960,
    options: {},
  },
} as const;

interface Encoding {
  /** The sample of the sound track that comes first here: a whole number of frames. */
  readonly from: number;
  /** The stretch whose packets are wanted. */
  readonly kept: Stretch;
  /** Bits per second. */
  readonly bitRate: number;
  readonly format: MovieFormat;
  /** Called before each frame; what it throws ends the encoding. */
  readonly checkpoint?: (() => void) | undefined;
}

/**
 * Encodes samples of a sound track to AAC-LC or Opus, 48 kHz stereo, and gives the packets of those that are wanted. What lies
 * around them lets the encoder begin and end as if it encoded the whole.
 * @throws RenderError `unsupported` when node-av comes without the encoder
 */
export function encodeAudio(
  { left, right }: Sound,
  { from, kept, bitRate, format, checkpoint }: Encoding,
): EncodedAudio {
  const { encoder, sampleFormat, options } = audioCodecs[format];
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
  for (const [name, value] of Object.entries(options)) {
    FFmpegError.throwIfError(context.setOption(name, value), `set ${encoder}'s ${name}`);
  }
  FFmpegError.throwIfError(context.open2Sync(codec), `open ${encoder}`);

  const packets: KeptPacket[] = [];
  const packet = new Packet();
  packet.alloc();
  // The first packet stands for the first frame, however long the priming before it is.
  let priming: number | undefined;
  const receive = (): void => {
    for (;;) {
      const code = context.receivePacketSync(packet);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'receive sound');
      const pts = Number(packet.pts);
      priming ??= from - pts;
      if (kept.from <= pts + priming && pts + priming < kept.to)
        packets.push({ pts, key: true, data: Uint8Array.from(packet.data ?? []) });
      packet.unref();
    }
  };
  const size = context.frameSize;
  for (let at = 0; at < left.length; at += size) {
    checkpoint?.();
    const frame = audioFrame(left.subarray(at, at + size), right.subarray(at, at + size), sampleFormat);
    frame.pts = BigInt(from + at);
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
