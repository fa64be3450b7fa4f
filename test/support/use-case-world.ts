import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getRequestListener } from '@hono/node-server';
import { createAssetStore } from '../../lib/aws/asset-store.ts';
import { createBatchStore } from '../../lib/aws/batch-store.ts';
import { createChatStore } from '../../lib/aws/chat-store.ts';
import { createJobStore } from '../../lib/aws/job-store.ts';
import { createMediaStore } from '../../lib/aws/media-store.ts';
import { createOwnFileStore } from '../../lib/aws/own-file-store.ts';
import { createPeopleStore } from '../../lib/aws/people-store.ts';
import { createSettleQueue } from '../../lib/aws/queues.ts';
import { createTable } from '../../lib/aws/table.ts';
import { createTokenCipher } from '../../lib/aws/token-cipher.ts';
import { createUploadLinkStore } from '../../lib/aws/upload-link-store.ts';
import { createUsageStore } from '../../lib/aws/usage-store.ts';
import { createVideoStore } from '../../lib/aws/video-store.ts';
import { createWishStore } from '../../lib/aws/wish-store.ts';
import { createWorkflow } from '../../lib/aws/workflow.ts';
import type { AccessRules } from '../../lib/core/access.ts';
import type { Asset } from '../../lib/core/asset.ts';
import type { Chat } from '../../lib/core/chat.ts';
import type { DailyLimits } from '../../lib/core/daily-limits.ts';
import type { PollPace } from '../../lib/core/export-watch.ts';
import type { FileSource } from '../../lib/core/ports/file-source.ts';
import type { Sender } from '../../lib/core/sender.ts';
import { createVideoLinks, type LinkedVideo } from '../../lib/core/video-link.ts';
import { measureVideo } from '../../lib/media/measure-video.ts';
import { createFilePreparation } from '../../lib/media/prepare-file.ts';
import { paintStoryboard } from '../../lib/media/storyboard/paint-storyboard.ts';
import { createConversation } from '../../lib/runtime/create-conversation.ts';
import { newTokenKey } from '../../lib/secrets.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { createBot } from '../../lib/telegram/bot.ts';
import { identify } from '../../lib/telegram/bot-identity.ts';
import { readGreetingClip } from '../../lib/telegram/greeting-clip.ts';
import { createOutbox } from '../../lib/telegram/outbox.ts';
import { followVideoLink } from '../../lib/usecases/follow-video-link.ts';
import { receiveAsset } from '../../lib/usecases/receive-asset.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import { renderingStep, taskInput } from '../../lib/workflow/payload.ts';
import { emulatorClientConfig } from '../../local/emulators/emulator-client-config.ts';
import { closeServer, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { type Emulators, startEmulators } from '../../local/emulators/start-emulators.ts';
import { type Person, person } from '../../local/telegram/person.ts';
import { createStandIn } from '../../local/telegram/stand-in.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { workflowTasksOf } from './workflow-tasks.ts';

const everybody: AccessRules = { users: 'everybody', chats: new Set(), admins: new Set() };
const noLimits: DailyLimits = { perPerson: {}, forAll: {} };

/** One pixel, as every photo that is not given bytes of its own. */
const smallestPhoto = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const botToken = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAA';
/** The workflow's waits, shortened. */
const usualWaitScale = 0.02;

/** One person in a chat of their own, writing through Telegram's stand-in. */
export interface Somebody {
  readonly person: Person;
  readonly chat: Chat;
  /** A message as the use cases get it: stored at the stand-in, and new each time. */
  says(text: string): Promise<Sender>;
  /** Photos that arrived long enough ago to be complete. */
  sentPhotos(count: number, options?: { readonly name?: string }): Promise<readonly Asset[]>;
}

/**
 * The use cases over real adapters: DynamoDB, S3, SQS and Step Functions emulated, Telegram stood in for, the
 * backend in memory. Stop it with `stop()`.
 */
export async function startUseCaseWorld({ waitScale = usualWaitScale } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-usecases-'));
  let lead = 0;
  const clock = () => Date.now() + lead;
  let started = 0;
  let pollPace: PollPace = 'near';
  const untimed = workflowTasksOf(() => deps);
  const tasks: typeof untimed = {
    ...untimed,
    // With the hosted backend's pace hours are watched in seconds: the clock goes with the waits.
    PollExport: async (input, ...rest) => {
      if (pollPace === 'hosted') lead += 1000 * taskInput(renderingStep).parse(input).step.seconds;
      return untimed.PollExport(input, ...rest);
    },
  };
  const emulators: Emulators = await startEmulators({
    dataDir,
    workflow: { definition, tasks, waitScale },
  });
  const standIn = await createStandIn({ dataDir: join(dataDir, 'telegram'), botToken, log: () => {} });
  const server = createServer(getRequestListener(standIn.app.fetch));
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;

  const table = createTable(
    emulators.tableName,
    clock,
    new DynamoDBClient(emulatorClientConfig(emulators.dynamodb.endpoint)),
  );
  const s3 = new S3Client({
    ...emulatorClientConfig(emulators.s3.endpoint),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const sqs = new SQSClient({
    ...emulatorClientConfig(emulators.sqs.endpoint),
    useQueueUrlAsEndpoint: false,
  });
  const api = { token: botToken, root: url };
  const files = new Map<string, Uint8Array>();
  const source: FileSource = {
    async open(fileId) {
      const bytes = files.get(fileId) ?? smallestPhoto;
      return { body: new Blob([new Uint8Array(bytes)]).stream(), size: bytes.length };
    },
  };
  const workflow = createWorkflow(
    emulators.stepFunctions.stateMachineArn,
    new SFNClient(emulatorClientConfig(emulators.stepFunctions.endpoint)),
  );
  const videoLinks = createVideoLinks(newTokenKey());
  let workflowRuns = true;
  const deps = {
    clock,
    newId: () => `id-${++started}`,
    chats: createChatStore(table, createTokenCipher(newTokenKey())),
    assets: createAssetStore(table),
    batches: createBatchStore(table),
    uploadLinks: createUploadLinkStore(table),
    uploadPageUrl: 'http://localhost/upload',
    videoUrl: (video: LinkedVideo) => `http://localhost/videos/${videoLinks.sign(video)}`,
    jobs: createJobStore(table),
    videos: createVideoStore(table),
    ownFiles: createOwnFileStore(table),
    wishes: createWishStore(table),
    readGreetingClip,
    pause: (ms: number): Promise<void> => setTimeout(ms * waitScale),
    media: createMediaStore(emulators.bucket, s3, s3),
    settleQueue: createSettleQueue(emulators.sqs.queueUrl('settle'), sqs),
    workflow: {
      start: async (ref: Parameters<typeof workflow.start>[0]) => {
        if (workflowRuns) await workflow.start(ref);
      },
      stop: workflow.stop,
    },
    outbox: createOutbox(api),
    get pollPace() {
      return pollPace;
    },
    uploadLimit: 50_000_000,
    access: everybody,
    dailyLimits: noLimits,
    people: createPeopleStore(table),
    usage: createUsageStore(table),
    files: source,
    paintStoryboard,
    preparation: createFilePreparation({ takesHeic: true }),
    measureVideo,
    backend: createMemoryBackend(clock),
  };

  const me = await identify(createApi(api, 'patient'), api, 'reelay_bot');
  const downloadLimit = 20 * 1024 * 1024;
  const botFor = (rules: Partial<Pick<typeof deps, 'access' | 'dailyLimits' | 'pause'>> = {}) =>
    createBot(
      { ...api, me, downloadLimit },
      createConversation({ ...deps, ...rules }, { username: me.username, downloadLimit }),
    );

  let nextChatId = 1001;
  let nextUpdateId = 1;
  return {
    deps,
    table,
    /** The bot over these use cases, for whole updates; by default everybody may use it. */
    botFor,
    standIn,
    url,
    files,
    /** Where a link to a video leads now; undefined when it leads nowhere. */
    follow: (link: string) => followVideoLink({ ...deps, videoLinks }, link.slice(link.lastIndexOf('/') + 1)),
    /** How often the backend may be asked; with `hosted`, time passes as the workflow waits for renders. */
    pollAs: (pace: PollPace) => {
      pollPace = pace;
    },
    /** Makes time pass for the use cases, without waiting. */
    pass: (ms: number) => {
      lead += ms;
    },
    /** With `false`, jobs are begun but no task runs: the test calls them. */
    letWorkflowRun: (runs: boolean) => {
      workflowRuns = runs;
    },
    async keysUnder(prefix: string): Promise<readonly string[]> {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket: emulators.bucket, Prefix: prefix }),
      );
      return Contents.map(({ Key = '' }) => Key);
    },
    async settleWishes(): Promise<number> {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: emulators.sqs.queueUrl('settle'),
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 5,
        }),
      );
      return Messages.length;
    },
    async meet(name = 'Ada'): Promise<Somebody> {
      const chatId = nextChatId++;
      const known = await person(url, { chatId, name });
      const chat = { chatId };
      const sender = (messageId: number): Sender => ({
        chat,
        userId: chatId,
        language: 'en',
        messageId,
        updateId: nextUpdateId++,
      });
      return {
        person: known,
        chat,
        async says(text) {
          const [message] = await known.sendText(text);
          if (!message) throw new Error('The stand-in stored nothing.');
          return sender(message.message_id);
        },
        async sentPhotos(count, { name: photo = 'photo' } = {}) {
          const { project } = await deps.chats.open(chat);
          for (let index = 0; index < count; index++) {
            const [message] = await known.sendText(`(photo ${index + 1})`);
            const messageId = message?.message_id ?? 0;
            await receiveAsset(deps, sender(messageId), {
              messageId,
              kind: 'image',
              fileId: `file-${chatId}-${messageId}`,
              name: `${photo}-${index + 1}.jpg`,
            });
          }
          lead += 5000;
          return deps.assets.list(chat, project);
        },
      };
    },
    async stop(): Promise<void> {
      await emulators.stop();
      await standIn.stop();
      await closeServer(server);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type UseCaseWorld = Awaited<ReturnType<typeof startUseCaseWorld>>;
