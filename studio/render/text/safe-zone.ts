/** A canvas or the part of it that nothing covers, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface SafeZone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What TikTok, Reels and Shorts cover in a full-screen 9:16 video, as shares of width and height: tabs on top (Reels,
 * 14 %), title and sound below (Shorts, 25 %), buttons on the right (TikTok, 13 %). Only an advertisement's button on
 * Reels reaches higher (35 %).
 */
const FULL_SCREEN = { left: 0.06, top: 0.14, right: 0.13, bottom: 0.25 };
/** Feeds and players cover nothing; television's title-safe area keeps 5 % clear. */
const MARGIN = 0.055;
/** From this height per width on phones show a video full screen under their buttons (4:5 is 1.25, 9:16 is 1.78). */
const FULL_SCREEN_RATIO = 1.6;

/** Where text may stand. `right` and `bottom` are coordinates, not insets. */
export function safeZone({ width, height }: Size): SafeZone {
  const margin = Math.min(width, height) * MARGIN;
  const inset =
    height / width >= FULL_SCREEN_RATIO
      ? {
          left: width * FULL_SCREEN.left,
          top: height * FULL_SCREEN.top,
          right: width * FULL_SCREEN.right,
          bottom: height * FULL_SCREEN.bottom,
        }
      : { left: margin, top: margin, right: margin, bottom: margin };
  return {
    left: Math.ceil(inset.left),
    top: Math.ceil(inset.top),
    right: Math.floor(width - inset.right),
    bottom: Math.floor(height - inset.bottom),
  };
}
