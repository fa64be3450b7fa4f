import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressMeter } from '../../../../studio/render/threads/progress-meter.ts';
import { countFrames, createControl } from '../../../../studio/render/threads/render-control.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('progress never falls, not even when the end is told just before the next look', () => {
  const control = createControl();
  const told: number[] = [];
  const meter = new ProgressMeter(control, 100, ({ fraction }) => told.push(fraction));
  for (let look = 0; look < 4; look++) {
    countFrames(control, 25);
    vi.advanceTimersByTime(250);
  }
  meter.finish();
  vi.advanceTimersByTime(1000);
  meter[Symbol.dispose]();

  expect(told).toHaveLength(5);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
