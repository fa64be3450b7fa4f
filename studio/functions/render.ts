import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFileKey, openAwsStores } from '../aws/aws-stores.ts';
import { bucketParts } from '../aws/bucket-parts.ts';
import { cloudClients } from '../aws/cloud-clients.ts';
import { readCloudConfig } from '../aws/cloud-config.ts';
import { createCloudLog } from '../aws/cloud-log.ts';
import { createCount } from '../aws/cloud-metrics.ts';
import { createTrace } from '../aws/cloud-trace.ts';
import { growingUpload } from '../aws/growing-upload.ts';
import { observedTask } from '../aws/observed-task.ts';
import { tableProgress } from '../aws/table-progress.ts';
import { readStudioSettings } from '../config.ts';
import { type RenderTask, type RenderTaskName, renderTasks } from '../workflow/render-tasks.ts';

const config = readCloudConfig(process.env);
const { table, bucket } = cloudClients(config);
const observers = {
  log: createCloudLog(),
  count: createCount(config.metricsNamespace),
  trace: await createTrace(config.isOnLambda),
};
const settings = readStudioSettings(process.env);
const progress = tableProgress(table);

/** A folder for each invocation: what one leaves would fill the disk of those that come after it. */
const inOwnFolder = async (task: RenderTask, input: unknown): Promise<unknown> => {
  const workFolder = await mkdtemp(join(tmpdir(), 'render-'));
  const own = bucket(join(workFolder, 'fetched'));
  try {
    const stores = await openAwsStores(table, own, settings);
    return await task(
      {
        stores,
        kept: bucketParts(own),
        progress,
        uploadMovie: (key, name, path) => growingUpload(own, exportFileKey(key, name), path),
        workFolder,
        now: Date.now,
      },
      input,
    );
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
};

const invoke = (name: RenderTaskName) => (input: unknown) =>
  observedTask(observers, name, input, () => inOwnFolder(renderTasks[name], input));

/** One Lambda each, all from one image: the tasks of `render-draft.asl.json`. */
export const planParts = invoke('PlanParts');
export const renderPart = invoke('RenderPart');
export const renderSound = invoke('RenderSound');
export const joinParts = invoke('JoinParts');
export const renderWhole = invoke('RenderWhole');
export const failExport = invoke('FailExport');
