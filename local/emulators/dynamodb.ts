import { mkdirSync } from 'node:fs';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { emulatorClientConfig } from './emulator-client-config.ts';
import { checkPortIsFree, closeServer, LOOPBACK, listenOnLoopback } from './loopback-server.ts';

/** How long a table may take to appear, in seconds; it takes some 20 ms. */
const TABLE_WAIT_SECONDS = 10;

export interface DynamoDbOptions {
  /** The LevelDB folder; it is made when missing. */
  readonly folder: string;
  readonly tableName: string;
  /** 0 or absent = any free port. */
  readonly port?: number;
}

export interface DynamoDbEmulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * DynamoDB on this machine: dynalite over LevelDB, with the one table that Reelay uses (keys `pk` and `sk`,
 * strings, on demand). Transactions, streams and time to live are not emulated (local-aws.md): an item whose
 * `ttl` has passed stays until code treats it as absent, as it may for days on AWS.
 *
 * @throws LocalError `port-taken`
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDbEmulator> {
  const { port = 0 } = options;
  await checkPortIsFree(port); // dynalite's database stays open when its server cannot listen
  mkdirSync(options.folder, { recursive: true });
  const server = dynalite({ path: options.folder, createTableMs: 0 });
  // dynalite rethrows a request's error, which would end the whole program when a client hangs up.
  server.on('request', request => request.removeAllListeners('error').on('error', () => {}));
  const endpoint = `http://${LOOPBACK}:${await listenOnLoopback(server, port)}`;
  await createTable(endpoint, options.tableName);
  return { endpoint, stop: () => closeServer(server) };
}

async function createTable(endpoint: string, TableName: string): Promise<void> {
  const client = new DynamoDBClient(emulatorClientConfig(endpoint));
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
      }),
    );
    await waitUntilTableExists({ client, maxWaitTime: TABLE_WAIT_SECONDS, minDelay: 1 }, { TableName });
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error; // in use = it is there from last time
  } finally {
    client.destroy();
  }
}
