import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../core/ports/clock.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Items as DynamoDB gives them: not yet parsed. */
export type RawItem = Readonly<Record<string, unknown>>;

/** Seconds that rows of a kind live; DynamoDB removes them some time after, so readers check `ttl` themselves. */
export const lifetimes = {
  /** Telegram repeats updates for 24 h. */
  update: 48 * 3600,
  /** Inputs expire after 72 h. */
  asset: 72 * 3600,
  batch: 24 * 3600,
  /** Who asks today and sends photos next week has forgotten what they asked. */
  wish: 24 * 3600,
  /** Some time longer than it works, for whoever asks why it does not. */
  uploadLink: 72 * 3600,
  job: 7 * 24 * 3600,
  video: 7 * 24 * 3600,
  /** Backends keep idle sessions for days, not months. */
  session: 30 * 24 * 3600,
  invitation: 7 * 24 * 3600,
  /** Long enough to look back at yesterday. */
  usage: 3 * 24 * 3600,
} as const;

/**
 * The one table: partition key `pk`, sort key `sk`, time to live `ttl` (seconds). Conditions that do not hold come
 * back as `false`, all other errors are thrown.
 */
export interface Table {
  get(key: Key): Promise<RawItem | undefined>;
  put(item: Key & RawItem, condition?: Pick<PutCommandInput, 'ConditionExpression'>): Promise<boolean>;
  update(key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean>;
  /** All items of one partition, or those whose sort key starts with `prefix`, in order. */
  query(
    pk: string,
    prefix?: string,
    options?: { readonly newestFirst?: boolean; readonly limit?: number },
  ): Promise<readonly RawItem[]>;
  /** Deletes every item of one partition. */
  deleteAll(pk: string): Promise<void>;
  ttl(lifetimeSeconds: number): number;
}

export const createTable = (name: string, clock: Clock, client = new DynamoDBClient({})): Table => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const alive = (item: RawItem): boolean =>
    !(typeof item['ttl'] === 'number' && item['ttl'] * 1000 < clock());

  return {
    async get(key) {
      const { Item } = await documents.send(
        new GetCommand({ TableName: name, Key: { ...key }, ConsistentRead: true }),
      );
      return Item !== undefined && alive(Item) ? Item : undefined;
    },

    put: (item, condition) =>
      heldTrue(documents.send(new PutCommand({ TableName: name, Item: item, ...condition }))),

    update: (key, change) =>
      heldTrue(documents.send(new UpdateCommand({ TableName: name, Key: { ...key }, ...change }))),

    async query(pk, prefix, options = {}) {
      const items: RawItem[] = [];
      let from: QueryCommandInput['ExclusiveStartKey'];
      do {
        const page = await documents.send(
          new QueryCommand({
            TableName: name,
            ConsistentRead: true,
            KeyConditionExpression:
              prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: {
              ':pk': pk,
              ...(prefix === undefined ? {} : { ':prefix': prefix }),
            },
            ScanIndexForward: !options.newestFirst,
            ...(options.limit === undefined ? {} : { Limit: options.limit }),
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        items.push(...(page.Items ?? []).filter(alive));
        from = page.LastEvaluatedKey;
      } while (from !== undefined && (options.limit === undefined || items.length < options.limit));
      return items;
    },

    async deleteAll(pk) {
      for (const { sk } of await this.query(pk)) {
        await documents.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
      }
    },

    ttl: lifetimeSeconds => Math.floor(clock() / 1000) + lifetimeSeconds,
  };
};

const heldTrue = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
