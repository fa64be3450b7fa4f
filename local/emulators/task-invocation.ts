import { setImmediate } from 'node:timers/promises';

/** The most that a task may be given or may return, in bytes of JSON (Step Functions quotas). */
export const MAX_PAYLOAD_BYTES = 256 * 1024;

/** How much of a failing task's stack goes into the Cause, in lines; all of the Cause is at most 32 KB. */
const TRACE_LINES = 12;

/** What a task is told about its invocation, as Lambda's context tells it. */
export interface TaskContext {
  readonly awsRequestId: string;
  /** Milliseconds until the invocation is given up. */
  getRemainingTimeInMillis(): number;
  /** Aborted when the execution is stopped, the emulator stops, or the time is up. */
  readonly signal: AbortSignal;
}

/** Does what the Lambda of that state does on AWS. */
export type Task = (input: unknown, context: TaskContext) => Promise<unknown>;

export interface InvokeTaskOptions {
  readonly task: Task;
  readonly input: unknown;
  readonly awsRequestId: string;
  /** The function's own time limit, in milliseconds. */
  readonly timeoutMs: number;
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/**
 * Invokes a task as Step Functions invokes a Lambda: the payload goes through JSON and its size limit both ways,
 * what the task throws becomes an error whose name `ErrorEquals` matches and whose message is Lambda's JSON
 * (`errorType`, `errorMessage`, `trace`), and time is limited (`Sandbox.Timedout`). Returns null once `signal` is
 * aborted.
 */
export async function invokeTask(options: InvokeTaskOptions): Promise<unknown> {
  await enteringIsOnDisk();
  if (options.signal.aborted) return null;

  const input = throughJson(options.input);
  const deadline = options.now() + options.timeoutMs;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), options.timeoutMs);
  const over = new AbortController();
  const context = {
    awsRequestId: options.awsRequestId,
    getRemainingTimeInMillis: () => Math.max(deadline - options.now(), 0),
    signal: AbortSignal.any([options.signal, timeout.signal]),
  };
  try {
    const result = await Promise.race([
      options.task(input, context).catch(thrown => Promise.reject(toTaskError(thrown))),
      aborted(options.signal, over.signal),
      aborted(timeout.signal, over.signal).then(() => Promise.reject(timedOut(options))),
    ]);
    return throughJson(result ?? null);
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

/**
 * The interpreter calls a task in the same turn in which it says that the state was entered; one turn later, that
 * has been written to disk, and the task may begin.
 */
export async function enteringIsOnDisk(): Promise<void> {
  await setImmediate();
}

/** Resolves when `signal` is aborted; listens no longer than until `over`, as one signal sees many tasks. */
async function aborted(signal: AbortSignal, over: AbortSignal): Promise<null> {
  if (!signal.aborted) {
    await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true, signal: over }));
  }
  return null;
}

/** An error as the interpreter matches it: by name, with the Cause in its message. */
class TaskError extends Error {
  constructor(errorType: string, errorMessage: string, trace: readonly string[] = []) {
    super(JSON.stringify({ errorType, errorMessage, trace }));
    this.name = errorType;
  }
}

function toTaskError(thrown: unknown): TaskError {
  if (!(thrown instanceof Error)) return new TaskError(typeof thrown, String(thrown));
  return new TaskError(thrown.name, thrown.message, thrown.stack?.split('\n').slice(0, TRACE_LINES));
}

function timedOut({ awsRequestId, timeoutMs }: InvokeTaskOptions): TaskError {
  const seconds = (timeoutMs / 1000).toFixed(2);
  const message = `RequestId: ${awsRequestId} Error: Task timed out after ${seconds} seconds`;
  return new TaskError('Sandbox.Timedout', message);
}

/** `States.DataLimitExceeded`: ends the execution; neither Retry nor Catch with States.ALL can take it. */
export class DataLimitError extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;

  constructor(bytes: number) {
    super(`A payload of ${bytes} bytes is over the limit of ${MAX_PAYLOAD_BYTES}: pass a reference instead.`);
    this.name = 'States.DataLimitExceeded';
  }
}

/** @throws DataLimitError */
export function throughJson(value: unknown): unknown {
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_PAYLOAD_BYTES) throw new DataLimitError(bytes);
  return JSON.parse(json);
}
