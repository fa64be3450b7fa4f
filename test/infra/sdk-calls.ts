import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';

/** One call of the AWS SDK, as IAM looks at it. */
export interface SdkCall {
  /** The function. */
  readonly by: string;
  /** As in permissions.ts. */
  readonly on: string;
  readonly action: string;
  /** The beginning of the partition key or of the object's key, where there is one. */
  readonly within?: string;
}

const commandInput = z.object({
  TableName: z.string().optional(),
  Bucket: z.string().optional(),
  Key: z.union([z.string(), z.looseObject({ pk: z.string() })]).optional(),
  Prefix: z.string().optional(),
  Item: z.looseObject({ pk: z.string() }).optional(),
  ExpressionAttributeValues: z.looseObject({ ':pk': z.string().optional() }).optional(),
  QueueUrl: z.string().optional(),
  stateMachineArn: z.string().optional(),
  executionArn: z.string().optional(),
});

/** IAM's action for commands that are not called like it. */
const actions: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ListObjectsV2: 'ListBucket',
  HeadObject: 'GetObject',
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
};

const beginning = (key: string, end: string): string =>
  key.includes(end) ? key.slice(0, key.indexOf(end) + 1) : key;

const callOf = (by: string, name: string, rawInput: unknown): SdkCall => {
  const command = name.replace(/Command$/, '');
  const action = actions[command] ?? command;
  const input = commandInput.parse(rawInput);
  if (input.TableName !== undefined) {
    const key = typeof input.Key === 'object' ? input.Key.pk : undefined;
    const pk = key ?? input.Item?.pk ?? input.ExpressionAttributeValues?.[':pk'] ?? '';
    return { by, on: 'table', action, within: beginning(pk, '#') };
  }
  if (input.Bucket !== undefined) {
    if (action === 'ListBucket') return { by, on: 'bucket', action };
    return {
      by,
      on: 'objects',
      action,
      within: beginning(typeof input.Key === 'string' ? input.Key : '', '/'),
    };
  }
  if (input.QueueUrl !== undefined)
    return { by, on: input.QueueUrl.endsWith('.fifo') ? 'updates-queue' : 'settle-queue', action };
  if (input.stateMachineArn !== undefined) return { by, on: 'workflow', action };
  if (input.executionArn !== undefined) return { by, on: 'executions', action };
  throw new TypeError(`Teach sdk-calls.ts to read ${name}.`);
};

const running = new AsyncLocalStorage<string>();

/** Runs `work` as that function: its calls of the SDK are noted under this name. */
export const runAs = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  running.run(name, work);

/**
 * Notes every call that functions make through any client of the SDK: all clients inherit one `send`. Presigned
 * URLs are no calls; whoever uses one calls in the name of the function that signed it.
 */
export const recordSdkCalls = () => {
  const calls: SdkCall[] = [];
  const called = new EventEmitter();
  const everyClient: { send: (...args: unknown[]) => unknown } = ownerOfSend(S3Client.prototype);
  const { send } = everyClient;
  everyClient.send = function (this: unknown, ...args: unknown[]) {
    const by = running.getStore();
    const command = Object(args[0]);
    if (by !== undefined) calls.push(callOf(by, command.constructor.name, command.input));
    called.emit('call');
    return send.apply(this, args);
  };
  return {
    /** In order. */
    calls: (): readonly SdkCall[] => calls,
    /** Resolves when somebody has made such a call. */
    until: async (action: string): Promise<void> => {
      while (!calls.some(call => call.action === action)) await once(called, 'call');
    },
    stop: () => {
      everyClient.send = send;
    },
  };
};

const ownerOfSend = (prototype: object): { send: (...args: unknown[]) => unknown } =>
  Object.hasOwn(prototype, 'send') ? Object(prototype) : ownerOfSend(Object.getPrototypeOf(prototype));
