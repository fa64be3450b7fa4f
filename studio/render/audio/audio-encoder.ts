import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import type { KeptPacket, KeptStream } from '../cache/pack-packets.ts';
import { type Sound, sampleRate } from './sound.ts';

/** An encoded sound track. Times are in samples; the first ones are negative: priming, which players skip. */
export type EncodedAudio = KeptStream;

/** Encodes a whole sound track to AAC-LC, 48 kHz stereo, at `bitRate` bits per second. */
export function encodeAudio({ left, right }: Sound, bitRate: number): EncodedAudio {
  const codec = Codec.findEncoderByName(FF_ENCODER_AAC);
  if (codec === null) throw new Error('node-av has no AAC encoder.');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRate;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.bitRate = BigInt(bitRate);
  context.timeBase = new Rational(1, sampleRate);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(context.open2Sync(codec), 'open the AAC encoder');

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
    const frame = audioFrame(left.subarray(from, from + size), right.subarray(from, from + size));
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

function audioFrame(left: Float32Array, right: Float32Array): Frame {
  const planar = Buffer.alloc(left.byteLength * 2);
  planar.set(new Uint8Array(left.buffer, left.byteOffset, left.byteLength));
  planar.set(new Uint8Array(right.buffer, right.byteOffset, right.byteLength), left.byteLength);
  return Frame.fromAudioBuffer(planar, {
    nbSamples: left.length,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate,
    channelLayout: AV_CHANNEL_LAYOUT_STEREO,
  });
}
