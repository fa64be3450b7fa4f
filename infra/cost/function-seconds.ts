import { type FunctionName, functionSettings } from '../function-settings.ts';
import { timeOf } from './function-times.ts';
import { assumed, perProcessorMb } from './render-work.ts';
import { type Service, services } from './services.ts';

/**
 * Not measured: seconds that whoever a function asks takes to answer on AWS, one request after the other. Stand-ins on one
 * machine answer at once.
 */
export const assumedWaits = {
  tableReads: 0.005,
  tableWrites: 0.008,
  objects: 0.03,
  queues: 0.01,
  workflow: 0.04,
  telegram: 0.15,
  backend: 0.3,
} as const satisfies Readonly<Record<Service, number>>;

/**
 * Seconds that a call of a function is billed: its measured work on the share of a processor that its memory buys, an assumed
 * wait for each request that was counted, and `megabytes` brought in and out at an assumed pace.
 */
export const secondsOf = (name: FunctionName, megabytes = 0): number => {
  const { cpu, asks } = timeOf(name);
  const share = Math.min(1, functionSettings[name].memoryMb / perProcessorMb);
  const waited = services.reduce((sum, service) => sum + (asks[service] ?? 0) * assumedWaits[service], 0);
  return cpu / (share * assumed.speed) + waited + megabytes / assumed.megabytesPerSecond;
};
