import { describe, expect, it } from 'vitest';
import type { PollPace } from '../../../lib/core/export-watch.ts';
import { recoveryStep, type UncertainEdit } from '../../../lib/core/recovery-schedule.ts';

const waits = (edit: UncertainEdit, pace: PollPace): readonly number[] => {
  const seconds: number[] = [];
  for (let reads = 0; ; reads++) {
    const step = recoveryStep(edit, reads, pace);
    if (step.kind === 'give-up') return seconds;
    seconds.push(step.afterSeconds);
  }
};

describe('looking for the result of an edit', () => {
  it('after a lost connection to the hosted backend: 30 s, then every minute, five reads', () => {
    expect(waits('disconnected', 'hosted')).toEqual([30, 60, 60, 60, 60]);
  });

  it('after a lost connection to our own studio: soon, and longer than its model may take, never for minutes', () => {
    expect(waits('disconnected', 'near')).toEqual([1, 2, 4, 8, 15]);
  });

  it.each(['hosted', 'near'] as const)('after a silent end: at once, then every 3 s (%s)', pace => {
    expect(waits('silent', pace)).toEqual([0, 3, 3, 3]);
  });
});
