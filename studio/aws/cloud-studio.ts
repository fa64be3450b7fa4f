import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Hono } from 'hono';
import type { StudioSettings } from '../config.ts';
import { createCredits } from '../credits/credits.ts';
import { createTokens } from '../credits/tokens.ts';
import { createEditSession } from '../edit-session.ts';
import { editorFor } from '../editor-for.ts';
import type { Log } from '../log.ts';
import { createApp } from '../routes/app.ts';
import type { StudioEnv, StudioParts } from '../routes/parts.ts';
import type { Probe } from '../storage/inspect-media.ts';
import type { Surroundings } from '../surroundings.ts';
import { openAwsStores } from './aws-stores.ts';
import type { StudioBucket } from './bucket-files.ts';
import { cloudExports } from './cloud-exports.ts';
import { tableProgress } from './table-progress.ts';
import type { StudioTable } from './table-records.ts';

export interface CloudStudioOptions {
  readonly settings: StudioSettings;
  readonly log: Log;
  readonly world: Surroundings;
  readonly table: StudioTable;
  readonly bucket: StudioBucket;
  readonly sfn: SFNClient;
  /** Of `render-draft`. */
  readonly stateMachineArn: string;
  readonly probe: Probe;
  readonly addressOf: StudioParts['addressOf'];
  readonly heartbeatMs: number;
  readonly beforeRequest?: () => Promise<unknown>;
}

/** The contract's routes over a table, a bucket and a workflow: any number of them side by side serve the same chats. */
export async function createCloudStudio(options: CloudStudioOptions): Promise<Hono<StudioEnv>> {
  const { settings, log, world, table, bucket, sfn, stateMachineArn } = options;
  const { probe, addressOf, heartbeatMs, beforeRequest } = options;
  const stores = await openAwsStores(table, bucket, settings);
  const progress = tableProgress(table);
  return createApp({
    settings,
    world,
    log,
    stores,
    tokens: createTokens(stores, settings, world),
    credits: createCredits(stores, world),
    exportQueue: cloudExports({ stores, progress, sfn, stateMachineArn, now: world.now }),
    editSession: createEditSession(stores, editorFor(settings), world),
    probe,
    addressOf,
    heartbeatMs,
    ...(beforeRequest === undefined ? {} : { beforeRequest }),
  });
}
