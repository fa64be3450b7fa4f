import { audioSegments, type Draft, visualSegments } from '../../timeline/draft.ts';
import { type MovieSound, soundStretches } from '../audio/make-sound.ts';
import { soundKey } from '../cache/sound-key.ts';
import { crfOf, type VideoSettings } from '../encode/video-settings.ts';
import { type Aim, type ByteBudget, byteBudget, firstAim, fullAudioBitRate } from '../plan/byte-budget.ts';
import { chunks } from '../plan/chunks.ts';
import { type FramePlan, type FrameRange, framePlan } from '../plan/frame-plan.ts';
import type { RenderOutput, RenderRequest } from '../render-request.ts';

/** A movie that is rendered in parts, by machines that share nothing but what is kept for all of them. */
export interface PartedRequest {
  /** With nothing but what can be shown (plan-parts.ts). */
  readonly draft: Draft;
  readonly output: MovieOutput;
  /** `src` of a segment → path of its file on this machine; those that the part shows are enough. */
  readonly media: RenderRequest['media'];
  /** `src` → SHA-256 of its file, for all files of the draft: parts are kept by what they show. */
  readonly identities: ReadonlyMap<string, string>;
  /** How coarsely a video of limited size is encoded; absent: at the first try. */
  readonly aim?: Aim;
}

/** A GIF's frames depend on all others and are not made in parts. */
export type MovieOutput = RenderOutput & { readonly format: 'mp4' | 'webm' };

/** What follows from a request alone, the same on every machine. */
export interface PartedVideo {
  readonly plan: FramePlan;
  readonly ranges: readonly FrameRange[];
  readonly settings: VideoSettings;
  readonly budget: ByteBudget | undefined;
  readonly sound: MovieSound;
  /** The names of the sound's stretches among what is kept. */
  readonly soundKeys: readonly string[];
}

/** @throws RenderError `too-large` when a video of this length cannot have the size that it may have */
export function partedVideo({ draft, output, media, identities, aim }: PartedRequest): PartedVideo {
  const plan = framePlan(draft, output);
  const { width, height, fps, frameCount } = plan;
  const seconds = frameCount / fps;
  const { format, maxBytes } = output;
  const budget = maxBytes === undefined ? undefined : byteBudget(maxBytes, seconds, frameCount);
  const crf = crfOf(output);
  const size = { format, width, height, fps };
  const sound = {
    durationMs: seconds * 1000,
    music: audioSegments(draft),
    clips: visualSegments(draft),
    media,
  };
  const bitRate = budget?.audioBitRate ?? fullAudioBitRate;
  const whole = soundKey(sound, bitRate, format, identities);
  return {
    plan,
    ranges: chunks(plan),
    settings:
      budget === undefined
        ? { ...size, crf }
        : { ...size, ...(aim ?? firstAim(crf, budget.videoBytes, seconds)) },
    budget,
    sound: { format, sound, bitRate },
    soundKeys: soundStretches({ sound }).map((_, index) => `${whole}-${index}`),
  };
}
