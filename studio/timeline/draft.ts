import * as z from 'zod';

/**
 * The studio's draft: one timeline in the wire's short keys (docs/facts/draft.md). The hosted backend documents only
 * `t`, `tt`, `sg`, `d` and `m`; everything else is the studio's own. All times are whole milliseconds.
 */

export const ratios = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
} as const;
export type Ratio = keyof typeof ratios;

export const transitionTypes = [
  'crossfade',
  'fadeblack',
  'fadewhite',
  'dissolve',
  'slide-left',
  'slide-right',
  'slide-up',
  'slide-down',
  'wipe-left',
  'wipe-right',
  'wipe-up',
  'wipe-down',
  'zoom',
  'circle',
] as const;
export type TransitionType = (typeof transitionTypes)[number];

export const motionTypes = [
  'zoom-in',
  'zoom-out',
  'pan-left',
  'pan-right',
  'pan-up',
  'pan-down',
  'none',
] as const;
export type MotionType = (typeof motionTypes)[number];

export const lookNames = [
  'bw',
  'sepia',
  'vintage',
  'warm',
  'cool',
  'bright',
  'dark',
  'contrast',
  'vivid',
  'soft',
] as const;
export type LookName = (typeof lookNames)[number];

export const fits = ['cover', 'contain', 'blur'] as const;
export type Fit = (typeof fits)[number];

export const textRoles = ['title', 'caption', 'watermark', 'credit'] as const;
export type TextRole = (typeof textRoles)[number];

/** From the first frame, up to the last one, throughout, with one photo, or at a time of its own. */
export const textAnchors = ['start', 'end', 'whole', 'photo', 'time'] as const;
export type TextAnchor = (typeof textAnchors)[number];

export const textPositions = [
  'top-left',
  'top',
  'top-right',
  'left',
  'center',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;
export type TextPosition = (typeof textPositions)[number];

export const textAnimations = ['fade', 'slide', 'pop', 'type', 'none'] as const;
export type TextAnimation = (typeof textAnimations)[number];

export const moods = [
  'lo-fi',
  'upbeat',
  'happy',
  'calm',
  'cinematic',
  'ambient',
  'jazz',
  'acoustic',
  'electronic',
  'sad',
  'romantic',
  'holiday',
] as const;
export type Mood = (typeof moods)[number];

const milliseconds = z.int().min(0);
const color = z.string().regex(/^#[0-9a-f]{6}$/i);

const transition = z.object({ type: z.enum(transitionTypes), d: milliseconds });
const motion = z.object({ type: z.enum(motionTypes), amount: z.number().min(0).max(1) });

const visualSegment = z.object({
  id: z.string(),
  /** Start on the timeline. */
  s: milliseconds,
  /** Whole time on screen, the transition into the next segment included. */
  d: milliseconds.min(1),
  /**
   * `n`: the asset's 1-based number among the photos and clips of the chat, in the order they were sent.
   * `length`: clips only, how long the source is, ms.
   */
  m: z.object({
    name: z.string(),
    kind: z.enum(['image', 'video']),
    n: z.int().min(1),
    length: milliseconds.optional(),
  }),
  /** `asset:<id>`, an asset of the session. */
  src: z.string(),
  fit: z.enum(fits),
  /** Colour behind `contain`. */
  bg: color.optional(),
  mo: motion.optional(),
  fx: z.array(z.enum(lookNames)).optional(),
  /** Into the next segment; absent: a cut. Never longer than half of either neighbour. */
  tr: transition.optional(),
  /** Clips only: source offset in ms, speed (1 = as filmed), volume of the own sound 0-1. */
  in: milliseconds.optional(),
  sp: z.number().min(0.1).max(10).optional(),
  vol: z.number().min(0).max(1).optional(),
});

const audioSegment = z.object({
  id: z.string(),
  s: milliseconds,
  d: milliseconds.min(1),
  vol: z.number().min(0).max(1),
  /** Fades in and out, ms. */
  fi: milliseconds,
  fo: milliseconds,
  /** `length`: own songs only, how long the source is, ms. */
  m: z.object({
    name: z.string(),
    mood: z.enum(moods).optional(),
    bpm: z.number().positive().optional(),
    length: milliseconds.optional(),
  }),
  /** `music:<mood>/<seed>`, composed by us, or `asset:<id>`, the person's own song. */
  src: z.string(),
  /** Source offset in ms; own songs only. */
  in: milliseconds.optional(),
});

const textSegment = z.object({
  id: z.string(),
  s: milliseconds,
  d: milliseconds.min(1),
  /** `at`: what the text holds on to when the timeline moves; `of`: the segment's id when that is a photo. */
  m: z.object({
    text: z.string().min(1),
    role: z.enum(textRoles),
    at: z.enum(textAnchors),
    of: z.string().optional(),
  }),
  pos: z.enum(textPositions),
  color,
  /** 1 = the role's normal size. */
  size: z.number().min(0.25).max(4),
  an: z.enum(textAnimations),
});

const visualTrack = z.object({
  id: z.string(),
  tt: z.literal(0),
  m: z.object({ name: z.string() }),
  sg: z.array(visualSegment),
});
const audioTrack = z.object({
  id: z.string(),
  tt: z.literal(1),
  m: z.object({ name: z.string() }),
  sg: z.array(audioSegment),
});
const textTrack = z.object({
  id: z.string(),
  tt: z.literal(7),
  m: z.object({ name: z.string() }),
  sg: z.array(textSegment),
});

export const draftSchema = z.object({
  v: z.literal(1),
  /** Length of the whole video: the end of the last visual segment. */
  d: milliseconds,
  m: z.object({
    title: z.string(),
    width: z.int().min(16).max(4096),
    height: z.int().min(16).max(4096),
    fps: z.union([z.literal(30), z.literal(60)]),
    /** The length the person asked for; kept when photos come and go. */
    total: milliseconds.optional(),
    /** Photos begin on the beats of the music. */
    beats: z.boolean().optional(),
  }),
  t: z.array(z.discriminatedUnion('tt', [visualTrack, audioTrack, textTrack])),
  /** Whole video from and to black. */
  fi: milliseconds,
  fo: milliseconds,
});

export type Draft = Readonly<z.infer<typeof draftSchema>>;
export type VisualSegment = Readonly<z.infer<typeof visualSegment>>;
export type AudioSegment = Readonly<z.infer<typeof audioSegment>>;
export type TextSegment = Readonly<z.infer<typeof textSegment>>;
export type Transition = Readonly<z.infer<typeof transition>>;
export type Motion = Readonly<z.infer<typeof motion>>;

export const visualSegments = (draft: Draft): readonly VisualSegment[] =>
  draft.t.flatMap(track => (track.tt === 0 ? track.sg : []));
export const audioSegments = (draft: Draft): readonly AudioSegment[] =>
  draft.t.flatMap(track => (track.tt === 1 ? track.sg : []));
export const textSegments = (draft: Draft): readonly TextSegment[] =>
  draft.t.flatMap(track => (track.tt === 7 ? track.sg : []));
