import type { TextSegment, VisualSegment } from './draft.ts';

/**
 * Texts move with what they hold on to: titles from the start, closing texts up to the end, watermarks throughout,
 * captions with their photo (until the next one begins). A caption whose photo is gone goes with it.
 */
export function layoutTexts(
  texts: readonly TextSegment[],
  visuals: readonly VisualSegment[],
  total: number,
): readonly TextSegment[] {
  if (total < 1) return [];
  return texts.flatMap(text => layoutText(text, visuals, total)).sort((a, b) => a.s - b.s);
}

function layoutText(text: TextSegment, visuals: readonly VisualSegment[], total: number): TextSegment[] {
  const d = Math.max(1, Math.min(text.d, total));
  switch (text.m.at) {
    case 'start':
      return [{ ...text, s: 0, d }];
    case 'end':
      return [{ ...text, s: total - d, d }];
    case 'whole':
      return [{ ...text, s: 0, d: total }];
    case 'time':
      return [{ ...text, s: Math.min(text.s, total - d), d }];
    case 'photo': {
      const photo = visuals.find(segment => segment.id === text.m.of);
      return photo ? [{ ...text, s: photo.s, d: Math.max(1, photo.d - (photo.tr?.d ?? 0)) }] : [];
    }
  }
}
