import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closestSeconds,
  lateSeconds,
  maxPollsInWindow,
  nextPoll,
  windowSeconds,
} from '../../../lib/core/export-schedule.ts';
import {
  busiestWindow,
  mean,
  pollingTable,
  progressModels,
  unknownModels,
  unknownTable,
  usualTotals,
  watchRender,
} from '../../support/simulate-polling.ts';

describe('the export schedule', () => {
  it.each(Object.entries(progressModels))(
    'notices the end of a usual render within 3 s in the mean: %s',
    (_, model) => {
      expect(mean(usualTotals.map(total => watchRender(total, model).lag))).toBeLessThan(3);
    },
  );

  it.each(Object.entries(unknownModels))(
    'comes close where progress is told in a way of its own: %s',
    (_, model) => {
      expect(mean(usualTotals.map(total => watchRender(total, model).lag))).toBeLessThan(4);
    },
  );

  it('keeps 2 s between its looks even when the end is near', () => {
    for (const model of Object.values(progressModels)) {
      for (const total of usualTotals) {
        const { pollsAt } = watchRender(total, model);
        const gaps = pollsAt.slice(1).map((at, index) => at - (pollsAt[index] ?? 0));
        expect(Math.min(closestSeconds, ...gaps)).toBe(closestSeconds);
      }
    }
  });

  it('never asks more than 10 times in 5 minutes and never within 2 s, whatever it is told', async () => {
    const anything = fc.array(fc.oneof(fc.constant(undefined), fc.integer({ min: -5, max: 130 })), {
      minLength: 1,
      maxLength: 50,
    });
    await fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 2500 }), (told, total) => {
        let turn = 0;
        const { pollsAt } = watchRender(total, () => told[turn++ % told.length]);
        expect(busiestWindow(pollsAt)).toBeLessThanOrEqual(maxPollsInWindow);
        const gaps = pollsAt.map((at, index) => at - (pollsAt[index - 1] ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(closestSeconds);
      }),
    );
  });

  it('waits in whole seconds, as a workflow does', () => {
    const step = nextPoll([{ atSeconds: 12.4, progress: 33 }], 13.1);
    expect(step).toMatchObject({ kind: 'poll', late: false });
    expect(step.kind === 'poll' && Number.isInteger(step.afterSeconds)).toBe(true);
  });

  it('looks once a minute after five minutes, and gives up half an hour later', () => {
    const { lag, pollsAt } = watchRender(10_000, () => 50);
    expect(lag).toBe(Number.POSITIVE_INFINITY);
    const late = pollsAt.filter(at => at > windowSeconds + 60);
    expect(late.slice(1).every((at, index) => at - (late[index] ?? 0) >= 60)).toBe(true);
    expect(Math.max(...pollsAt)).toBeLessThan(windowSeconds + lateSeconds + 61);
    expect(nextPoll([], windowSeconds)).toMatchObject({ late: true });
    expect(nextPoll([], windowSeconds + lateSeconds)).toEqual({ kind: 'give-up' });
  });

  it('finds every render that ends within the half hour', () => {
    for (const model of Object.values(progressModels)) {
      for (let total = 1; total < windowSeconds + lateSeconds; total += 97) {
        expect(watchRender(total, model).lag).toBeLessThan(windowSeconds);
      }
    }
  });

  it('is what its decision record says', () => {
    const record = readFileSync(new URL('../../../docs/decisions/polling.md', import.meta.url), 'utf8');
    expect(record).toContain(pollingTable());
    expect(record).toContain(unknownTable());
  });
});
