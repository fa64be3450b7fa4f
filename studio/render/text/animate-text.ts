import type { TextSegment } from '../../timeline/draft.ts';

/** How a text is shown at one moment. `dx` and `dy` are fractions of the canvas's height. */
export interface TextPose {
  readonly opacity: number;
  readonly dx: number;
  readonly dy: number;
  /** 1 except in the first moments of `pop`. */
  readonly scale: number;
  /** Share of the graphemes that are shown: below 1 only while `type` is typing. */
  readonly reveal: number;
}

/** Long enough to be seen, short enough not to be waited for, ms. */
const ENTRANCE = 450;
const EXIT = 350;
/** Neither takes more than this share of a short text's time. */
const LONGEST_SHARE = 0.3;
const POP = 380;
const POP_FROM = 0.8;
/** Overshoot of the pop: 1.70158 would be 10 %, this is about 3 %. */
const POP_BACK = 0.9;
const SLIDE_IN = 0.035;
const SLIDE_OUT = -0.018;
/** Typing: 22 characters a second, but done by half of the text's time. */
const TYPE_CHARACTER = 45;
const TYPE_SHARE = 0.5;

const HIDDEN: TextPose = { opacity: 0, dx: 0, dy: 0, scale: 1, reveal: 0 };
const SHOWN: TextPose = { opacity: 1, dx: 0, dy: 0, scale: 1, reveal: 1 };

/** `timeMs` since the segment's start; before it and from its end on the text is hidden. */
export function animateText(segment: TextSegment, timeMs: number): TextPose {
  if (!(timeMs >= 0 && timeMs < segment.d)) return HIDDEN;
  if (segment.an === 'none') return SHOWN;
  const share = segment.d * LONGEST_SHARE;
  const entering = (length: number) => Math.min(1, timeMs / Math.min(length, share));
  const left = Math.min(1, (segment.d - timeMs) / Math.min(EXIT, share));
  const leaving = easeOut(left);
  const appearing = easeOut(entering(ENTRANCE));
  switch (segment.an) {
    case 'fade':
      return { ...SHOWN, opacity: Math.min(appearing, leaving) };
    case 'slide': {
      const dy = SLIDE_IN * (1 - appearing) + SLIDE_OUT * (1 - leaving);
      return { ...SHOWN, opacity: Math.min(appearing, leaving), dy };
    }
    case 'pop': {
      const scale = POP_FROM + (1 - POP_FROM) * easeOutBack(entering(POP));
      return { ...SHOWN, opacity: Math.min(easeOut(entering(POP / 2)), leaving), scale };
    }
    case 'type': {
      const typing = Math.min(segment.m.text.length * TYPE_CHARACTER, segment.d * TYPE_SHARE);
      return { ...SHOWN, opacity: leaving, reveal: Math.min(1, timeMs / typing) };
    }
  }
}

const easeOut = (t: number): number => 1 - (1 - t) ** 3;
const easeOutBack = (t: number): number => 1 + (POP_BACK + 1) * (t - 1) ** 3 + POP_BACK * (t - 1) ** 2;
