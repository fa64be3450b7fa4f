import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './environment.ts';
import { type EndedExecution, openExecutionStore } from './execution-store.ts';
import { createExecutions } from './executions.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from './loopback-server.ts';
import { stepFunctionsApi } from './step-functions-api.ts';
import type { Task } from './task-invocation.ts';
import { readWorkflowDefinition } from './workflow-definition.ts';

export interface StepFunctionsOptions {
  /** Where executions are kept; it is made when missing. */
  readonly folder: string;
  /** The last part of the state machine's ARN. */
  readonly name: string;
  /** The workflow in Amazon States Language, its `${Placeholders}` filled in or not. */
  readonly definition: unknown;
  /** What each Task state does, by state name; every Task needs one. */
  readonly tasks: Readonly<Record<string, Task>>;
  /** Time limit of a task's function by state name, in seconds; 900 when absent. */
  readonly taskSeconds?: Readonly<Record<string, number>>;
  /** Waits and the pauses of Retry take this many times as long as they say; tests shorten them. */
  readonly waitScale?: number;
  /** 0 or absent = any free port. */
  readonly port?: number;
  readonly now?: () => number;
  readonly newId?: () => string;
}

export interface StepFunctionsEmulator {
  readonly endpoint: string;
  readonly stateMachineArn: string;
  /** Takes up the executions that an earlier process left; returns how many. To be called when tasks can run. */
  resume(): number;
  /** Resolves when the execution of that name has ended; rejects when there is none or the emulator stops. */
  ended(name: string): Promise<EndedExecution>;
  /** Stops all executions where they are; the next start takes them up there. */
  suspend(): Promise<void>;
  /** Suspends, and ends the endpoint. */
  stop(): Promise<void>;
}

/**
 * Step Functions on this machine: one standard workflow, run by aws-local-stepfunctions, behind an endpoint for the
 * normal SFN client. As on AWS, an execution is not forgotten: what it has entered is on disk, and after a kill it
 * goes on in the state that was interrupted. That state's task then runs a second time, so tasks must be safe
 * to repeat, as they must for a Retry.
 *
 * @throws LocalError `port-taken`; TypeError when the definition cannot run here or a task is missing.
 */
export async function startStepFunctions(options: StepFunctionsOptions): Promise<StepFunctionsEmulator> {
  const { tasks, taskSeconds = {}, waitScale = 1, now = Date.now, newId = randomUUID } = options;
  const definition = readWorkflowDefinition(options.definition, waitScale);
  // The interpreter would call the real Lambda for a task that is not given.
  const missing = definition.taskNames.filter(state => !(state in tasks));
  if (missing.length > 0)
    throw new TypeError(`tasks: give one for each Task; missing: ${missing.join(', ')}.`);

  const store = openExecutionStore(join(options.folder, 'executions.jsonl'));
  const executions = createExecutions(store, { definition, tasks, taskSeconds, waitScale, now, newId });
  const stateMachineArn = `arn:aws:states:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stateMachine:${options.name}`;
  const api = stepFunctionsApi({ stateMachineArn, executions, newId });
  const server = createServer(getRequestListener(api.fetch));
  const port = await listenOnLoopback(server, options.port ?? 0);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    stateMachineArn,
    resume: executions.resume,
    ended: executions.ended,
    suspend: executions.suspend,
    async stop() {
      await Promise.all([closeServer(server), executions.suspend()]);
      store.close();
    },
  };
}
