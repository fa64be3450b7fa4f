import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Kernel } from '../../../../studio/render/kernel/kernel.ts';
import { pictureLayout, repeatBorders } from '../../../../studio/render/kernel/picture-layout.ts';

/** Catmull-Rom as the books have it. */
const weights = (f: number): readonly number[] => [
  -0.5 * f + f ** 2 - 0.5 * f ** 3,
  1 - 2.5 * f ** 2 + 1.5 * f ** 3,
  0.5 * f + 2 * f ** 2 - 1.5 * f ** 3,
  -0.5 * f ** 2 + 0.5 * f ** 3,
];

it('resamples as Catmull-Rom says, to one step of brightness', () => {
  const width = 48;
  const height = 32;
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      fc.double({ min: 0.2, max: 1.6, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (samples, step, start) => {
        const kernel = new Kernel();
        const source = pictureLayout(width, height, kernel.allocate(pictureLayout(width, height).bytes));
        const { y } = source.planes;
        samples.forEach((sample, index) => {
          kernel.memory()[y.at + Math.floor(index / width) * y.stride + (index % width)] = sample;
        });
        repeatBorders(kernel.memory(), source.planes);
        const size = 19;
        const target = kernel.allocate(size * size);
        const table = kernel.allocate(kernel.columnTableSize(size));
        const rows = kernel.allocate(32 * 2 * 4 + 16);
        kernel.columnTable(table, size, start, step, 0);
        kernel.resample(y.at, y.stride, height, target, size, size, size, table, rows, start, step, 0);
        const result = kernel.bytes(target, size * size);
        const at = (column: number, row: number): number => {
          const x = Math.min(Math.max(column, 0), width - 1);
          return samples[Math.min(Math.max(row, 0), height - 1) * width + x] ?? 0;
        };
        for (const [x, row] of [
          [0, 0],
          [7, 3],
          [18, 9],
          [12, 18],
        ] as const) {
          const px = start + x * step;
          const py = start + row * step;
          const down = weights(py - Math.floor(py));
          const line = weights(px - Math.floor(px));
          const sum = down.reduce((total, weight, j) => {
            const across = line.reduce(
              (part, w, i) => part + w * at(Math.floor(px) - 1 + i, Math.floor(py) - 1 + j),
              0,
            );
            return total + weight * across;
          }, 0);
          expect(
            Math.abs((result[row * size + x] ?? 0) - Math.min(Math.max(sum, 0), 255)),
          ).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
});
