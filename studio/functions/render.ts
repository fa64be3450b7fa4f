import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAwsStores } from '../aws/aws-stores.ts';
import { bucketParts } from '../aws/bucket-parts.ts';
import { cloudClients } from '../aws/cloud-clients.ts';
import { readCloudConfig } from '../aws/cloud-config.ts';
import { tableProgress } from '../aws/table-progress.ts';
import { readStudioSettings } from '../config.ts';
import { type RenderTask, renderTasks } from '../workflow/render-tasks.ts';

const { table, bucket } = cloudClients(readCloudConfig(process.env));
const settings = readStudioSettings(process.env);
const progress = tableProgress(table);

/** A folder for each invocation: what one leaves would fill the disk of those that come after it. */
const invoke = (task: RenderTask) => async (input: unknown) => {
  const workFolder = await mkdtemp(join(tmpdir(), 'render-'));
  const own = bucket(join(workFolder, 'fetched'));
  try {
    const stores = await openAwsStores(table, own, settings);
    return await task({ stores, kept: bucketParts(own), progress, workFolder, now: Date.now }, input);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
};

/** One Lambda each, all from one image: the tasks of `render-draft.asl.json`. */
export const planParts = invoke(renderTasks.PlanParts);
export const renderPart = invoke(renderTasks.RenderPart);
export const renderSound = invoke(renderTasks.RenderSound);
export const joinParts = invoke(renderTasks.JoinParts);
export const renderWhole = invoke(renderTasks.RenderWhole);
export const failExport = invoke(renderTasks.FailExport);
