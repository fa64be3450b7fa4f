import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressMeter } from '../../../../studio/render/threads/progress-meter.ts';
import { countFrames, createControl } from '../../../../studio/render/threads/render-control.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('progress never falls, not even when the end is told just before the next look', () => {
  const control = createControl();
  const told: number[] = [];
  const meter = new ProgressMeter(control, ({ fraction }) => told.push(fraction));
  meter.expect(100);
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

test('progress is told before anything is known of the video', () => {
  const told: number[] = [];
  using meter = new ProgressMeter(createControl(), ({ fraction }) => told.push(fraction));
  vi.advanceTimersByTime(500);
  expect(told).toEqual([0, 0]);
  meter.finish();
  expect(told).toEqual([0, 0, 1]);
});
