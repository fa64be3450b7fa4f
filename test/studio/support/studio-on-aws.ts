import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDynamoDb } from '../../../local/emulators/dynamodb.ts';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { startS3 } from '../../../local/emulators/s3.ts';
import { openAwsStores } from '../../../studio/aws/aws-stores.ts';
import type { StudioBucket } from '../../../studio/aws/bucket-files.ts';
import type { StudioTable } from '../../../studio/aws/table-records.ts';
import type { Stores } from '../../../studio/storage/stores.ts';

/** What the studio has on AWS, on this machine. */
export interface StudioOnAws {
  readonly folder: string;
  readonly table: StudioTable;
  /** One that a function of its own would use: with a scratch folder of its own. */
  bucket(): StudioBucket;
  stores(): Promise<Stores>;
  now(): number;
  advance(ms: number): void;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
export const lifetimes = { inputLifetimeMs: 72 * HOUR_MS, exportLifetimeMs: 168 * HOUR_MS };

export async function studioOnAws(): Promise<StudioOnAws> {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-studio-aws-'));
  const dynamodb = await startDynamoDb({ folder: join(folder, 'dynamodb'), tableName: 'studio' });
  const s3Emulator = await startS3({ folder: join(folder, 's3'), bucket: 'studio' });
  let now = Date.UTC(2026, 0, 1);
  const client = new DynamoDBClient(emulatorClientConfig(dynamodb.endpoint));
  const s3 = new S3Client({
    ...emulatorClientConfig(s3Emulator.endpoint),
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const table = { documents: DynamoDBDocumentClient.from(client), name: 'studio', now: () => now };
  let functions = 0;
  const bucket = (): StudioBucket => ({
    s3,
    name: 'studio',
    scratchFolder: join(folder, `scratch-${functions++}`),
  });
  return {
    folder,
    table,
    bucket,
    stores: () => openAwsStores(table, bucket(), lifetimes),
    now: () => now,
    advance: ms => {
      now += ms;
    },
    async stop() {
      client.destroy();
      s3.destroy();
      await Promise.all([dynamodb.stop(), s3Emulator.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
