import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { FunctionName } from '../../infra/function-settings.ts';
import { env } from '../../lib/env.ts';
import { newTokenKey } from '../../lib/secrets.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { connectWebhook } from '../../lib/telegram/introduce-bot.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import { emulatorClientConfig } from '../../local/emulators/emulator-client-config.ts';
import { type SqsHandler, startEventSource } from '../../local/emulators/event-source.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { startEmulators } from '../../local/emulators/start-emulators.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';
import { type Functions, loadFunctions, workflowTasks } from '../../local/machine/functions.ts';
import { invokeOverHttp } from '../../local/machine/http-api.ts';
import { createStandIn } from '../../local/telegram/stand-in.ts';
import { changeEnvironment } from '../support/change-environment.ts';
import { runAs } from './sdk-calls.ts';

const botToken = `4242:${'t'.repeat(30)}`;
const webhookSecret = 's'.repeat(32);

/**
 * The functions, each under its own name, between the emulators, Telegram's stand-in and `apiUrl` as the backend. `runTasks`
 * stand in for those of the workflow, what `load` gives for the others; both are called when the environment is set,
 * by `change`.
 */
export const startWatchedMachine = async (
  dataDir: string,
  apiUrl: string,
  runTasks: Readonly<Record<TaskName, Task>> = workflowTasks,
  load: () => Promise<Functions> = loadFunctions,
  change: typeof changeEnvironment = changeEnvironment,
) => {
  const runs = countRuns();
  const named =
    (task: keyof typeof tasks, run: Task): Task =>
    (input, context) =>
      runs.count(tasks[task], () => runAs(tasks[task], () => run(input, context)));
  const emulators = await startEmulators({
    dataDir,
    workflow: {
      definition,
      tasks: Object.fromEntries(taskNames.map(name => [name, named(name, runTasks[name])])),
      waitScale: 0.01,
    },
  });
  const standIn = await createStandIn({ dataDir: join(dataDir, 'telegram'), botToken });
  const app = new Hono();
  // Whoever spoke to the one that had this port before may ask at once; routes cannot be added after the first request.
  let isReady = false;
  const server = createServer(
    getRequestListener(request => (isReady ? app.fetch(request) : new Response(null, { status: 503 }))),
  );
  const url = `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}`;
  const restore = change({
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...emulators.environment,
    [env.botToken]: botToken,
    [env.webhookSecret]: webhookSecret,
    [env.tokenKeys]: newTokenKey(),
    [env.botUsername]: 'reelay_bot',
    [env.table]: emulators.tableName,
    [env.bucket]: emulators.bucket,
    [env.updatesQueueUrl]: emulators.sqs.queueUrl('updates.fifo'),
    [env.settleQueueUrl]: emulators.sqs.queueUrl('settle'),
    [env.stateMachineArn]: emulators.stepFunctions.stateMachineArn,
    [env.uploadPageUrl]: `${url}/upload`,
    [env.videosUrl]: `${url}/videos`,
    [env.nemoApiUrl]: apiUrl,
    [env.apiRoot]: url,
    [env.fileLimits]: 'cloud',
    [env.allowedUsers]: '2',
    [env.adminUsers]: '1',
    [env.dailyPhotosPerPerson]: '4',
  });
  const functions = await load();
  app.post('/telegram/webhook', context =>
    runAs('telegram-webhook', () => invokeOverHttp(functions.telegramWebhook, context.req.raw)),
  );
  app.all('/upload/*', context =>
    runAs('upload-page', () => invokeOverHttp(functions.uploadPage, context.req.raw)),
  );
  app.get('/videos/:link', context =>
    runAs('video-link', () => invokeOverHttp(functions.videoLink, context.req.raw)),
  );
  app.route('/', standIn.app);
  isReady = true;

  const sqs = new SQSClient(emulatorClientConfig(emulators.sqs.endpoint));
  const feed = (
    queue: 'updates.fifo' | 'settle',
    name: 'conversation' | 'settle-batch',
    handler: SqsHandler,
  ) =>
    startEventSource({
      sqs,
      queueUrl: emulators.sqs.queueUrl(queue),
      handler: (event, context) => runs.count(name, () => runAs(name, () => handler(event, context))),
      functionName: name,
      retryAfterSeconds: 1,
      onError: error => console.error(error),
    });
  const sources = [
    feed('updates.fifo', 'conversation', functions.conversation),
    feed('settle', 'settle-batch', functions.settleBatch),
  ];
  emulators.stepFunctions.resume();
  await connectWebhook(
    createApi({ token: botToken, root: url }, 'patient'),
    `${url}/telegram/webhook`,
    webhookSecret,
  );
  return {
    url,
    /** Resolves when the function has run so often since the start. */
    until: runs.until,
    stop: async () => {
      await emulators.stepFunctions.suspend();
      await Promise.all(sources.map(source => source.stop()));
      await closeServer(server);
      await standIn.stop();
      await emulators.stop();
      restore();
    },
  };
};

/** How often each function has run, to its end or its failure. */
const countRuns = () => {
  const counts = new Map<FunctionName, number>();
  const ran = new EventEmitter();
  const runsOf = (name: FunctionName) => counts.get(name) ?? 0;
  return {
    async count<Result>(name: FunctionName, work: () => Promise<Result>): Promise<Result> {
      try {
        return await work();
      } finally {
        counts.set(name, runsOf(name) + 1);
        ran.emit('run');
      }
    },
    async until(name: FunctionName, times: number): Promise<void> {
      while (runsOf(name) < times) await once(ran, 'run');
    },
  };
};

const isTask = (name: string): name is keyof typeof tasks => name in tasks;
const taskNames = Object.keys(tasks).filter(isTask);
