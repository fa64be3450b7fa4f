import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { env } from '../../lib/env.ts';
import type { FunctionBundle } from './bundle-functions.ts';

const run = promisify(execFile);

/** Loads the bundle as Lambda's runtime does, waits for one event to be answered or refused, and says what it took. */
const program = `
const began = performance.now();
const { handler } = await import(process.argv[1]);
const loadMs = performance.now() - began;
const answer = await handler(JSON.parse(process.argv[2]), {}).catch(error => ({ refused: error.name }));
console.log(JSON.stringify({ loadMs, answer, megabytes: process.memoryUsage().rss / 1e6 }));
process.exit(0);
`;

/** What a Lambda's environment holds, with everything at an address where nobody is. */
const environment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'unused',
  AWS_SECRET_ACCESS_KEY: 'unused',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  [env.botToken]: `1:${'a'.repeat(35)}`,
  [env.webhookSecret]: 'b'.repeat(32),
  [env.tokenKeys]: 'c'.repeat(43),
  [env.apiRoot]: 'http://127.0.0.1:9',
  [env.botUsername]: 'reelay_bot',
  [env.table]: 'table',
  [env.bucket]: 'bucket',
  [env.updatesQueueUrl]: 'https://sqs.invalid/updates.fifo',
  [env.settleQueueUrl]: 'https://sqs.invalid/settle',
  [env.videosUrl]: 'https://api.invalid/videos',
  [env.stateMachineArn]: 'arn:aws:states:eu-west-1:000000000000:stateMachine:edit-video',
};

export interface Start {
  /** From the first import to the last module's end. */
  readonly loadMs: number;
  /** Resident memory after the first event. */
  readonly megabytes: number;
  /** What the handler said to the event, `{ refused: <error name> }` when it threw. */
  readonly answer: unknown;
}

/** Starts `bundle` in a fresh process of `node` and gives it `event`. Throws when it cannot be loaded. */
export const measureStart = async (
  { folder }: Pick<FunctionBundle, 'folder'>,
  event: unknown,
  node = process.execPath,
): Promise<Start> => {
  const url = new URL(`file://${folder}/index.mjs`).href;
  const { stdout } = await run(node, ['--input-type=module', '--eval', program, url, JSON.stringify(event)], {
    env: environment,
  });
  // What the function itself logs comes before.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};
