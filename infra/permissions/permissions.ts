import type { FunctionName } from '../function-settings.ts';

/** Something that a function may do, in words of ours; statements.ts makes IAM of it. */
export type Permission =
  | {
      readonly on: 'table';
      readonly actions: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'Query')[];
      /** Beginnings of partition keys. */
      readonly partitions: readonly ('CHAT#' | 'UPDATE#')[];
    }
  | {
      readonly on: 'objects';
      readonly actions: readonly ('GetObject' | 'PutObject' | 'AbortMultipartUpload')[];
      readonly prefix: 'media/' | 'drafts/' | 'videos/';
    }
  /** Without it S3 calls a missing object forbidden, and not missing. */
  | { readonly on: 'bucket'; readonly actions: readonly ['ListBucket'] }
  | { readonly on: 'updates-queue' | 'settle-queue'; readonly actions: readonly QueueAction[] }
  | { readonly on: 'workflow'; readonly actions: readonly ['StartExecution'] }
  | { readonly on: 'executions'; readonly actions: readonly ['StopExecution'] };

type QueueAction = 'SendMessage' | 'ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes';

/** What Lambda itself calls, in the function's name, to feed it from a queue. */
const consume = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'] as const;

/** A job's row, its chat's row, and the chat's token and session at the backend. */
const jobAndSession = {
  on: 'table',
  actions: ['GetItem', 'PutItem', 'UpdateItem'],
  partitions: ['CHAT#'],
} as const;

/** What each function may do; beside it every one reads the bot's secret and writes its own log. */
export const permissions: Readonly<Record<FunctionName, readonly Permission[]>> = {
  'telegram-webhook': [{ on: 'updates-queue', actions: ['SendMessage'] }],
  conversation: [
    { on: 'updates-queue', actions: consume },
    {
      on: 'table',
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'],
      partitions: ['CHAT#', 'UPDATE#'],
    },
    { on: 'settle-queue', actions: ['SendMessage'] },
    { on: 'workflow', actions: ['StartExecution'] },
    { on: 'executions', actions: ['StopExecution'] },
  ],
  'settle-batch': [
    { on: 'settle-queue', actions: [...consume, 'SendMessage'] },
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], partitions: ['CHAT#'] },
  ],
  'stage-media': [
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], partitions: ['CHAT#'] },
    // The backend reads by presigned URL, which can do what its signer can.
    { on: 'objects', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'], prefix: 'media/' },
  ],
  'run-edit': [jobAndSession, { on: 'objects', actions: ['PutObject'], prefix: 'drafts/' }],
  'check-draft': [
    jobAndSession,
    { on: 'objects', actions: ['GetObject'], prefix: 'drafts/' },
    { on: 'bucket', actions: ['ListBucket'] },
  ],
  'submit-export': [jobAndSession, { on: 'objects', actions: ['PutObject'], prefix: 'drafts/' }],
  'poll-export': [jobAndSession],
  'deliver-video': [
    jobAndSession,
    { on: 'objects', actions: ['GetObject'], prefix: 'drafts/' },
    { on: 'bucket', actions: ['ListBucket'] },
    // Too large for the chat: the link to it is presigned.
    { on: 'objects', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'], prefix: 'videos/' },
  ],
  'report-failure': [{ on: 'table', actions: ['GetItem', 'UpdateItem'], partitions: ['CHAT#'] }],
  'finish-job': [
    { on: 'table', actions: ['GetItem', 'UpdateItem', 'Query'], partitions: ['CHAT#'] },
    { on: 'workflow', actions: ['StartExecution'] },
  ],
  'check-webhook': [],
};
