import * as z from 'zod';
import { describeError, type Log } from '../log.ts';
import type { CloudMetric, Count } from './cloud-metrics.ts';
import type { Trace } from './cloud-trace.ts';

export interface Observers {
  readonly log: Log;
  readonly count: Count;
  readonly trace: Trace;
}

/** What of a task's input and result may be seen: which export, which part of it, how it went. */
const named = z.object({
  key: z.string().exactOptional(),
  part: z.object({ part: z.int() }).exactOptional(),
  piece: z.object({ kind: z.string(), stretch: z.int() }).exactOptional(),
});
const found = z.object({ outcome: z.string() });

/**
 * Runs a task, counts what came of it, and writes one line about it and a part of the trace: which export (`correlation_id`,
 * the same in all lines of one), how it went, how long it took.
 */
export const observedTask = async <Result>(
  { log, count, trace }: Observers,
  task: string,
  input: unknown,
  run: () => Promise<Result>,
): Promise<Result> => {
  const { key = 'unknown', part, piece } = named.safeParse(input).data ?? {};
  const begun = performance.now();
  const fields = () => ({
    task,
    correlation_id: key,
    ...(part === undefined ? {} : { part: part.part }),
    ...(piece === undefined ? {} : { piece: piece.kind, stretch: piece.stretch }),
    ms: Math.round(performance.now() - begun),
  });
  try {
    const result = await trace(task, { export: key }, run);
    const { outcome = 'done' } = found.safeParse(result).data ?? {};
    log({ event: 'task', ...fields(), outcome });
    const metric = metrics[outcome];
    if (metric !== undefined) count(metric);
    return result;
  } catch (error) {
    log({ event: 'task-failed', ...fields(), reason: describeError(error) });
    throw error;
  }
};

/** By what a task finds: one that is repeated finds the export over, and counts nothing. */
const metrics: Readonly<Record<string, CloudMetric>> = { joined: 'ExportsDone', failed: 'ExportsFailed' };
