import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { startDynamoDb } from '../../../local/emulators/dynamodb.ts';
import { emulatorEnvironment } from '../../../local/emulators/environment.ts';
import { startS3 } from '../../../local/emulators/s3.ts';
import { startStepFunctions } from '../../../local/emulators/step-functions.ts';
import type { Task } from '../../../local/emulators/task-invocation.ts';
import { cloudEnv } from '../../../studio/aws/cloud-config.ts';
import definition from '../../../studio/workflow/render-draft.asl.json' with { type: 'json' };
import { type RenderTaskName, renderTasks } from '../../../studio/workflow/render-tasks.ts';
import { changeEnvironment } from '../../support/change-environment.ts';
import { type StreamingHandler, serveFunctionUrl, streamingRuntime } from './function-url.ts';
import { tasksOfStates } from './tasks-of-states.ts';

/** The studio's functions as they are deployed, over the emulators. */
export interface StudioFunctions {
  /** Of the function that serves the routes. */
  readonly url: string;
  /** Starts another process of the same function, with an address of its own: they share what is kept, and nothing else. */
  another(): Promise<string>;
  /** Where a function's own disk is: `/tmp`. */
  readonly disk: string;
  readonly bucketOrigin: string;
  /** What the functions have written to their logs. */
  log(): string;
  /** Resolves when that execution has ended. */
  ended(execution: string): Promise<{ readonly status: string }>;
  /** Calls a task of the workflow from outside, as EventBridge does. */
  tell(task: RenderTaskName, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface StudioFunctionsOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Runs each call under the function's name. */
  readonly runAs?: <Result>(name: 'Api' | RenderTaskName, work: () => Promise<Result>) => Promise<Result>;
}

const bucketName = 'studio';

const isTask = (name: string): name is RenderTaskName => name in renderTasks;
const nameOf = (task: string): RenderTaskName => {
  if (!isTask(task)) throw new Error(`There is no task ${task}.`);
  return task;
};

export async function startStudioFunctions(options: StudioFunctionsOptions = {}): Promise<StudioFunctions> {
  const { settings = {}, runAs = (_, work) => work() } = options;
  const folder = await mkdtemp(join(tmpdir(), 'reelay-studio-functions-'));
  const dynamodb = await startDynamoDb({ folder: join(folder, 'dynamodb'), tableName: 'studio' });
  const s3 = await startS3({ folder: join(folder, 's3'), bucket: bucketName });
  let tasks: Readonly<Record<RenderTaskName, Task>> | undefined;
  const taskOf =
    (name: RenderTaskName): Task =>
    (input, context) =>
      runAs(name, async () => tasks?.[name](input, context));
  const workflow = await startStepFunctions({
    folder: join(folder, 'sfn'),
    name: 'render-draft',
    definition,
    tasks: tasksOfStates(definition, task => taskOf(nameOf(task))),
    waitScale: 0.01,
  });
  const restore = changeEnvironment({
    ...emulatorEnvironment({
      dynamodb: dynamodb.endpoint,
      s3: s3.endpoint,
      stepFunctions: workflow.endpoint,
      sqs: 'http://127.0.0.1:9',
    }),
    TMPDIR: folder,
    [cloudEnv.table]: 'studio',
    [cloudEnv.bucket]: bucketName,
    [cloudEnv.stateMachineArn]: workflow.stateMachineArn,
    STUDIO_MEDIA_ORIGINS: s3.endpoint,
    ...settings,
  });
  Reflect.set(globalThis, 'awslambda', streamingRuntime);
  // The log is CloudWatch's.
  const written: string[] = [];
  const silence = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    written.push(String(text));
    return true;
  });
  const render = await import('../../../studio/functions/render.ts');
  tasks = {
    PlanParts: render.planParts,
    RenderPart: render.renderPart,
    RenderSound: render.renderSound,
    JoinParts: render.joinParts,
    RenderWhole: render.renderWhole,
    FailExport: render.failExport,
  };
  const doors: { readonly url: string; stop(): Promise<void> }[] = [];
  const open = async (): Promise<string> => {
    const { handler } = await import('../../../studio/functions/api.ts');
    const streaming: StreamingHandler = (event, answer, context) =>
      runAs('Api', async () => Reflect.apply(handler, undefined, [event, answer, context]));
    const door = await serveFunctionUrl(streaming);
    doors.push(door);
    return door.url;
  };
  return {
    url: await open(),
    another: () => {
      vi.resetModules();
      return open();
    },
    disk: folder,
    bucketOrigin: s3.endpoint,
    log: () => written.join(''),
    ended: name => workflow.ended(name),
    tell: (task, input) => taskOf(task)(input, noContext),
    async stop() {
      silence.mockRestore();
      Reflect.deleteProperty(globalThis, 'awslambda');
      restore();
      await Promise.all(doors.map(each => each.stop()));
      await workflow.stop();
      await Promise.all([dynamodb.stop(), s3.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const noContext = {
  awsRequestId: 'request',
  getRemainingTimeInMillis: () => 60_000,
  signal: new AbortController().signal,
};
