import type { Storyboard } from '../storyboard.ts';

/** Makes a JPEG of a storyboard; `thumbnails`: a JPEG for each shot, where there is one. */
export type StoryboardPainter = (
  storyboard: Storyboard,
  thumbnails: readonly (Uint8Array | undefined)[],
) => Promise<Uint8Array>;
