import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDifference } from '../../../lib/core/draft-difference.ts';

interface Wire {
  [key: string]: unknown;
}
const photo = (n: number, more: Wire = {}): Wire => ({
  id: `s${n}`,
  s: (n - 1) * 3000,
  d: 3000,
  m: { name: `${n}.jpg`, kind: 'image' },
  src: `asset:${n}`,
  ...more,
});
const song = (more: Wire = {}): Wire => ({
  id: 'm1',
  s: 0,
  d: 9000,
  vol: 0.35,
  m: { name: 'Lo-fi' },
  src: 'music:lo-fi/1',
  ...more,
});
const title = (text: string, more: Wire = {}): Wire => ({
  id: `c-${text}`,
  s: 0,
  d: 3000,
  m: { text, role: 'title' },
  color: '#ffffff',
  pos: 'center',
  ...more,
});
const draft = ({
  video = [photo(1), photo(2), photo(3)],
  audio = [song()],
  text = [],
  m = { width: 1920, height: 1080 },
}: {
  video?: readonly Wire[];
  audio?: readonly Wire[];
  text?: readonly Wire[];
  m?: Wire;
} = {}) =>
  JSON.stringify({
    d: 9000,
    m,
    t: [
      { tt: 0, sg: video },
      { tt: 1, sg: audio },
      { tt: 7, sg: text },
    ],
  });

const plain = draft();

describe('the difference of two drafts', () => {
  it.each([
    [
      'a photo more',
      draft({ video: [photo(1), photo(2), photo(3), photo(4)] }),
      [{ kind: 'media-added', images: 1, videos: 0 }],
    ],
    [
      'a photo less',
      draft({ video: [photo(1), photo(3)] }),
      [{ kind: 'media-removed', images: 1, videos: 0 }],
    ],
    ['another order', draft({ video: [photo(2), photo(1), photo(3)] }), [{ kind: 'order-changed' }]],
    [
      'other music',
      draft({ audio: [song({ id: 'm2', m: { name: 'Jazz' }, src: 'music:jazz/1' })] }),
      [{ kind: 'music-replaced', from: 'Lo-fi', to: 'Jazz' }],
    ],
    ['no music', draft({ audio: [] }), [{ kind: 'music-removed', name: 'Lo-fi' }]],
    [
      'music turned down',
      draft({ audio: [song({ vol: 0.2 })] }),
      [{ kind: 'volume-changed', name: 'Lo-fi', fromPercent: 35, toPercent: 20 }],
    ],
    [
      'music that fades out',
      draft({ audio: [song({ fi: 0, fo: 1500 })] }),
      [{ kind: 'trait-changed', of: 'audio', trait: 'fade', to: '0s/1.5s', count: 1 }],
    ],
    [
      'a title',
      draft({ text: [title('Lisbon')] }),
      [{ kind: 'title-added', text: 'Lisbon', startMs: 0, endMs: 3000, role: 'title' }],
    ],
    [
      'crossfades',
      draft({
        video: [
          photo(1, { tr: { type: 'crossfade', d: 500 } }),
          photo(2, { tr: { type: 'crossfade', d: 500 } }),
          photo(3),
        ],
      }),
      [{ kind: 'transitions-changed', to: 'crossfade', count: 2 }],
    ],
    [
      'longer photos',
      draft({ video: [photo(1, { d: 4000 }), photo(2, { d: 5000 }), photo(3)] }),
      [{ kind: 'timing-changed', minMs: 4000, maxMs: 5000, count: 2 }],
    ],
    [
      'black and white',
      draft({ video: [photo(1, { fx: ['bw'] }), photo(2, { fx: ['bw'] }), photo(3, { fx: ['bw'] })] }),
      [{ kind: 'trait-changed', of: 'video', trait: 'look', to: 'bw', count: 3 }],
    ],
    [
      'another motion',
      draft({ video: [photo(1, { mo: { type: 'zoom-in', amount: 0.1 } }), photo(2), photo(3)] }),
      [{ kind: 'trait-changed', of: 'video', trait: 'motion', to: 'zoom-in', count: 1 }],
    ],
    [
      'vertical',
      draft({ m: { width: 1080, height: 1920 } }),
      [{ kind: 'size-changed', width: 1080, height: 1920 }],
    ],
    ['something unheard of', draft({ m: { width: 1920, height: 1080, grain: 7 } }), [{ kind: 'other' }]],
  ])('tells %s', (_, after, changes) => {
    expect(draftDifference(plain, after)).toEqual(changes);
  });

  it('tells what became of a title', () => {
    const before = draft({ text: [title('Lisbon', { id: 'c1' })] });
    expect(draftDifference(before, draft({ text: [title('Porto', { id: 'c1' })] }))).toEqual([
      { kind: 'title-changed', from: 'Lisbon', to: 'Porto' },
    ]);
    expect(draftDifference(before, draft({ text: [title('Lisbon', { id: 'c9', s: 6000 })] }))).toEqual([
      { kind: 'title-moved', text: 'Lisbon', startMs: 6000, endMs: 9000 },
    ]);
    expect(
      draftDifference(before, draft({ text: [title('Lisbon', { id: 'c1', color: '#ff0000' })] })),
    ).toEqual([{ kind: 'trait-changed', of: 'text', trait: 'color', to: '#ff0000', count: 1 }]);
    expect(draftDifference(before, plain)).toEqual([{ kind: 'title-removed', text: 'Lisbon' }]);
  });

  it('of nothing and a video names all that is in it', () => {
    expect(draftDifference(undefined, draft({ text: [title('Lisbon')] }))).toEqual([
      { kind: 'media-added', images: 3, videos: 0 },
      { kind: 'music-added', name: 'Lo-fi', startMs: 0, endMs: 9000, volumePercent: 35 },
      { kind: 'title-added', text: 'Lisbon', startMs: 0, endMs: 3000, role: 'title' },
      { kind: 'length-changed', fromMs: 0, toMs: 9000 },
    ]);
  });

  it('keeps the same photo twice apart from two photos', () => {
    const twice = draft({ video: [photo(1), photo(1, { id: 's9', s: 3000 })] });
    expect(draftDifference(twice, draft({ video: [photo(1)] }))).toEqual([
      { kind: 'media-removed', images: 1, videos: 0 },
    ]);
  });

  it('does not take new ids for new content', () => {
    const renumbered = draft({
      video: [photo(1, { id: 'x' }), photo(2, { id: 'y' }), photo(3, { id: 'z' })],
    });
    expect(draftDifference(plain, renumbered)).toEqual([{ kind: 'other' }]);
  });

  it('is empty exactly for the same values', async () => {
    await fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
        expect(draftDifference(one, JSON.stringify(JSON.parse(one), null, 2))).toEqual([]);
        expect(draftDifference(one, other).length === 0).toBe(
          JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other)) || sameValue(a, b),
        );
      }),
    );
    expect(draftDifference('{"a":1,"b":2}', '{ "b": 2.0, "a": 1 }')).toEqual([]);
    expect(draftDifference(undefined, undefined)).toEqual([]);
  });
});

/** The same values but for the order of keys. */
const sameValue = (a: unknown, b: unknown): boolean => {
  try {
    expect(JSON.parse(JSON.stringify(a))).toStrictEqual(JSON.parse(JSON.stringify(b)));
    return true;
  } catch {
    return false;
  }
};
