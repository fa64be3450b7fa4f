import { describe, expect, it } from 'vitest';
import { maxPollsInWindow } from '../../../lib/core/export-schedule.ts';
import { type ExportWatch, watchExport, watchOn, watchOnAfterMiss } from '../../../lib/core/export-watch.ts';

const start = 1_000_000;

/** Looks on until `until` seconds after the submit, and tells nothing of the progress. */
function watchSilently(until: number): readonly ExportWatch[] {
  const watches = [watchExport(start, 'hosted')];
  for (let now = start; ; ) {
    const last = watches.at(-1);
    now += (last?.seconds ?? 0) * 1000;
    if (last === undefined || now > start + until * 1000) return watches;
    const next = watchOn(last, undefined, now, 'hosted');
    if (next === undefined) return watches;
    watches.push(next);
  }
}

describe('watching an export', () => {
  it('says that it takes longer when the polls of the usual time are used up, and goes on for half an hour', () => {
    const watches = watchSilently(4000);
    expect(watches.findIndex(watch => watch.late)).toBe(maxPollsInWindow);
    expect(watches.slice(maxPollsInWindow).every(watch => watch.late)).toBe(true);
    const seconds = watches.reduce((sum, watch) => sum + watch.seconds, 0);
    expect(seconds).toBeGreaterThan(30 * 60);
    expect(seconds).toBeLessThan(37 * 60);
  });

  it('makes up for a look without an answer, twice in a row and not three times', () => {
    const first = watchOnAfterMiss(watchExport(start, 'near'), start + 2000, 'near');
    expect(first).toMatchObject({ misses: 1, seconds: 15 });
    const second = first && watchOnAfterMiss(first, start + 17_000, 'near', 40_000);
    expect(second).toMatchObject({ misses: 2, seconds: 40 });
    expect(second && watchOnAfterMiss(second, start + 57_000, 'near')).toBeUndefined();
    const answered = second && watchOn(second, 50, start + 57_000, 'near');
    expect(answered?.misses).toBeUndefined();
  });

  it('counts a look without an answer among the ten', () => {
    let watch: ExportWatch | undefined = watchExport(start, 'hosted');
    let now = start;
    for (let looks = 0; looks < maxPollsInWindow && watch; looks++) {
      now += watch.seconds * 1000;
      watch = looks % 2 ? watchOn(watch, 5, now, 'hosted') : watchOnAfterMiss(watch, now, 'hosted');
    }
    expect(watch).toMatchObject({ late: true });
    expect(now + (watch?.seconds ?? 0) * 1000).toBeGreaterThanOrEqual(start + 300_000);
  });
});
