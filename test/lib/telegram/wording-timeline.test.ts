import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../lib/core/draft.ts';
import { outlineDraft } from '../../../lib/core/draft-outline.ts';
import { textsFor } from '../../../lib/telegram/texts.ts';
import { timelineInWords } from '../../../lib/telegram/wording-timeline.ts';

const summary = (draft: unknown, language = 'en') =>
  timelineInWords(outlineDraft(readDraft(JSON.stringify(draft))), textsFor(language));

describe('the timeline in one English line', () => {
  it("is the product's example to the letter", () => {
    const draft = {
      t: [
        { tt: 0, sg: [{ d: 10_000, m: { name: 'city timelapse' } }] },
        { tt: 1, sg: [{ d: 10_000, m: { name: 'Lo-fi', volume: 0.35 } }] },
        { tt: 7, sg: [{ d: 3000, m: { text: 'Urban Dreams' } }] },
      ],
    };
    expect(summary(draft)).toBe(
      'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
    );
  });

  it.each([
    [
      'one track',
      { t: [{ tt: 0, sg: [{ d: 5000, m: { name: 'a' } }] }] },
      'Timeline (1 track): 1. Video: a (0-5s)',
    ],
    [
      'many photos together, transitions overlapping',
      {
        t: [
          {
            tt: 0,
            sg: [
              { s: 0, d: 3500, m: { name: '1', kind: 'image' } },
              { s: 3000, d: 3500, m: { name: '2', kind: 'image' } },
              { s: 6000, d: 4000, m: { name: '3', kind: 'video' } },
            ],
          },
        ],
      },
      'Timeline (1 track): 1. Video: 2 photos + 1 clip (0-10s)',
    ],
    [
      'starts that are not told: one after another',
      {
        t: [
          {
            tt: 7,
            sg: [
              { d: 2000, m: { text: 'A' } },
              { d: 3000, m: { text: 'B' } },
            ],
          },
        ],
      },
      'Timeline (1 track): 1. Title: "A" (0-2s), "B" (2-5s)',
    ],
    [
      'many captions',
      { t: [{ tt: 7, sg: [1, 2, 3, 4, 5].map(n => ({ d: 1000, m: { text: `c${n}`, role: 'caption' } })) }] },
      'Timeline (1 track): 1. Text: "c1" (0-1s), "c2" (1-2s), "c3" (2-3s), 2 more',
    ],
    [
      'nothing known of a segment',
      { t: [{ tt: 1, sg: [{}, { d: 4000 }] }] },
      'Timeline (1 track): 1. BGM: segment 1 (0-0s), segment 2 (0-4s)',
    ],
    [
      'a track of an unknown type',
      { t: [{ tt: 5, sg: [{ d: 1000, m: { name: 'sparkle' } }] }] },
      'Timeline (1 track): 1. Track (type 5): sparkle (0-1s)',
    ],
    [
      'a volume in percent, times as floats',
      { t: [{ tt: 1, sg: [{ d: 9999.6, m: { name: 'x', volume: 80 } }] }] },
      'Timeline (1 track): 1. BGM: x (0-10s, 80%)',
    ],
    [
      'a track that is named but not its segment',
      { t: [{ tt: 1, m: { name: 'Rain' }, sg: [{ d: 2000 }] }] },
      'Timeline (1 track): 1. BGM: Rain (0-2s)',
    ],
    [
      'empty tracks beside',
      {
        t: [
          { tt: 1, sg: [] },
          { tt: 0, sg: [{ d: 1000, m: { name: 'a' } }] },
        ],
      },
      'Timeline (1 track): 1. Video: a (0-1s)',
    ],
  ])('%s', (_, draft, line) => {
    expect(summary(draft)).toBe(line);
  });
});

describe('the timeline', () => {
  it('is nothing when there is nothing on it', () => {
    expect(summary({})).toBeUndefined();
  });

  it('names kinds of music in the language, songs as they are called', () => {
    const music = (name: string) => ({ t: [{ tt: 1, sg: [{ d: 5000, m: { name, volume: 0.7 } }] }] });
    expect(summary(music('Calm'), 'de')).toBe('Timeline (1 Spur): 1. Musik: Ruhig (0–5 s, 70 %)');
    expect(summary(music('Calm Waters'), 'ja')).toBe(
      'タイムライン（1トラック）：1. 音楽：Calm Waters（0～5秒、70%）',
    );
  });

  it('keeps people’s words short and in one line', () => {
    const text = `${'very '.repeat(20)}long\n\u202Etitle`;
    expect(summary({ t: [{ tt: 7, sg: [{ d: 3000, m: { text } }] }] })).toBe(
      'Timeline (1 track): 1. Title: "very very very very very very very very…" (0-3s)',
    );
  });
});
