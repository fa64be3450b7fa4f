import { expect, test } from 'vitest';
import { compose } from '../../../studio/music/compose.ts';
import { beatGrid } from '../../../studio/music/moods.ts';

test('a piece has exactly the asked length, the grid of its mood, and sections up to its end', () => {
  const piece = compose({ mood: 'jazz', seed: 1, durationMs: 8000 });
  expect(piece.sampleRate).toBe(48_000);
  expect(piece.left).toHaveLength(384_000);
  expect(piece.right).toHaveLength(384_000);
  expect(piece.bpm).toBe(132);
  expect(piece.beats).toEqual(beatGrid('jazz', 1, 8000));
  let next = 0;
  for (const section of piece.sections) {
    expect(section.startMs).toBe(next);
    next = section.endMs;
  }
  expect(next).toBe(8000);
  expect(piece.sections.at(-1)?.kind).toBe('ending');
});

test('the same request gives the same bytes, another seed others', () => {
  const request = { mood: 'lo-fi', seed: 7, durationMs: 2500 } as const;
  const one = compose(request);
  const again = compose(request);
  const other = compose({ ...request, seed: 8 });
  expect(Buffer.compare(Buffer.from(one.left.buffer), Buffer.from(again.left.buffer))).toBe(0);
  expect(Buffer.compare(Buffer.from(one.right.buffer), Buffer.from(again.right.buffer))).toBe(0);
  expect(Buffer.compare(Buffer.from(one.left.buffer), Buffer.from(other.left.buffer))).not.toBe(0);
});

test.each([0, 999, 900_001, Number.NaN])('%s ms is refused with the limits', durationMs => {
  expect(() => compose({ mood: 'calm', seed: 1, durationMs })).toThrow('1000 to 900000 ms');
});
