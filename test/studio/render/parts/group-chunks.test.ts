import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupChunks, mostParts } from '../../../../studio/render/parts/group-chunks.ts';

/** Chunks of these lengths, in frames. */
const chunksOf = (lengths: readonly number[]) => {
  let first = 0;
  return lengths.map(length => {
    const range = { first, end: first + length };
    first = range.end;
    return range;
  });
};

test('every chunk is in one part, in order, and there are never more parts than machines', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 600 }), lengths => {
      const parts = groupChunks(chunksOf(lengths), 30);
      expect(parts.length).toBeLessThanOrEqual(mostParts);
      expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index));
      expect(parts.flatMap(({ first, end }) => (end > first ? [first, end] : []))).toEqual(
        parts.flatMap((part, index) => [index === 0 ? 0 : (parts[index - 1]?.end ?? -1), part.end]),
      );
      expect(parts.at(-1)?.end).toBe(lengths.length);
    }),
  );
});

test('a short video is one part, ten minutes are as many as there are machines, of about the same length', () => {
  expect(groupChunks(chunksOf([60, 60]), 30)).toEqual([{ part: 0, first: 0, end: 2 }]);
  const long = groupChunks(chunksOf(Array.from({ length: 300 }, () => 60)), 30);
  expect(long).toHaveLength(mostParts);
  const lengths = long.map(({ first, end }) => end - first);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
});
