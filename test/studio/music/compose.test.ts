import { expect, test } from 'vitest';
import { compose } from '../../../studio/music/compose.ts';
import { beatGrid } from '../../../studio/music/moods.ts';

test('a piece has exactly the asked length, both channels, and the grid of its mood', () => {
  const piece = compose({ mood: 'lo-fi', seed: 1, durationMs: 5000 });
  expect(piece.left).toHaveLength(240_000);
  expect(piece.right).toHaveLength(240_000);
  expect(piece.beats).toEqual(beatGrid('lo-fi', 1, 5000));
});
