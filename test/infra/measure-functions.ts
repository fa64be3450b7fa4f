import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import * as z from 'zod';
import { checkPhotos, photos } from '../../bench/render/work-item.ts';
import { bundleFunctions } from '../../infra/bundles/bundle-functions.ts';
import { type Service, services } from '../../infra/cost/services.ts';
import { type FunctionName, functionSettings } from '../../infra/function-settings.ts';
import { env } from '../../lib/env.ts';
import { tasks } from '../../lib/workflow/tasks.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';
import { person } from '../../local/telegram/person.ts';
import { startHostileBackend } from '../support/hostile-backend.ts';
import { codeFault } from '../support/hostile-fault.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { type WarmFunction, warmFunction } from './warm-function.ts';
import { startWatchedMachine } from './watched-machine.ts';

/**
 * `npm run bench:functions`: what a call of each of the bot's functions costs, into infra/cost/function-times.json: seconds
 * of a processor and the requests that it makes. Each runs from its bundle, warm, in a process of its own, between the
 * emulators, Telegram's stand-in and a stand-in of the hosted backend, which answer at once: how long others take on AWS is
 * not measured.
 */
const file = new URL('../../infra/cost/function-times.json', import.meta.url);
/** As Telegram hands out photos, and as long a video as is usual. */
const photoPixels = 1280;
const videoBytes = 15_000_000;
/** Over what Telegram takes from a bot: such a video goes by link. */
const linkedBytes = 51_000_000;
const rounds = 3;

const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
const names = Object.keys(functionSettings).filter(isFunctionName);

const servicesByHost = (backendUrl: string): ReadonlyMap<string, Service> => {
  const address = (name: string): string => new URL(z.string().parse(process.env[name])).host;
  return new Map<string, Service>([
    [address('AWS_ENDPOINT_URL_DYNAMODB'), 'tableWrites'],
    [address('AWS_ENDPOINT_URL_S3'), 'objects'],
    [address('AWS_ENDPOINT_URL_SQS'), 'queues'],
    [address('AWS_ENDPOINT_URL_SFN'), 'workflow'],
    [address(env.apiRoot), 'telegram'],
    [new URL(backendUrl).host, 'backend'],
  ]);
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const round = (value: number): number => Number(value.toFixed(3));

/** Of a function that is also called to find nothing to do: the calls that do something ask this service. */
const doing: Partial<Record<FunctionName, Service>> = { 'stage-media': 'telegram' };
const reads = /\.(GetItem|BatchGetItem|Query)$/;

/** Without the first call, in which code is compiled; unless it is all there is. */
const summary = (name: FunctionName, hosts: ReadonlyMap<string, Service>) => {
  const all = (warm.get(name)?.calls() ?? []).map(({ asked, ...call }) => ({
    ...call,
    asked: asked.map(({ host, operation }): Service => {
      const service = hosts.get(host) ?? 'backend';
      return service === 'tableWrites' && reads.test(operation ?? '') ? 'tableReads' : service;
    }),
  }));
  const wanted = doing[name];
  const working = wanted === undefined ? all : all.filter(({ asked }) => asked.includes(wanted));
  const counted = working.length > 1 ? working.slice(1) : working;
  const asks = services.map(service => [
    service,
    round(mean(counted.map(({ asked }) => asked.filter(one => one === service).length))),
  ]);
  return {
    calls: counted.length,
    cpu: round(mean(counted.map(({ cpu }) => cpu))),
    logKilobytes: round(mean(counted.map(({ logged }) => logged / 1000))),
    asks: Object.fromEntries(asks.filter(([, count]) => count !== 0)),
  };
};

checkPhotos();
const dataDir = await mkdtemp(join(tmpdir(), 'reelay-functions-'));
const backend = await startHostileBackend();
const video = readFileSync(new URL('./one-second.mp4', import.meta.url));
const cdn = createServer(({ url }, response) => {
  const size = url === '/linked' ? linkedBytes : videoBytes;
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': size });
  response.end(Buffer.concat([video, Buffer.alloc(size - video.length)]));
});
const videosAt = `http://${LOOPBACK}:${await listenOnLoopback(cdn, 0)}`;
const bundles = await bundleFunctions(fileURLToPath(new URL('../../out/functions', import.meta.url)));
const warm = new Map<FunctionName, WarmFunction>(
  bundles.map(bundle => [bundle.name, warmFunction(bundle, dataDir, backend.url)]),
);
const run = (name: FunctionName, event: unknown): Promise<unknown> => {
  const found = warm.get(name);
  if (found === undefined) throw new Error(`There is no bundle of ${name}.`);
  return found.invoke(event);
};
const taskOf =
  (name: keyof typeof tasks): Task =>
  event =>
    run(tasks[name], event);
const httpAnswer = z.looseObject({ statusCode: z.number() });
const batchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const machine = await startWatchedMachine(
  dataDir,
  backend.url,
  {
    StageMedia: taskOf('StageMedia'),
    RunEdit: taskOf('RunEdit'),
    CheckDraft: taskOf('CheckDraft'),
    SubmitExport: taskOf('SubmitExport'),
    PollExport: taskOf('PollExport'),
    DeliverVideo: taskOf('DeliverVideo'),
    ReportFailure: taskOf('ReportFailure'),
    FinishJob: taskOf('FinishJob'),
  },
  async () => ({
    telegramWebhook: async event => httpAnswer.parse(await run('telegram-webhook', event)),
    conversation: async event => batchAnswer.parse(await run('conversation', event)),
    settleBatch: async event => batchAnswer.parse(await run('settle-batch', event)),
    uploadPage: async event => httpAnswer.parse(await run('upload-page', event)),
    videoLink: async event => httpAnswer.parse(await run('video-link', event)),
  }),
  values => {
    Object.assign(process.env, values);
    return () => undefined;
  },
);
const hosts = servicesByHost(backend.url);
// An operator: nobody limits how much.
const you = await person(machine.url, { chatId: 1 });

const nextEdit = (
  title: string,
  path = '/video',
  chunks = [sse(flat.call('edit_multitrack'), flat.text('Done.'))],
) =>
  backend.behave({
    edit: { chunks, draft: JSON.stringify({ t: [{ tt: 0, sg: [{ d: 4000, m: { name: title } }] }] }) },
    polls: [
      ...Array.from({ length: 5 }, (_, index) => ({ status: 'processing', progress: 15 * index })),
      { status: 'completed', progress: 100, url: `${videosAt}${path}` },
    ],
  });
const album = await Promise.all(
  photos.map(async (path, index) => ({
    name: `${index}.jpg`,
    bytes: await sharp(path).resize(photoPixels, photoPixels, { fit: 'inside' }).jpeg().toBuffer(),
    mimeType: 'image/jpeg',
  })),
);

let jobs = 0;
const untilDone = () => machine.until('finish-job', ++jobs);
await you.sendText('/start');
await machine.until('conversation', 1);
for (let round = 0; round < rounds; round++) {
  nextEdit(`album ${round}`);
  await you.sendPhotos(album, { caption: 'turn my photos into a slideshow' });
  await untilDone();
  nextEdit(`silent ${round}`, '/video', [sse(flat.call('edit_multitrack'))]);
  await you.sendText('add title Lisbon');
  await untilDone();
  backend.fail('edit', codeFault(2001, 'no credits'));
  await you.sendText('make it vertical');
  await untilDone();
  nextEdit(`linked ${round}`, '/linked');
  await you.sendText('make it square');
  await untilDone();
  await run('check-webhook', {});
}
const { body } = await you.waitFor(message => message.body.text.includes('/videos/'), 60_000);
for (let look = 0; look < rounds; look++)
  await fetch(/http\S+/.exec(body.text)?.[0] ?? '', { redirect: 'manual' });
await you.sendFile({ name: 'clip.mov', bytes: Buffer.alloc(21 * 1024 * 1024) });
const offer = await you.waitFor(message => message.body.text.includes('/upload/'), 60_000);
const link = /http\S+/.exec(offer.body.text)?.[0] ?? '';
const files = album.map(({ name, bytes }, place) => ({ place, name, size: bytes.length }));
const post = async (path: string, content: unknown) =>
  Object(await (await fetch(`${link}${path}`, { method: 'POST', body: JSON.stringify(content) })).json());
await fetch(link);
for (const [index, one] of files.entries()) {
  const { url } = await post('/files', one);
  await fetch(url, { method: 'PUT', body: new Uint8Array(album[index]?.bytes ?? []) });
}
await post('/done', { files });

const measured = {
  asOf: new Date().toISOString().slice(0, 10),
  on: `Node ${process.version}, ${process.arch}, ${availableParallelism()} cores`,
  functions: Object.fromEntries(names.map(name => [name, summary(name, hosts)])),
};
await writeFile(file, `${JSON.stringify(measured, undefined, 2)}\n`);
console.table(
  names.map(name => {
    const { asks, ...rest } = summary(name, hosts);
    return { name, ...rest, ...asks };
  }),
);
you.leave();
await machine.stop();
await Promise.all([...warm.values()].map(each => each.stop()));
await backend.close();
await closeServer(cdn);
await rm(dataDir, { recursive: true, force: true });
process.exit(0);
