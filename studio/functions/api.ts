import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnInfo, streamHandle } from 'hono/aws-lambda';
import { cloudClients } from '../aws/cloud-clients.ts';
import { readCloudConfig } from '../aws/cloud-config.ts';
import { createCloudStudio } from '../aws/cloud-studio.ts';
import { emptyScratch } from '../aws/empty-scratch.ts';
import { readModelKey } from '../aws/read-model-key.ts';
import { readStudioSettings } from '../config.ts';
import { probeClip } from '../exports/probe-clip.ts';
import { realSurroundings } from '../surroundings.ts';

/** Proxies commonly cut connections that are silent for 60 s. */
const heartbeatMs = 10_000;

const config = readCloudConfig(process.env);
const { table, bucket, sfn } = cloudClients(config);
if (config.stateMachineArn === undefined) throw new Error('STUDIO_STATE_MACHINE_ARN must be set');
const own = bucket(join(tmpdir(), 'studio'));
const modelKey = await readModelKey(config.modelKeySecret);

const app = await createCloudStudio({
  settings: readStudioSettings({
    ...process.env,
    ...(modelKey === undefined ? {} : { STUDIO_LLM_KEY: modelKey }),
  }),
  log: entry => process.stdout.write(`${JSON.stringify(entry)}\n`),
  world: realSurroundings,
  table,
  bucket: own,
  sfn,
  stateMachineArn: config.stateMachineArn,
  // One invocation serves one request: a file that crashes a parser costs that request alone, and nobody else's files lie
  // on the disk.
  probe: probeClip,
  beforeRequest: () => emptyScratch(own),
  addressOf: context => getConnInfo(context).remote.address,
  heartbeatMs,
});

/** The contract's routes, streamed: an edit's events leave as they come. */
export const handler = streamHandle(app);
