/** Whole frames in so many milliseconds, rounded to the nearest. */
export const toFrames = (ms: number, fps: number): number => Math.round((ms * fps) / 1000);

/** When a frame begins, in whole milliseconds. `toFrames(toMs(f)) === f` up to 500 fps. */
export const toMs = (frame: number, fps: number): number => Math.round((frame * 1000) / fps);
