import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { type StepFunctionsEmulator, startStepFunctions } from '../../../local/emulators/step-functions.ts';
import {
  exportInput,
  failureInput,
  firstInput,
  joinInput,
  partInput,
  soundInput,
} from '../../../studio/workflow/payload.ts';
import definition from '../../../studio/workflow/render-draft.asl.json' with { type: 'json' };
import { tasksOfStates } from '../support/tasks-of-states.ts';

/** What a task does, one entry for each call, the last one again and again: returns a step, or throws. */
type Script = Partial<Record<State, readonly (object | Error)[]>>;

/** As the functions parse what they are given; an input that does not fit fails the run, as it would on AWS. */
const inputOf = {
  PlanParts: exportInput,
  RenderPart: partInput,
  PlaySong: soundInput,
  RenderSound: soundInput,
  WakeJoiner: joinInput,
  JoinParts: exportInput,
  RenderWhole: exportInput,
  FailExport: failureInput,
} as const satisfies Readonly<Record<string, z.ZodType>>;
type State = keyof typeof inputOf;
const isState = (name: string): name is State => name in inputOf;

const parts = {
  outcome: 'parts',
  parts: [0, 1, 2].map(part => ({ part, first: part, end: part + 1 })),
  songs: [0, 1].map(stretch => ({ kind: 'song', song: 0, stretch })),
  mixes: [0, 1].map(stretch => ({ kind: 'mix', stretch })),
};
const lawful: Script = {
  PlanParts: [parts],
  RenderPart: [{}],
  PlaySong: [{}],
  RenderSound: [{}],
  WakeJoiner: [{ outcome: 'awake' }],
  JoinParts: [{ outcome: 'joined' }],
  RenderWhole: [{ outcome: 'joined' }],
  FailExport: [{}],
};

let folder: string;
let workflow: StepFunctionsEmulator;
let client: SFNClient;
const runs = new Map<string, { script: Script; calls: { task: State; input: unknown }[] }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-render-draft-'));
  const taskOf = (task: State) => async (input: unknown) => {
    const run = runs.get(Object(input).key);
    if (!run) throw new Error('Nobody runs this.');
    const turn = run.calls.filter(call => call.task === task).length;
    run.calls.push({ task, input: inputOf[task].parse(input) });
    const results = run.script[task] ?? lawful[task] ?? [];
    const result = results[Math.min(turn, results.length - 1)] ?? {};
    if (result instanceof Error) throw result;
    return result;
  };
  workflow = await startStepFunctions({
    folder,
    name: 'render-draft',
    definition,
    tasks: tasksOfStates(definition, (_, state) => {
      if (!isState(state)) throw new Error(`Nothing is known of ${state}.`);
      return taskOf(state);
    }),
    waitScale: 0.0001,
  });
  client = new SFNClient(emulatorClientConfig(workflow.endpoint));
});
afterAll(async () => {
  client.destroy();
  await workflow.stop();
  await rm(folder, { recursive: true, force: true });
});

const run = async (script: Script) => {
  const key = `export-${runs.size}`;
  const calls: { task: State; input: unknown }[] = [];
  runs.set(key, { script, calls });
  const { stateMachineArn } = workflow;
  const input = JSON.stringify(firstInput(key));
  await client.send(new StartExecutionCommand({ stateMachineArn, name: key, input }));
  const { status } = await workflow.ended(key);
  const timesOf = (task: State) => calls.filter(call => call.task === task).length;
  return {
    key,
    status,
    order: calls.map(({ task }) => task),
    path: [...new Set(calls.map(({ task }) => task))],
    timesOf,
    lastInput: (task: State) => calls.findLast(call => call.task === task)?.input,
  };
};

/** As the renderer throws it: it would fail in the same way again. */
const unrenderable = Object.assign(new Error('dog.jpg is no longer there'), { name: 'RenderError' });
const outage = new Error('connect ECONNREFUSED');
const busy = Object.assign(new Error('Rate Exceeded.'), { name: 'Lambda.TooManyRequestsException' });

describe('an export', () => {
  test('is planned, rendered in parts beside its sound, and joined', async () => {
    const done = await run({});
    expect(done.status).toBe('SUCCEEDED');
    const sound = ['PlaySong', 'RenderSound'];
    const beside = [...sound, 'WakeJoiner'];
    expect(done.path.filter(task => !beside.includes(task))).toEqual([
      'PlanParts',
      'RenderPart',
      'JoinParts',
    ]);
    expect(done.timesOf('WakeJoiner')).toBe(1);
    expect(done.timesOf('RenderPart')).toBe(3);
    // All songs are there before any of the mix is made of them.
    expect(done.order.filter(task => sound.includes(task))).toEqual([
      ...['PlaySong', 'PlaySong'],
      ...['RenderSound', 'RenderSound'],
    ]);
    expect(done.lastInput('RenderSound')).toMatchObject({ piece: { kind: 'mix', stretch: 1 } });
    expect(done.lastInput('JoinParts')).toEqual({ v: 2, key: done.key, aim: null, tries: 0 });
  });

  test('with sound of its own alone makes no songs', async () => {
    const done = await run({ PlanParts: [{ ...parts, songs: [] }] });
    expect(done).toMatchObject({ status: 'SUCCEEDED' });
    expect([done.timesOf('PlaySong'), done.timesOf('RenderSound')]).toEqual([0, 2]);
  });

  test('that is too large is rendered again, as coarsely as joining found', async () => {
    const aim = { crf: 30, maxBitrate: 1_000_000 };
    const done = await run({ JoinParts: [{ outcome: 'over', aim, tries: 1 }, { outcome: 'joined' }] });
    expect([done.timesOf('RenderPart'), done.timesOf('RenderSound'), done.timesOf('JoinParts')]).toEqual([
      6, 4, 2,
    ]);
    expect(done.lastInput('RenderPart')).toMatchObject({ aim, tries: 1 });
    expect(done.timesOf('FailExport')).toBe(0);
  });

  test.each([
    ['whole', ['PlanParts', 'RenderWhole']],
    ['unwanted', ['PlanParts']],
    ['of a kind that nobody knows', ['PlanParts']],
  ])('whose plan is "%s" goes its own way', async (outcome, path) => {
    const done = await run({ PlanParts: [{ outcome }] });
    expect(done).toMatchObject({ status: 'SUCCEEDED', path });
  });
});

test('a joiner that cannot be woken is started when it is needed', async () => {
  const done = await run({ WakeJoiner: [outage] });
  expect(done).toMatchObject({ status: 'SUCCEEDED' });
  expect([done.timesOf('WakeJoiner'), done.timesOf('JoinParts'), done.timesOf('FailExport')]).toEqual([
    1, 1, 0,
  ]);
});

describe('a task that throws', () => {
  const ways: readonly (readonly [State, Script])[] = [
    ['PlanParts', {}],
    ['RenderPart', {}],
    ['PlaySong', {}],
    ['RenderSound', {}],
    ['JoinParts', {}],
    ['RenderWhole', { PlanParts: [{ outcome: 'whole' }] }],
  ];

  test.each(ways)('%s: the export fails at once with the renderer’s own words', async (task, before) => {
    const done = await run({ ...before, [task]: [unrenderable] });
    expect(done.status).toBe('SUCCEEDED');
    expect(done.timesOf('FailExport')).toBe(1);
    // Parts run side by side: each may have tried its own once.
    expect(done.timesOf(task)).toBeLessThanOrEqual(3);
    expect(done.lastInput('FailExport')).toMatchObject({
      error: { Error: 'RenderError', Cause: expect.stringContaining('no longer there') },
    });
  });

  test.each(ways)('%s: an outage that passes costs nothing', async (task, before) => {
    const [lawfully = {}] = lawful[task] ?? [];
    const done = await run({ ...before, [task]: [outage, lawfully] });
    expect(done).toMatchObject({ status: 'SUCCEEDED' });
    expect(done.timesOf('FailExport')).toBe(0);
  });

  test.each(ways)('%s: an outage that stays fails the export', async (task, before) => {
    const done = await run({ ...before, [task]: [outage] });
    expect(done.timesOf('FailExport')).toBe(1);
    expect(done.lastInput('FailExport')).toMatchObject({ error: { Error: 'Error' } });
  });

  test.each(ways)('%s: where Lambda is busy it waits its turn, however long', async (task, before) => {
    const [lawfully = {}] = lawful[task] ?? [];
    const done = await run({ ...before, [task]: [...Array(20).fill(busy), lawfully] });
    expect(done.timesOf('FailExport')).toBe(0);
  });

  test('FailExport is tried five times, and then the execution fails', async () => {
    const done = await run({ PlanParts: [unrenderable], FailExport: [outage] });
    expect(done.status).toBe('FAILED');
    expect(done.timesOf('FailExport')).toBe(5);
  });
});
