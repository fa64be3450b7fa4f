import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { getConnInfo, streamHandle } from 'hono/aws-lambda';
import { cloudClients } from '../aws/cloud-clients.ts';
import { readCloudConfig } from '../aws/cloud-config.ts';
import { createCloudLog } from '../aws/cloud-log.ts';
import { createCloudStudio } from '../aws/cloud-studio.ts';
import { createTrace } from '../aws/cloud-trace.ts';
import { emptyScratch } from '../aws/empty-scratch.ts';
import { readModelKey } from '../aws/read-model-key.ts';
import { readStudioSettings } from '../config.ts';
import { probeClip } from '../exports/probe-clip.ts';
import type { StudioEnv } from '../routes/parts.ts';
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
  log: createCloudLog(),
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

const trace = await createTrace(config.isOnLambda);
/** A part of the trace for each request, until its answer has begun; paths hold ids and links, so none is noted. */
const traced = new Hono<StudioEnv>().all('*', ({ req, env }) =>
  trace('Request', { method: req.method }, async () => app.fetch(req.raw, env)),
);

/** The contract's routes, streamed: an edit's events leave as they come. */
export const handler = streamHandle(traced);
