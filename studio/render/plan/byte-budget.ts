import { RenderError } from '../render-error.ts';

/** How the bytes of a file of limited size are shared out. */
export interface ByteBudget {
  readonly videoBytes: number;
  /** Bits per second. */
  readonly audioBitRate: number;
}

/** From transparent to just good enough for music, bits per second. */
const audioBitRates = [192_000, 128_000, 96_000, 64_000] as const;
export const fullAudioBitRate = audioBitRates[0];
/** Sound takes no more than this share, if it can. */
const audioShare = 0.15;
/** What MP4 notes of each picture and of each packet of sound, and once, bytes; rounded up. */
const perFrame = 20;
const perAudioPacket = 12;
const once = 6_000;
/** Samples of one AAC packet at 48 kHz, seconds. */
const audioPacket = 1024 / 48_000;
/** The encoder's rate control meets its aim within this. */
const reserve = 0.98;
/** Below this, bits per second, nothing can be made out. */
const leastVideoBitRate = 24_000;

/** @throws RenderError `too-large` when a video of this length cannot fit */
export function byteBudget(maxBytes: number, seconds: number, frameCount: number): ByteBudget {
  const overhead = once + frameCount * perFrame + (seconds / audioPacket) * perAudioPacket;
  const free = (maxBytes - overhead) * reserve;
  const audioBytes = (rate: number): number => (rate * seconds) / 8;
  const audioBitRate = audioBitRates.find(rate => audioBytes(rate) <= free * audioShare) ?? 64_000;
  const videoBytes = Math.floor(free - audioBytes(audioBitRate));
  if ((videoBytes * 8) / seconds < leastVideoBitRate) {
    throw new RenderError(
      'too-large',
      `A video of ${Math.round(seconds)} seconds does not fit into ${(maxBytes / 1e6).toFixed(1)} MB. Make it shorter.`,
    );
  }
  return { videoBytes, audioBitRate };
}

/** One try at encoding within the budget. */
export interface Aim {
  readonly crf: number;
  /** Bits per second. */
  readonly maxBitrate: number;
}

/** Peaks may go beyond the average at the first try: most videos have quiet parts too. */
const generous = 2;
/** x264's file size halves about every so many steps of its rate factor. */
const halving = 5;
/** Noise, which is what takes more bits per pixel than this, is gone sooner. */
const noisy = { bitsPerPixel: 0.25, halving: 2.5 } as const;
/** The ceiling sinks by this share at each try, but at first no lower than the average that fits. */
const ceilingStep = 0.9;
/** A try that came so near to its ceiling was held down by it: how large it would be without, nobody knows. */
const nearCeiling = 0.85;
/** What is held down fills its ceiling by more or less as much. */
const heldStep = 0.95;
const heldShare = 0.88;
const largestCrf = 51;

export const firstAim = (crf: number, videoBytes: number, seconds: number): Aim => ({
  crf,
  maxBitrate: Math.floor((generous * videoBytes * 8) / seconds),
});

/** A try that was too large. */
export interface Excess {
  /** Bytes that its video would have had. */
  readonly projected: number;
  readonly videoBytes: number;
  readonly seconds: number;
  /** Of all frames together. */
  readonly pixels: number;
}

/** The next try after one that was too large. */
export const nextAim = (last: Aim, { projected, videoBytes, seconds, pixels }: Excess): Aim => {
  const excess = projected / videoBytes;
  const average = (videoBytes * 8) / seconds;
  if ((projected * 8) / seconds >= nearCeiling * last.maxBitrate) {
    const ceiling = Math.max(
      (last.maxBitrate / excess) * heldStep,
      Math.min(last.maxBitrate, average) * heldShare,
    );
    return { crf: Math.min(largestCrf, last.crf + 1), maxBitrate: Math.max(1, Math.floor(ceiling)) };
  }
  const ceiling = Math.max(last.maxBitrate / excess, Math.min(last.maxBitrate, average)) * ceilingStep;
  const steps = (projected * 8) / pixels > noisy.bitsPerPixel ? noisy.halving : halving;
  return {
    crf: Math.min(largestCrf, Math.ceil((last.crf + Math.max(1, steps * Math.log2(excess) + 0.5)) * 2) / 2),
    maxBitrate: Math.max(1, Math.floor(ceiling)),
  };
};
