import {
  AV_CODEC_ID_H264,
  AV_CODEC_ID_VP9,
  AV_PROFILE_H264_HIGH,
  AV_PROFILE_VP9_0,
  FF_ENCODER_LIBVPX_VP9,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import type { RenderOutput } from '../render-request.ts';
import { type VideoSettings, x264Parameters } from './video-settings.ts';

/** How the pictures of an MP4 or WebM are encoded. */
export const videoCodecs = {
  mp4: {
    encoder: FF_ENCODER_LIBX264,
    id: AV_CODEC_ID_H264,
    profile: AV_PROFILE_H264_HIGH,
    /** Frames by which decoding leads showing: what x264's pyramid of B-frames needs. */
    decodeLead: 2,
    options: (settings: VideoSettings): Readonly<Record<string, string>> => ({
      preset: 'superfast',
      crf: String(settings.crf),
      'x264-params': x264Parameters(settings),
    }),
  },
  webm: {
    encoder: FF_ENCODER_LIBVPX_VP9,
    id: AV_CODEC_ID_VP9,
    profile: AV_PROFILE_VP9_0,
    /** Frames that are not shown travel in one packet with one that is. */
    decodeLead: 0,
    options: ({ crf, fps }: VideoSettings): Readonly<Record<string, string>> => ({
      deadline: 'good',
      // libvpx's fastest good speed; even so it took four times the CPU of the MP4, for the same size and likeness.
      'cpu-used': '5',
      crf: String(Math.round(crf)),
      g: String(2 * fps),
      'lag-in-frames': '16',
      'auto-alt-ref': '1',
      threads: '1',
    }),
  },
} as const;

/** Formats that are movies: pictures with sound. */
export type MovieFormat = Exclude<RenderOutput['format'], 'gif'>;
