import { setTimeout as sleep } from 'node:timers/promises';
import { ExecutionError, ExecutionTimeoutError, StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import type { ExecutionEnd, RunningExecution } from './execution-store.ts';
import { enteringIsOnDisk, invokeTask, type Task, throughJson } from './task-invocation.ts';
import { type WorkflowDefinition, waitInputSchema } from './workflow-definition.ts';

/** A Lambda's own time limit when none is given, in seconds: Lambda's longest. */
const DEFAULT_TASK_SECONDS = 900;

/** The interpreter takes a time limit of 0 for none. */
const SHORTEST_TIME_LIMIT_SECONDS = 0.001;

const jsonSchema = z.json();

export interface RunExecutionOptions {
  readonly definition: WorkflowDefinition;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Time limit of a task's function by state name, in seconds; 900 when absent. */
  readonly taskSeconds: Readonly<Record<string, number>>;
  /** Waits take this many times as long as they say. */
  readonly waitScale: number;
  /** Called with the execution whenever it has entered a state, before the state does anything. */
  readonly onEntered: (execution: RunningExecution) => void;
  /** Stops the execution where it is. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Runs an execution from where it is to its end: a new one from the start, one that an earlier process left
 * from the state that it was in, with that state's input and, in a Wait, what is left of the time. Retry
 * counters begin anew. Resolves to nothing when it was stopped by the signal.
 */
export async function runExecution(
  execution: RunningExecution,
  options: RunExecutionOptions,
): Promise<ExecutionEnd | undefined> {
  const { definition, signal } = options;
  const startAt = execution.at?.state ?? definition.startAt;
  if (!definition.topLevelStates.has(startAt)) return stateIsGone(startAt);

  let current = execution;
  const run = new StateMachine(definition.startingAt(startAt, timeLeft(execution, options)), {
    validationOptions: { noValidate: true }, // the tests do it; a scaled Retry may have fractions
  }).run(execution.at?.input ?? jsonSchema.parse(JSON.parse(execution.input)), {
    overrides: { taskResourceLocalHandlers: handlersOf(options, () => current) },
    noThrowOnAbort: true,
    context: { Execution: { Id: execution.arn, Name: execution.name } },
  });
  signal.addEventListener('abort', run.abort, { once: true });
  if (signal.aborted) run.abort();

  const follow = async () => {
    let isTakenUp = execution.at !== undefined;
    for await (const event of run.eventLogs) {
      if (event.type !== 'StateEntered' || !definition.topLevelStates.has(event.state.name)) continue;
      const enteredAt = isTakenUp && current.at ? current.at.enteredAt : event.timestamp;
      isTakenUp = false;
      throughJson(event.state.input);
      current = { ...current, at: { state: event.state.name, input: event.state.input, enteredAt } };
      if (!signal.aborted) options.onEntered(current);
    }
  };

  try {
    const [output] = await Promise.all([run.result, follow()]);
    return signal.aborted ? undefined : { status: 'SUCCEEDED', output: JSON.stringify(output) };
  } catch (error) {
    run.abort();
    return signal.aborted ? undefined : toEnd(error);
  } finally {
    signal.removeEventListener('abort', run.abort);
  }
}

/** One handler for each Task and each Wait, as the interpreter calls them. */
function handlersOf(options: RunExecutionOptions, current: () => RunningExecution) {
  const { definition, tasks, taskSeconds, waitScale, signal, now, newId } = options;

  const invoke = (state: string) => async (input: unknown) => {
    const task = tasks[state];
    if (task === undefined) throw new Error(`There is no task for the state ${state}.`);
    const timeoutMs = (taskSeconds[state] ?? DEFAULT_TASK_SECONDS) * 1000;
    return jsonSchema.parse(await invokeTask({ task, input, awsRequestId: newId(), timeoutMs, signal, now }));
  };

  const wait = (state: string) => async (input: unknown) => {
    const asked = waitInputSchema.parse(input);
    await enteringIsOnDisk();
    const { at } = current();
    const enteredAt = at?.state === state ? at.enteredAt : now(); // another state = this one is inside a Map
    const ms = 'seconds' in asked.wait ? asked.wait.seconds * 1000 : Date.parse(asked.wait.until) - enteredAt;
    const left = enteredAt + ms * waitScale - now();
    await sleep(Math.max(left, 0), undefined, { signal }).catch(error => {
      if (!signal.aborted) throw error;
    });
    return asked.input;
  };

  return Object.fromEntries([
    ...definition.taskNames.map(state => [state, invoke(state)] as const),
    ...definition.waitNames.map(state => [state, wait(state)] as const),
  ]);
}

/** What is left of the workflow's own time limit, in seconds. */
function timeLeft(execution: RunningExecution, { definition, now }: RunExecutionOptions): number | undefined {
  if (definition.timeoutSeconds === undefined) return undefined;
  const passed = (now() - execution.startedAt) / 1000;
  return Math.max(definition.timeoutSeconds - passed, SHORTEST_TIME_LIMIT_SECONDS);
}

function toEnd(error: unknown): ExecutionEnd {
  if (error instanceof ExecutionTimeoutError) return { status: 'TIMED_OUT' };
  const failure = error instanceof ExecutionError ? error.cause : error;
  if (!(failure instanceof Error))
    return { status: 'FAILED', error: 'States.Runtime', cause: String(failure) };
  return { status: 'FAILED', error: failure.name, cause: failure.message };
}

/** The workflow has been changed while the execution was down. */
function stateIsGone(state: string): ExecutionEnd {
  const cause = `The execution was in the state ${state}, which the workflow no longer has.`;
  return { status: 'FAILED', error: 'States.Runtime', cause };
}
