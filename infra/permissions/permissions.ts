import type { FunctionName } from '../function-settings.ts';

/** Something that a function may do, in words of ours; statements.ts makes IAM of it. */
export type Permission =
  | {
      readonly on: 'table';
      readonly actions: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query')[];
      /** The partition key, or its beginning when it ends in `#`. */
      readonly partition:
        | 'CHAT#'
        | 'UPDATE#'
        | 'USAGE#'
        | 'ONCE#'
        | 'PEOPLE'
        | 'INVITE#'
        | 'OPERATOR'
        | 'OWN-FILES';
    }
  | {
      readonly on: 'objects';
      readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'AbortMultipartUpload')[];
      readonly prefix: 'media/' | 'uploads/' | 'drafts/' | 'videos/';
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
  partition: 'CHAT#',
} as const;

/** What each function may do; beside it every one reads the bot's secret and writes its own log. */
export const permissions: Readonly<Record<FunctionName, readonly Permission[]>> = {
  'telegram-webhook': [{ on: 'updates-queue', actions: ['SendMessage'] }],
  conversation: [
    { on: 'updates-queue', actions: consume },
    // All of a chat's rows: /delete takes them away.
    {
      on: 'table',
      actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
      partition: 'CHAT#',
    },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'UPDATE#' },
    { on: 'table', actions: ['GetItem', 'UpdateItem'], partition: 'USAGE#' },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'ONCE#' },
    { on: 'table', actions: ['GetItem', 'UpdateItem', 'Query'], partition: 'PEOPLE' },
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem'], partition: 'INVITE#' },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'OPERATOR' },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'OWN-FILES' },
    { on: 'bucket', actions: ['ListBucket'] },
    { on: 'objects', actions: ['DeleteObject'], prefix: 'media/' },
    { on: 'objects', actions: ['DeleteObject'], prefix: 'uploads/' },
    { on: 'objects', actions: ['DeleteObject'], prefix: 'drafts/' },
    { on: 'objects', actions: ['DeleteObject'], prefix: 'videos/' },
    { on: 'settle-queue', actions: ['SendMessage'] },
    { on: 'workflow', actions: ['StartExecution'] },
    { on: 'executions', actions: ['StopExecution'] },
  ],
  'settle-batch': [
    { on: 'settle-queue', actions: [...consume, 'SendMessage'] },
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], partition: 'CHAT#' },
    // It begins what was asked for before there were photos.
    { on: 'table', actions: ['GetItem', 'UpdateItem'], partition: 'USAGE#' },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'ONCE#' },
    { on: 'workflow', actions: ['StartExecution'] },
  ],
  'stage-media': [
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], partition: 'CHAT#' },
    // The backend reads by presigned URL, which can do what its signer can.
    { on: 'objects', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'], prefix: 'media/' },
    { on: 'objects', actions: ['GetObject', 'DeleteObject'], prefix: 'uploads/' },
  ],
  'run-edit': [
    jobAndSession,
    // A reply to a photo means its number, and the hosted backend is told the order of all.
    { on: 'table', actions: ['Query'], partition: 'CHAT#' },
    { on: 'objects', actions: ['GetObject', 'PutObject'], prefix: 'drafts/' },
  ],
  'check-draft': [
    jobAndSession,
    { on: 'objects', actions: ['GetObject'], prefix: 'drafts/' },
    { on: 'bucket', actions: ['ListBucket'] },
  ],
  'submit-export': [
    jobAndSession,
    { on: 'objects', actions: ['PutObject'], prefix: 'drafts/' },
    // Credits that run low are told of once.
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'ONCE#' },
  ],
  'poll-export': [jobAndSession],
  'deliver-video': [
    { ...jobAndSession, actions: [...jobAndSession.actions, 'Query'] },
    { on: 'table', actions: ['UpdateItem'], partition: 'USAGE#' },
    { on: 'objects', actions: ['GetObject'], prefix: 'drafts/' },
    { on: 'bucket', actions: ['ListBucket'] },
    { on: 'objects', actions: ['PutObject', 'AbortMultipartUpload'], prefix: 'videos/' },
  ],
  'report-failure': [{ on: 'table', actions: ['GetItem', 'UpdateItem'], partition: 'CHAT#' }],
  'finish-job': [
    { on: 'table', actions: ['GetItem', 'UpdateItem', 'Query'], partition: 'CHAT#' },
    { on: 'workflow', actions: ['StartExecution'] },
  ],
  'upload-page': [
    { on: 'table', actions: ['GetItem', 'PutItem', 'UpdateItem'], partition: 'CHAT#' },
    { on: 'table', actions: ['UpdateItem'], partition: 'USAGE#' },
    { on: 'table', actions: ['GetItem', 'PutItem'], partition: 'ONCE#' },
    { on: 'bucket', actions: ['ListBucket'] },
    // Browsers put files there by presigned URL, which can do what its signer can.
    { on: 'objects', actions: ['GetObject', 'PutObject', 'DeleteObject'], prefix: 'uploads/' },
    { on: 'settle-queue', actions: ['SendMessage'] },
  ],
  'video-link': [
    { on: 'bucket', actions: ['ListBucket'] },
    { on: 'objects', actions: ['GetObject'], prefix: 'videos/' },
  ],
  'check-webhook': [],
};
