import type { AudioSegment, Draft, TextSegment, VisualSegment } from '../../../../studio/timeline/draft.ts';

/** A small canvas: quick to render, large enough to tell pictures apart. */
export const canvas = { width: 320, height: 180 };

export const photo = (
  n: number,
  s: number,
  d: number,
  extra: Partial<VisualSegment> = {},
): VisualSegment => ({
  id: `s${n}`,
  s,
  d,
  m: { name: `photo-${n}.png`, kind: 'image', n },
  src: `asset:${n}`,
  fit: 'cover',
  ...extra,
});

export const title = (text: string, s: number, d: number, extra: Partial<TextSegment> = {}): TextSegment => ({
  id: `c${s}`,
  s,
  d,
  m: { text, role: 'title', at: 'time' },
  pos: 'center',
  color: '#ffffff',
  size: 1,
  an: 'none',
  ...extra,
});

export const music = (d: number, extra: Partial<AudioSegment> = {}): AudioSegment => ({
  id: 'm1',
  s: 0,
  d,
  vol: 0.8,
  fi: 0,
  fo: 0,
  m: { name: 'Calm', mood: 'calm' },
  src: 'music:calm/1',
  ...extra,
});

interface Tracks {
  readonly photos: VisualSegment[];
  readonly texts?: TextSegment[];
  readonly sounds?: AudioSegment[];
}

/** A draft as long as its photos. */
export function draftOf({ photos, texts = [], sounds = [] }: Tracks, extra: Partial<Draft> = {}): Draft {
  return {
    v: 1,
    d: Math.max(...photos.map(({ s, d }) => s + d)),
    m: { title: 'Test', ...canvas, fps: 30 },
    fi: 0,
    fo: 0,
    t: [
      { id: 'v1', tt: 0, m: { name: 'Photos' }, sg: photos },
      { id: 'a1', tt: 1, m: { name: 'Music' }, sg: sounds },
      { id: 'x1', tt: 7, m: { name: 'Titles' }, sg: texts },
    ],
    ...extra,
  };
}
