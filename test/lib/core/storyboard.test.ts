import { expect, test } from 'vitest';
import type { Asset } from '../../../lib/core/asset.ts';
import { readDraft } from '../../../lib/core/draft.ts';
import { storyboardOf } from '../../../lib/core/storyboard.ts';

const asset = (messageId: number): Asset => ({
  chat: { chatId: 1 },
  project: 1,
  messageId,
  kind: 'image',
  fileId: `f${messageId}`,
  name: 'a.jpg',
  receivedAt: 0,
  mediaKey: `media/1/${messageId}/${messageId}-a.jpg`,
});
const draft = (names: readonly string[]) =>
  readDraft(
    JSON.stringify({
      d: names.length * 2000,
      m: { width: 1080, height: 1920 },
      t: [
        { tt: 0, sg: names.map((name, index) => ({ s: index * 2000, d: 2000, m: { name } })) },
        { tt: 1, sg: [{ s: 0, d: 4000, m: { name: 'Lo-fi' } }] },
        { tt: 7, sg: [{ s: 0, d: 1000, m: { text: 'Lisbon' } }] },
      ],
    }),
  );

test('shows the photos in the order of the timeline, with titles and music', () => {
  const board = storyboardOf(draft(['2-a.jpg', '1-a.jpg', 'other.jpg']), [asset(1), asset(2)]);
  expect(board?.shots.map(shot => [shot.asset?.messageId, shot.startMs, shot.endMs])).toEqual([
    [2, 0, 2000],
    [1, 2000, 4000],
    [undefined, 4000, 6000],
  ]);
  expect(board).toMatchObject({
    lengthMs: 6000,
    shape: 1920 / 1080,
    more: 0,
    texts: [{ startMs: 0, endMs: 1000, label: 'Lisbon' }],
    music: [{ startMs: 0, endMs: 4000, label: 'Lo-fi' }],
  });
});

test('is none when the draft does not tell which photos it shows', () => {
  expect(storyboardOf(draft(['clip one', 'clip two']), [asset(1)])).toBeUndefined();
  expect(storyboardOf(readDraft(undefined), [asset(1)])).toBeUndefined();
});

test('says how many do not fit', () => {
  const names = Array.from({ length: 40 }, () => '1-a.jpg');
  const board = storyboardOf(draft(names), [asset(1)]);
  expect([board?.shots.length, board?.more]).toEqual([24, 16]);
});
