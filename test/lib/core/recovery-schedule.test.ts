import { describe, expect, it } from 'vitest';
import { recoveryStep, type UncertainEdit } from '../../../lib/core/recovery-schedule.ts';

const waits = (edit: UncertainEdit): readonly number[] => {
  const seconds: number[] = [];
  for (let reads = 0; ; reads++) {
    const step = recoveryStep(edit, reads);
    if (step.kind === 'give-up') return seconds;
    seconds.push(step.afterSeconds);
  }
};

describe('looking for the result of an edit', () => {
  it('after a lost connection: 30 s, then every minute, five reads', () => {
    expect(waits('disconnected')).toEqual([30, 60, 60, 60, 60]);
  });

  it('after a silent end: at once, then every 3 s', () => {
    expect(waits('silent')).toEqual([0, 3, 3, 3]);
  });
});
