import './promise-with-resolvers.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  EndedExecution,
  Execution,
  ExecutionEnd,
  ExecutionStore,
  RunningExecution,
} from './execution-store.ts';
import { type RunExecutionOptions, runExecution } from './run-execution.ts';
import type { Task } from './task-invocation.ts';

/** How long tasks that were told to stop are waited for, in milliseconds. */
const STOP_GRACE_MS = 1_500;

/** What came of starting: a name stands for one execution for ever; the same start twice is one start. */
export type StartOutcome =
  | { readonly kind: 'started'; readonly execution: Execution }
  | { readonly kind: 'name-taken'; readonly execution: Execution };

/** All executions of the workflow: the stored ones and, of those, the ones that run now. */
export interface Executions {
  all(): readonly Execution[];
  get(name: string): Execution | undefined;
  start(name: string, arn: string, input: string): StartOutcome;
  /** Ends a running execution as ABORTED; gives back one that has ended as it is. */
  abort(name: string, error: string | undefined, cause: string | undefined): EndedExecution | undefined;
  /** Takes up what an earlier process left running; returns how many. */
  resume(): number;
  /** Resolves when the execution of that name has ended; rejects when there is none or the machine stops. */
  ended(name: string): Promise<EndedExecution>;
  /** Stops everything where it is, for the next start to take up; what is started from now on waits for that too. */
  suspend(): Promise<void>;
}

type RunOptions = Omit<RunExecutionOptions, 'signal' | 'onEntered'>;

interface Run {
  readonly controller: AbortController;
  readonly ended: PromiseWithResolvers<EndedExecution>;
}

export function createExecutions(store: ExecutionStore, options: RunOptions): Executions {
  const runs = new Map<string, Run>();
  let isSuspended = false;
  const busy = new Set<Promise<unknown>>();
  const tasks = Object.fromEntries(
    Object.entries(options.tasks).map(([state, task]) => [state, tracked(task, busy)]),
  );

  const finish = (name: string, end: ExecutionEnd): EndedExecution | undefined => {
    const execution = store.get(name);
    if (execution?.status !== 'RUNNING') return execution;
    const ended = store.end(execution, end, options.now());
    runs.get(name)?.ended.resolve(ended);
    runs.delete(name);
    return ended;
  };

  const run = (execution: RunningExecution) => {
    if (isSuspended) return;
    const controller = new AbortController();
    const ended = Promise.withResolvers<EndedExecution>();
    ended.promise.catch(() => {}); // whoever waits hears of it; if nobody does, it is no error
    runs.set(execution.name, { controller, ended });
    const { signal } = controller;
    runExecution(execution, { ...options, tasks, signal, onEntered: store.save }).then(
      end => end && finish(execution.name, end),
      error => finish(execution.name, { status: 'FAILED', error: 'States.Runtime', cause: String(error) }),
    );
  };

  return {
    all: store.all,
    get: store.get,
    start(name, arn, input) {
      const existing = store.get(name);
      if (existing) {
        const isSameStart = existing.status === 'RUNNING' && existing.input === input;
        return { kind: isSameStart ? 'started' : 'name-taken', execution: existing };
      }
      const execution = { status: 'RUNNING' as const, name, arn, input, startedAt: options.now() };
      store.save(execution);
      run(execution);
      return { kind: 'started', execution };
    },
    abort(name, error, cause) {
      const controller = runs.get(name)?.controller;
      const ended = finish(name, { status: 'ABORTED', error, cause });
      controller?.abort();
      return ended;
    },
    resume() {
      const left = store.all().filter(execution => execution.status === 'RUNNING');
      const waiting = left.filter(({ name }) => !runs.has(name));
      waiting.forEach(run);
      return waiting.length;
    },
    async ended(name) {
      const execution = store.get(name);
      if (execution && execution.status !== 'RUNNING') return execution;
      const ended = runs.get(name)?.ended.promise;
      if (!ended) throw new Error(`No execution ${name} is running.`);
      return ended;
    },
    async suspend() {
      isSuspended = true;
      for (const { controller, ended } of runs.values()) {
        controller.abort();
        ended.reject(new Error('The machine stops; the execution goes on at its next start.'));
      }
      runs.clear();
      const grace = new AbortController();
      const late = sleep(STOP_GRACE_MS, undefined, { signal: grace.signal }).catch(() => {});
      await Promise.race([Promise.allSettled(busy), late]);
      grace.abort();
    },
  };
}

/** A task whose runs are in the set while they last, wanted or not. */
function tracked(task: Task, busy: Set<Promise<unknown>>): Task {
  return async (input, context) => {
    const result = task(input, context);
    busy.add(result);
    return result.finally(() => busy.delete(result));
  };
}
