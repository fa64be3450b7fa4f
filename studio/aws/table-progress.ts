import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PartProgress } from '../exports/parted/parted-dependencies.ts';
import { kinds } from './aws-stores.ts';
import { partitionOf, type StudioTable } from './table-records.ts';

/** Sort keys beside the export's record: the whole, and each part. */
const WHOLE = 'PROGRESS';
const partKey = (part: number): string => `${WHOLE}#${part}`;
/** Nobody looks at an export's progress after a day. */
const LIFE_SECONDS = 24 * 3_600;

const row = z.object({ sk: z.string(), frames: z.int() });

/** Progress as rows in the export's partition: parts count side by side, each in its own. */
export function tableProgress({ documents, name: TableName, now }: StudioTable): PartProgress {
  const set = (key: string, sk: string, frames: number) =>
    documents
      .send(
        new UpdateCommand({
          TableName,
          Key: { pk: partitionOf({ name: kinds.exports }, key), sk },
          UpdateExpression: 'SET frames = :frames, #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(frames) OR frames < :frames',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':frames': frames, ':ttl': Math.ceil(now() / 1000) + LIFE_SECONDS },
        }),
      )
      .catch(error => {
        // A task that runs again, or a video that is encoded again: it was further already.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
  return {
    begin: async (key, frames) => void (await set(key, WHOLE, frames)),
    tell: async (key, part, frames) => void (await set(key, partKey(part), frames)),
    async fractionOf(key) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :whole)',
          ExpressionAttributeValues: { ':pk': partitionOf({ name: kinds.exports }, key), ':whole': WHOLE },
        }),
      );
      const rows = Items.map(item => row.parse(item));
      const whole = rows.find(({ sk }) => sk === WHOLE)?.frames ?? 0;
      const done = rows.reduce((sum, { sk, frames }) => (sk === WHOLE ? sum : sum + frames), 0);
      return whole === 0 ? 0 : Math.min(1, done / whole);
    },
  };
}
