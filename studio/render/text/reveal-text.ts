import type { TextBitmap } from './draw-text.ts';

/** A part of a bitmap, in its own pixels; even numbers. */
export interface TextClip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The parts of a typed text that are shown at `reveal` (of `animateText`): the finished lines and the one in progress.
 * At most two; the whole bitmap from 1 on, none at 0. Blend these parts and nothing else.
 */
export function revealText(bitmap: TextBitmap, reveal: number): readonly TextClip[] {
  if (bitmap.width === 0 || reveal <= 0) return [];
  if (reveal >= 1 || bitmap.lines.length === 0)
    return [{ x: 0, y: 0, width: bitmap.width, height: bitmap.height }];
  const all = bitmap.lines.reduce((sum, line) => sum + line.stops.length, 0);
  let left = Math.floor(all * reveal);
  for (const line of bitmap.lines) {
    if (left >= line.stops.length) {
      left -= line.stops.length;
      continue;
    }
    const done = { x: 0, y: 0, width: bitmap.width, height: line.top };
    const height = line.bottom - line.top;
    const stop = Math.min(bitmap.width, Math.max(0, line.stops[left - 1] ?? 0));
    const part = line.rightToLeft
      ? { x: stop, y: line.top, width: bitmap.width - stop, height }
      : { x: 0, y: line.top, width: stop, height };
    return [done, ...(left > 0 ? [part] : [])].filter(clip => clip.width > 0 && clip.height > 0);
  }
  return [{ x: 0, y: 0, width: bitmap.width, height: bitmap.height }];
}
