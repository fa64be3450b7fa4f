import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type JobRef, jobIdOf } from '../../lib/core/job.ts';
import { startJob } from '../../lib/usecases/start-job.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import { payloadOf, payloadSchema, refOf, submitInput } from '../../lib/workflow/payload.ts';
import { emulatorClientConfig } from '../../local/emulators/emulator-client-config.ts';
import { type StepFunctionsEmulator, startStepFunctions } from '../../local/emulators/step-functions.ts';
import { type Somebody, startUseCaseWorld, type UseCaseWorld } from '../support/use-case-world.ts';
import { workflowTasksOf } from '../support/workflow-tasks.ts';

/**
 * Inputs as executions in flight have them: written out, because code that changes would change them with it. Never
 * change one; a new version gets its own.
 */
const inFlight = {
  v1: ({ id, chat }: JobRef) => `{"v":1,"jobId":"${id}","chat":{"chatId":${chat.chatId}}}`,
  v2: ({ id, chat }: JobRef) =>
    `{"jobId":"${id}","chat":{"chatId":${chat.chatId}},"v":2,"updateId":${id.split('_').at(-1)}}`,
  unknown: ({ id, chat }: JobRef) =>
    `{"v":3,"jobId":"${id}","chat":{"chatId":${chat.chatId}},"kind":"edit","priority":{"is":"high"}}`,
};

let world: UseCaseWorld;
let folder: string;
let emulator: StepFunctionsEmulator;
let client: SFNClient;

beforeAll(async () => {
  world = await startUseCaseWorld();
  folder = await mkdtemp(join(tmpdir(), 'reelay-versions-'));
  const tasks = workflowTasksOf(() => world.deps);
  emulator = await startStepFunctions({ folder, name: 'edit-video', definition, tasks, waitScale: 0.001 });
  client = new SFNClient(emulatorClientConfig(emulator.endpoint));
});

afterAll(async () => {
  client?.destroy();
  await emulator?.stop();
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Asks for a video; the job has the chat's turn, and waits for an execution. */
const asked = async (you: Somebody): Promise<JobRef> => {
  world.letWorkflowRun(false);
  const sender = await you.says('a video please');
  await startJob(world.deps, sender, { kind: 'edit', text: 'a video please', output: {} });
  world.letWorkflowRun(true);
  return { id: jobIdOf(you.chat, sender.updateId), chat: you.chat };
};

const run = async (job: JobRef, input: string): Promise<string> => {
  const { stateMachineArn } = emulator;
  await client.send(new StartExecutionCommand({ stateMachineArn, name: job.id, input }));
  return (await emulator.ended(job.id)).status;
};

const stateOf = async (job: JobRef) => (await world.deps.jobs.get(job))?.state;

describe('an execution that another deployment began', () => {
  test.each(['v1', 'v2'] as const)('with %s finishes with its video', async version => {
    const you = await world.meet();
    await you.sentPhotos(2);
    world.pass(5000);
    const job = await asked(you);
    expect(await run(job, inFlight[version](job))).toBe('SUCCEEDED');
    expect(await stateOf(job)).toEqual({ is: 'delivered' });
  });

  test('with a newer version is refused before anything is done, told once, and frees the chat', async () => {
    const you = await world.meet();
    await you.sentPhotos(2);
    world.pass(5000);
    const job = await asked(you);
    expect(await run(job, inFlight.unknown(job))).toBe('SUCCEEDED');

    expect(await stateOf(job)).toEqual({ is: 'failed', problem: { kind: 'internal' } });
    const said = (await you.person.messages()).filter(({ from_bot }) => from_bot);
    expect(said.map(({ body }) => body.text)).toEqual([
      expect.stringContaining('Something went wrong on my side'),
    ]);

    const next = await asked(you);
    expect(await run(next, inFlight.v2(next))).toBe('SUCCEEDED');
    expect(await stateOf(next)).toEqual({ is: 'delivered' });
  });
});

describe('the payload', () => {
  const ref: JobRef = { id: 'job_1_2', chat: { chatId: 1 } };

  test('is written as executions in flight have it', () => {
    expect(JSON.stringify(payloadOf(ref))).toBe(inFlight.v2(ref));
  });

  test('of an earlier version means the same, and says which update it is for', () => {
    const [earlier, now] = [inFlight.v1, inFlight.v2].map(write =>
      payloadSchema.parse(JSON.parse(write(ref))),
    );
    expect(earlier).toEqual(now);
    expect(refOf(payloadSchema.parse(JSON.parse(inFlight.v1(ref))))).toEqual({ ...ref, updateId: 2 });
  });

  test('of an unknown version is refused by what acts, in words that say what to do', () => {
    const newer = JSON.parse(inFlight.unknown(ref));
    for (const schema of [payloadSchema, submitInput]) {
      expect(() => schema.parse({ ...newer, step: {} })).toThrow(
        /Payload version 3 is not known here, only 1 and 2.*Deploy that one again/,
      );
    }
  });

  test('meets a caught error only where a job ends, so that nothing else can take an unknown version', () => {
    const states = z
      .record(
        z.string(),
        z.object({
          Catch: z.array(z.object({ Next: z.string() })).default([]),
          Next: z.string().optional(),
        }),
      )
      .parse(definition.States);
    const caught = Object.values(states).flatMap(state => state.Catch.map(({ Next }) => Next));
    expect(new Set(caught)).toEqual(new Set(['ReportFailure', 'FinishJob']));
    expect(states['ReportFailure']?.Next).toBe('FinishJob');
    expect(states['FinishJob']?.Next).toBeUndefined();
  });
});
