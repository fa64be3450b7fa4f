import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StudioBucket } from './bucket-files.ts';
import type { CloudConfig } from './cloud-config.ts';
import type { StudioTable } from './table-records.ts';

/** What the functions share; made once per process. */
export interface CloudClients {
  readonly table: StudioTable;
  readonly sfn: SFNClient;
  /** @param scratchFolder where files are fetched to */
  bucket(scratchFolder: string): StudioBucket;
}

export function cloudClients(config: CloudConfig): CloudClients {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const s3 = new S3Client({});
  return {
    table: { documents, name: config.table, now: Date.now },
    sfn: new SFNClient({}),
    bucket: scratchFolder => ({ s3, name: config.bucket, scratchFolder }),
  };
}
