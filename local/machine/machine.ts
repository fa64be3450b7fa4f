import { createServer } from 'node:http';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { env } from '../../lib/env.ts';
import type { Secrets } from '../../lib/secrets.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { connectWebhook, introduceBot } from '../../lib/telegram/introduce-bot.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import type { ServedStudio } from '../../studio/serve-studio.ts';
import { emulatorClientConfig } from '../emulators/emulator-client-config.ts';
import { startEventSource } from '../emulators/event-source.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../emulators/loopback-server.ts';
import { startEmulators } from '../emulators/start-emulators.ts';
import { createStandIn, type StandIn } from '../telegram/stand-in.ts';
import { keepBotSecrets } from './bot-secrets.ts';
import { expireFiles } from './expire-files.ts';
import { loadFunctions, workflowTasks } from './functions.ts';
import { invokeOverHttp } from './http-api.ts';
import { checkBot, pollTelegram } from './poll-telegram.ts';

export interface MachineOptions {
  /** Everything is kept in here: chats, drafts, files, what is running. */
  readonly dataDir: string;
  /** The front door; 0 = any free port. */
  readonly port: number;
  /** Settings as they were given; see docs and .env.example. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly log: (message: string) => void;
  /** Waits of the workflow take this many times as long as they say; tests shorten them. */
  readonly waitScale?: number;
}

export interface Machine {
  /** Where the chat page is, or undefined when the bot serves the real Telegram. */
  readonly url: string;
  /** Present unless the bot serves the real Telegram. */
  readonly standIn: StandIn | undefined;
  /** Ends everything within some seconds; what was running goes on at the next start. */
  stop(): Promise<void>;
}

/**
 * Reelay whole on one machine: the real handlers and the real workflow over emulators, the studio unless another
 * backend is set, and Telegram's stand-in unless a bot token is. One machine per process, because handlers read the
 * process's environment.
 *
 * @throws LocalError and ConfigError, whose messages say what to do.
 */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { dataDir, settings, log } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    // Last started, first stopped: nobody is called who has gone.
    for (const stopOne of stops.toReversed()) await stopOne();
  };
  const keep = <Door extends { stop(): Promise<void> }>(door: Door): Door => {
    stops.push(() => door.stop());
    return door;
  };

  setEnvironment({
    // Log lines of the functions are for operators on AWS; here only what went wrong is shown.
    POWERTOOLS_LOG_LEVEL: settings['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
    // The SDK's note that it will want Node 22 one day says nothing to whoever starts Reelay.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  try {
    const emulators = keep(
      await startEmulators({
        dataDir,
        workflow: {
          definition,
          tasks: workflowTasks,
          ...(options.waitScale === undefined ? {} : { waitScale: options.waitScale }),
        },
      }),
    );
    const secrets = secretsFrom(settings, dataDir);
    const isReal = Boolean(settings[env.botToken]);
    const username = isReal ? await checkBot(secrets.botToken, settings[env.apiRoot]) : undefined;
    const standIn = isReal
      ? undefined
      : keep(await createStandIn({ dataDir: join(dataDir, 'telegram'), botToken: secrets.botToken, log }));

    const app = new Hono();
    const server = createServer(getRequestListener(app.fetch));
    const port = await listenOnLoopback(server, options.port);
    stops.push(() => closeServer(server));
    const url = `http://localhost:${port}`;

    const apiUrl = settings[env.nemoApiUrl] || keep(await ownStudio(emulators.s3.endpoint)).url;
    setEnvironment({
      ...settings,
      ...emulators.environment,
      [env.botToken]: secrets.botToken,
      [env.webhookSecret]: secrets.webhookSecret,
      [env.tokenKeys]: secrets.tokenKeys,
      [env.table]: emulators.tableName,
      [env.bucket]: emulators.bucket,
      [env.updatesQueueUrl]: emulators.sqs.queueUrl('updates.fifo'),
      [env.settleQueueUrl]: emulators.sqs.queueUrl('settle'),
      [env.stateMachineArn]: emulators.stepFunctions.stateMachineArn,
      [env.nemoApiUrl]: apiUrl,
      [env.videosUrl]: settings[env.videosUrl] || `${url}/videos`,
      ...(isReal
        ? {}
        : {
            [env.apiRoot]: `http://${LOOPBACK}:${port}`,
            [env.fileLimits]: 'cloud',
            [env.allowedUsers]: '*',
            [env.uploadPageUrl]: `${url}/upload`,
          }),
    });
    const functions = await loadFunctions();

    app.get('/healthz', context => context.json({ ok: true }));
    app.post('/telegram/webhook', context => invokeOverHttp(functions.telegramWebhook, context.req.raw));
    app.all('/upload/*', context => invokeOverHttp(functions.uploadPage, context.req.raw));
    app.get('/videos/:link', context => invokeOverHttp(functions.videoLink, context.req.raw));
    if (standIn) app.route('/', standIn.app);

    const sqs = new SQSClient(emulatorClientConfig(emulators.sqs.endpoint));
    const onError = (error: unknown) => log(error instanceof Error ? error.message : String(error));
    keep(
      startEventSource({
        sqs,
        queueUrl: emulators.sqs.queueUrl('updates.fifo'),
        handler: functions.conversation,
        functionName: 'conversation',
        retryAfterSeconds: 1,
        onError,
      }),
    );
    keep(
      startEventSource({
        sqs,
        queueUrl: emulators.sqs.queueUrl('settle'),
        handler: functions.settleBatch,
        functionName: 'settle-batch',
        retryAfterSeconds: 1,
        onError,
      }),
    );
    keep(expireFiles(emulators.bucket, log));
    const resumed = emulators.stepFunctions.resume();
    if (resumed > 0) log(`Going on with ${resumed} ${resumed === 1 ? 'job' : 'jobs'} from last time.`);
    // First of all, so that no task fails because what it calls has gone.
    stops.push(() => emulators.stepFunctions.suspend());
    await connectTelegram();
    return { url: standIn ? url : `https://t.me/${username}`, standIn, stop };

    /** Loaded only where no other backend is set: the words of 13 languages and the renderer are half of all code. */
    async function ownStudio(mediaOrigin: string): Promise<ServedStudio> {
      const { startOwnStudio } = await import('./own-studio.ts');
      return startOwnStudio({ dataDir, settings, mediaOrigin, log });
    }

    async function connectTelegram(): Promise<void> {
      if (!standIn) {
        const { botToken: token, webhookSecret: secret } = secrets;
        const root = settings[env.apiRoot];
        const webhook = functions.telegramWebhook;
        keep(await pollTelegram({ token, root, secret, webhook, log }));
        const refused = await introduceBot(createApi({ token, ...(root && { root }) }, 'patient'));
        for (const { method, language, reason } of refused)
          log(`Telegram did not take ${method} (${language}): ${reason}`);
        return;
      }
      const api = createApi({ token: secrets.botToken, root: `http://${LOOPBACK}:${port}` }, 'patient');
      await introduceBot(api);
      await connectWebhook(api, `http://${LOOPBACK}:${port}/telegram/webhook`, secrets.webhookSecret);
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A real bot's token is given; its webhook secret is only our own, because nobody sends to it here. */
function secretsFrom(settings: MachineOptions['settings'], dataDir: string): Secrets {
  const kept = keepBotSecrets(dataDir);
  return { ...kept, botToken: settings[env.botToken] || kept.botToken };
}

function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) process.env[name] = value;
  }
}
