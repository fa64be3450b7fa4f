import { AV_CHANNEL_LAYOUT_STEREO, AV_CODEC_ID_OPUS, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { audioCodecs, type EncodedAudio } from '../../../../studio/render/audio/audio-encoder.ts';
import { type Sound, sampleRate } from '../../../../studio/render/audio/sound.ts';
import type { MovieFormat } from '../../../../studio/render/encode/video-codec.ts';

/** Decodes a sound track as a player does, its priming left out. */
export function decodeAudio({ packets, extraData }: EncodedAudio, format: MovieFormat): Sound {
  const { id } = audioCodecs[format];
  const codec = Codec.findDecoder(id);
  if (codec === null) throw new Error('There is no decoder.');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRate;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.extraData = Buffer.from(extraData);
  context.pktTimebase = new Rational(1, sampleRate);
  FFmpegError.throwIfError(context.open2Sync(codec), 'open the decoder');
  const frame = new Frame();
  frame.alloc();
  const left: Float32Array[] = [];
  const right: Float32Array[] = [];
  const receive = (): void => {
    for (;;) {
      const code = context.receiveFrameSync(frame);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
      FFmpegError.throwIfError(code, 'decode sound');
      const [one, other] = frame.data ?? [];
      left.push(floats(one, frame.nbSamples));
      right.push(floats(other, frame.nbSamples));
      frame.unref();
    }
  };
  for (const { pts, data } of packets) {
    const packet = new Packet();
    packet.alloc();
    packet.data = Buffer.from(data);
    packet.pts = BigInt(pts);
    FFmpegError.throwIfError(context.sendPacketSync(packet), 'send a packet');
    packet.free();
    receive();
  }
  FFmpegError.throwIfError(context.sendPacketSync(null), 'end the sound');
  receive();
  context.freeContext();
  // Opus tells of its priming itself, and its decoder leaves it out.
  const priming = id === AV_CODEC_ID_OPUS ? 0 : -(packets[0]?.pts ?? 0);
  return { left: joined(left).slice(priming), right: joined(right).slice(priming) };
}

const floats = (plane: Buffer | undefined, count: number): Float32Array =>
  new Float32Array(Uint8Array.from(plane?.subarray(0, count * 4) ?? []).buffer);

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
