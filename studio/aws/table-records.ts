import { setTimeout as wait } from 'node:timers/promises';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isRecordId, type RecordKind, type Records } from '../storage/records.ts';
import { packRecord, unpackRecord } from './pack-record.ts';

/** The studio's table: partition key `pk`, sort key `sk`, time to live `ttl` (seconds). */
export interface StudioTable {
  readonly documents: DynamoDBDocumentClient;
  readonly name: string;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface TableKind<T> extends RecordKind<T> {
  /** The beginning of its partition keys, e.g. `SESSION`. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** When a record has had its time, epoch ms. */
  readonly endOf: (value: T) => number;
}

/** The sort key of the record itself; other rows of its partition belong to it. */
export const RECORD = 'RECORD';

export const partitionOf = ({ name }: Pick<TableKind<never>, 'name'>, id: string): string => `${name}#${id}`;

/** Each try loses only to a write that succeeded; half a hundred at once are more than a session ever sees. */
const MAX_TRIES = 60;
/** Those who lost try again at different times, ms. */
const LONGEST_PAUSE_MS = 40;

const item = z.object({
  /** Counts the writes: a write holds only when nobody else wrote since its read. */
  rev: z.int(),
  body: z.instanceof(Uint8Array),
  ttl: z.int(),
});

/** Records as rows of a table. Conditions keep every write apart; nothing is locked, nothing is lost. */
export function tableRecords<T>(table: StudioTable, kind: TableKind<T>): Records<T> {
  const { documents, name: TableName, now } = table;
  const { schema, endOf, parentsOf = () => [] } = kind;
  const keyOf = (id: string) => ({ pk: partitionOf(kind, id), sk: RECORD });
  const pointersOf = (id: string, value: T) =>
    parentsOf(value).map(parent => ({ pk: `${kind.name}-OF#${parent}`, sk: id }));
  const ttlOf = (value: T): number => Math.ceil(endOf(value) / 1000);
  const seconds = (): number => Math.floor(now() / 1000);

  async function find(id: string): Promise<{ readonly rev: number; readonly value: T } | undefined> {
    if (!isRecordId(id)) return undefined;
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }),
    );
    if (Item === undefined) return undefined;
    const { rev, body, ttl } = item.parse(Item);
    // The service removes rows hours after their time.
    return ttl <= seconds() ? undefined : { rev, value: schema.parse(await unpackRecord(body)) };
  }

  /** False when somebody else wrote first. */
  async function put(id: string, rev: number, value: T, condition: string): Promise<boolean> {
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item: { ...keyOf(id), rev, ttl: ttlOf(value), body: await packRecord(value) },
          ConditionExpression: condition,
          ExpressionAttributeNames: rev === 1 ? { '#ttl': 'ttl' } : { '#rev': 'rev' },
          ExpressionAttributeValues: rev === 1 ? { ':now': seconds() } : { ':before': rev - 1 },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  const read = async (id: string): Promise<T | undefined> => (await find(id))?.value;
  const forget = (Key: { readonly pk: string; readonly sk: string }) =>
    documents.send(new DeleteCommand({ TableName, Key }));

  return {
    read,
    async create(id, value) {
      if (!isRecordId(id)) throw new RangeError(`${JSON.stringify(id)} cannot be the id of a record`);
      // The pointers first: a record that nobody finds would outlive what it belongs to.
      for (const pointer of pointersOf(id, value)) {
        await documents.send(new PutCommand({ TableName, Item: { ...pointer, ttl: ttlOf(value) } }));
      }
      return put(id, 1, value, 'attribute_not_exists(pk) OR #ttl <= :now');
    },
    async update(id, change) {
      for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
        const found = await find(id);
        if (found === undefined) return undefined;
        const after = change(found.value);
        if (after === found.value || (await put(id, found.rev + 1, after, '#rev = :before'))) return after;
        await wait(Math.random() * LONGEST_PAUSE_MS);
      }
      throw new Error(`A record of ${kind.name} was written by others ${MAX_TRIES} times in a row`);
    },
    async *of(parent) {
      let from: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': `${kind.name}-OF#${parent}` },
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        for (const pointer of page.Items ?? []) {
          const id = z.string().parse(pointer['sk']);
          const value = await read(id);
          if (value !== undefined) yield [id, value];
        }
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    async remove(id) {
      const value = await read(id);
      await forget(keyOf(id));
      if (value !== undefined) for (const pointer of pointersOf(id, value)) await forget(pointer);
    },
  };
}
