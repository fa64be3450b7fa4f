import * as z from 'zod';
import { openDurableMap } from './durable-map.ts';

/** Step Functions forgets a finished execution, and frees its name, after 90 days; here after so many others. */
const KEEP_FINISHED = 1_000;

const identity = {
  arn: z.string(),
  name: z.string(),
  /** JSON, as it was given: starting again with the same text is not an error. */
  input: z.string(),
  startedAt: z.number(),
};

const runningSchema = z.object({
  ...identity,
  status: z.literal('RUNNING'),
  /** The state that it is in, with what it needs to enter it again; times are milliseconds since 1970. */
  at: z.object({ state: z.string(), input: z.json(), enteredAt: z.number() }).optional(),
});

const endedSchema = z.object({
  ...identity,
  status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  stoppedAt: z.number(),
  /** JSON, when it succeeded. */
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

const executionSchema = z.union([runningSchema, endedSchema]);

export type RunningExecution = z.infer<typeof runningSchema>;
export type EndedExecution = z.infer<typeof endedSchema>;
export type Execution = z.infer<typeof executionSchema>;

/** How an execution came to its end. */
export type ExecutionEnd = Pick<EndedExecution, 'status' | 'output' | 'error' | 'cause'>;

/** Every execution by name, on disk before anyone is told. */
export interface ExecutionStore {
  /** Oldest first. */
  all(): readonly Execution[];
  get(name: string): Execution | undefined;
  save(execution: RunningExecution): void;
  end(execution: RunningExecution, end: ExecutionEnd, now: number): EndedExecution;
  close(): void;
}

export function openExecutionStore(file: string): ExecutionStore {
  const executions = openDurableMap(file, executionSchema);
  const prune = () => {
    const finished = [...executions.entries.values()].filter(({ status }) => status !== 'RUNNING');
    for (const { name } of finished.slice(0, -KEEP_FINISHED)) executions.delete(name);
  };
  return {
    all: () => [...executions.entries.values()],
    get: name => executions.entries.get(name),
    save: execution => executions.set(execution.name, execution),
    end({ at: _, ...execution }, end, now) {
      const ended = { ...execution, ...end, stoppedAt: now };
      executions.set(execution.name, ended);
      prune();
      return ended;
    },
    close: () => executions.close(),
  };
}
