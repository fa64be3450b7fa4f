import type { PollPace } from '../core/export-watch.ts';
import { recoveryStep, type UncertainEdit } from '../core/recovery-schedule.ts';

/** One look at the draft of an edit whose end is not known, as it travels through the workflow. */
export interface Look {
  readonly cause: UncertainEdit;
  /** Looks that showed nothing new so far. */
  readonly reads: number;
  /** How long to wait before the next one. */
  readonly seconds: number;
}

export const firstLook = (cause: UncertainEdit, pace: PollPace): Look =>
  lookAfter(cause, 0, pace) ?? { cause, reads: 0, seconds: 0 };

/** Undefined when the draft was looked at often enough. */
export const nextLook = ({ cause, reads }: Look, pace: PollPace): Look | undefined =>
  lookAfter(cause, reads + 1, pace);

const lookAfter = (cause: UncertainEdit, reads: number, pace: PollPace): Look | undefined => {
  const step = recoveryStep(cause, reads, pace);
  return step.kind === 'read' ? { cause, reads, seconds: step.afterSeconds } : undefined;
};
