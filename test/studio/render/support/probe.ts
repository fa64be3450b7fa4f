import { Demuxer } from 'node-av/api';
import {
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
} from 'node-av/constants';

const or = <Value>(value: Value, expected: Value, name: string): string =>
  value === expected ? name : String(value);

/** What a player learns of a video before it plays it; numbers where a value is not the usual one. */
export function probe(path: string) {
  const demuxer = Demuxer.openSync(path);
  try {
    const video = demuxer.video();
    const audio = demuxer.audio();
    if (video === undefined || audio === undefined) throw new Error(`${path} lacks a stream.`);
    const { codecpar } = video;
    return {
      video: {
        codec: or(codecpar.codecId, AV_CODEC_ID_H264, 'h264'),
        profile: or(codecpar.profile, AV_PROFILE_H264_HIGH, 'High'),
        width: codecpar.width,
        height: codecpar.height,
        pixelFormat: or(codecpar.format, AV_PIX_FMT_YUV420P, 'yuv420p'),
        colors: [
          or(codecpar.colorPrimaries, AVCOL_PRI_BT709, 'bt709'),
          or(codecpar.colorTrc, AVCOL_TRC_BT709, 'bt709'),
          or(codecpar.colorSpace, AVCOL_SPC_BT709, 'bt709'),
          or(codecpar.colorRange, AVCOL_RANGE_MPEG, 'tv'),
        ],
        frameRate: video.avgFrameRate.toDouble(),
      },
      audio: {
        codec: or(audio.codecpar.codecId, AV_CODEC_ID_AAC, 'aac'),
        sampleRate: audio.codecpar.sampleRate,
        channels: audio.codecpar.channels,
      },
    };
  } finally {
    demuxer.closeSync();
  }
}
