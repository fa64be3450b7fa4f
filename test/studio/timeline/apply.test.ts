import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beatGrid } from '../../../studio/music/moods.ts';
import { apply } from '../../../studio/timeline/apply.ts';
import type { Draft } from '../../../studio/timeline/draft.ts';
import { layout } from '../../../studio/timeline/layout.ts';
import { lanesOf } from '../../../studio/timeline/tracks.ts';
import { brokenRules } from './broken-rules.ts';
import { someAssets, someOperation } from './some-operations.ts';

const cut = (count: number, clips = 0): Draft => {
  const made = apply(null, [
    { op: 'new-cut', title: '', width: 1920, height: 1080, assets: someAssets(count, clips) },
  ]);
  if (made.kind === 'refused' || made.draft === null)
    throw new Error('A first cut of photos cannot be refused.');
  return made.draft;
};

const done = (draft: Draft, ...operations: Parameters<typeof apply>[1]): Draft => {
  const applied = apply(draft, operations);
  if (applied.kind === 'refused' || applied.draft === null) throw new Error(JSON.stringify(applied));
  return applied.draft;
};

describe('the timeline', () => {
  it('keeps every rule of the draft through any sequence of operations', async () => {
    await fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(someOperation, { maxLength: 12 }),
        (photos, clips, choices) => {
          let draft = cut(photos, Math.min(photos, clips));
          for (const choose of choices) {
            const applied = apply(draft, [choose(draft)]);
            if (applied.kind === 'applied' && applied.draft) draft = applied.draft;
            expect(brokenRules(draft)).toEqual([]);
            expect(layout(draft)).toEqual(draft);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [2, 'lo-fi', 2000],
    [3, 'sad', 5000],
    [3, 'upbeat', 1750],
  ] as const)(
    'comes to rest on the beats where transitions take half of %i photos (%s, %i ms)',
    (count, mood, d) => {
      const music = { op: 'set-music', music: { from: 'library', mood, seed: 1 } } as const;
      const segments = ['s1', 's2', 's3'].slice(0, count);
      const long = { op: 'set-transition', segments, type: 'crossfade', d } as const;
      const draft = done(cut(count), music, { op: 'sync-to-beats', on: true }, long);
      expect(layout(draft)).toEqual(draft);
    },
  );

  it('meets any total that the photos allow, to the frame', async () => {
    await fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 120_000 }),
        fc.boolean(),
        (photos, more, music) => {
          const least = photos * 1200;
          const total = least + more;
          const mood = { op: 'set-music', music: { from: 'library', mood: 'happy', seed: 1 } } as const;
          const base = music ? done(cut(photos), mood, { op: 'sync-to-beats', on: true }) : cut(photos);
          const draft = done(base, { op: 'set-total', d: total, keep: true });
          expect(Math.abs(draft.d - total)).toBeLessThanOrEqual(17);
          expect(lanesOf(draft).visuals.every(({ d }) => d >= 1200)).toBe(true);
        },
      ),
    );
  });

  it('keeps a total when photos go', () => {
    const draft = done(
      cut(6),
      { op: 'set-total', d: 30_000, keep: true },
      { op: 'remove-segments', segments: ['s2'] },
    );
    expect([draft.d, lanesOf(draft).visuals.length]).toEqual([30_000, 5]);
  });

  it('gives photos exactly the seconds that are asked for, transitions included', () => {
    const draft = done(cut(4), { op: 'set-durations', segments: ['s1', 's2', 's3', 's4'], d: 3000 });
    expect(lanesOf(draft).visuals.map(({ d }) => d)).toEqual([3000, 3000, 3000, 3000]);
    expect(draft.d).toBe(4 * 3000 - 3 * 500);
  });

  it('begins photos on the beats of the music when asked to', () => {
    const draft = done(
      cut(8),
      { op: 'set-music', music: { from: 'library', mood: 'romantic', seed: 3 } },
      { op: 'sync-to-beats', on: true },
    );
    const beats = beatGrid('romantic', 3, draft.d);
    for (const { s } of lanesOf(draft).visuals) {
      expect(Math.min(...beats.map(beat => Math.abs(beat - s)))).toBeLessThanOrEqual(17);
    }
  });

  it('refuses what names a segment that is not there, and leaves everything as it was', () => {
    const draft = cut(3);
    const applied = apply(draft, [
      { op: 'set-total', d: 9000, keep: true },
      { op: 'remove-segments', segments: ['s9'] },
    ]);
    expect(applied).toEqual({ kind: 'refused', why: expect.stringContaining('there is no segment s9') });
  });

  it('refuses to remove every photo', () => {
    const applied = apply(cut(2), [{ op: 'remove-segments', segments: ['s1', 's2'] }]);
    expect(applied.kind).toBe('refused');
  });

  it('lets captions travel with their photos', () => {
    const caption = { op: 'set-text', role: 'caption', text: 'Rome', at: 'photo', of: 's1' } as const;
    const draft = done(cut(3), caption, {
      op: 'order-segments',
      segments: ['s3', 's2', 's1'],
      how: 'reverse',
    });
    const [text] = lanesOf(draft).texts;
    expect(text?.s).toBe(lanesOf(draft).visuals.at(-1)?.s);
  });

  it('plays a short song again until the video ends, and fades out only then', () => {
    const music = { from: 'asset', src: 'asset:song', name: 'song.mp3', length: 4000 } as const;
    const { audio } = lanesOf(done(cut(4), { op: 'set-music', music }));
    expect(audio.map(({ s }) => s)).toEqual([0, 4000, 8000]);
    expect(audio.map(({ fo }) => fo)).toEqual([0, 0, 1500]);
  });
});
