import '../../../local/emulators/promise-with-resolvers.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidExecutionInput,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, onTestFinished, test } from 'vitest';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { type StepFunctionsOptions, startStepFunctions } from '../../../local/emulators/step-functions.ts';
import { runChild } from './child-program.ts';
import { interruptedWorkflow, placeholder } from './interrupted-workflow.ts';
import { temporaryFolder } from './temporary-folder.ts';

const task = { Type: 'Task', Resource: placeholder('AnyFunction'), TimeoutSeconds: 60 };

/** One state after the other, as they are given. */
function sequence(states: Record<string, object>) {
  const names = Object.keys(states);
  const linked = names.map((name, index) => {
    const next = names[index + 1];
    return [name, { ...(next === undefined ? { End: true } : { Next: next }), ...states[name] }];
  });
  return { StartAt: names[0], States: Object.fromEntries(linked) };
}

type Options = Partial<StepFunctionsOptions> & Pick<StepFunctionsOptions, 'definition' | 'tasks'>;

async function start(options: Options) {
  const emulator = await startStepFunctions({
    folder: options.folder ?? temporaryFolder(),
    name: 'edit-video',
    ...options,
  });
  const client = new SFNClient(emulatorClientConfig(emulator.endpoint));
  onTestFinished(async () => {
    client.destroy();
    await emulator.stop().catch(() => {});
  });
  const { stateMachineArn } = emulator;
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    emulator,
    client,
    begin: (name: string, input: unknown = {}) =>
      client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    describe: (name: string) => client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) })),
    halt: (name: string, cause?: string) =>
      client.send(new StopExecutionCommand({ executionArn: arnOf(name), error: 'Cancelled', cause })),
    /** Runs one execution to its end. */
    async run(input: unknown = {}) {
      await client.send(
        new StartExecutionCommand({ stateMachineArn, name: 'run', input: JSON.stringify(input) }),
      );
      return emulator.ended('run');
    },
  };
}

/** A task that runs until the test lets it go or it is told to stop, and says when it has begun. */
function gate() {
  const begun = Promise.withResolvers<AbortSignal>();
  const open = Promise.withResolvers<unknown>();
  return {
    begun: begun.promise,
    open: open.resolve,
    task: (_: unknown, { signal }: { signal: AbortSignal }) => {
      begun.resolve(signal);
      signal.addEventListener('abort', () => open.resolve('stopped'));
      return open.promise;
    },
  };
}

class BackendBusy extends Error {
  override readonly name = 'BackendBusy';
}

test('choices, waits and paths run as in the file, and the result is described by the normal client', async () => {
  const { run, describe } = await start({
    waitScale: 0.001,
    definition: {
      StartAt: 'Poll',
      States: {
        Poll: { ...task, ResultPath: '$.poll', Next: 'IsReady' },
        IsReady: {
          Type: 'Choice',
          Choices: [{ Variable: '$.poll.ready', BooleanEquals: true, Next: 'Deliver' }],
          Default: 'Pause',
        },
        Pause: { Type: 'Wait', SecondsPath: '$.poll.after', Next: 'Poll' },
        Deliver: { ...task, Parameters: { 'job.$': '$.job', 'polls.$': '$.poll.count' }, End: true },
      },
    },
    tasks: {
      async Poll(input) {
        const count = readCount(input) + 1;
        return { count, ready: count === 3, after: 20 };
      },
      Deliver: async input => ({ delivered: input }),
    },
  });
  expect(await run({ job: 'j1' })).toMatchObject({
    status: 'SUCCEEDED',
    output: '{"delivered":{"job":"j1","polls":3}}',
  });
  expect(await describe('run')).toMatchObject({
    name: 'run',
    status: 'SUCCEEDED',
    input: '{"job":"j1"}',
    output: '{"delivered":{"job":"j1","polls":3}}',
    startDate: expect.any(Date),
    stopDate: expect.any(Date),
  });
});

function readCount(input: unknown): number {
  return Number(/"count":(\d+)/.exec(JSON.stringify(input))?.[1] ?? 0);
}

test('an error is retried by its name, then caught with what Lambda says about it', async () => {
  let attempts = 0;
  const { run } = await start({
    waitScale: 0.01,
    definition: {
      StartAt: 'Edit',
      States: {
        Edit: {
          ...task,
          Retry: [{ ErrorEquals: ['BackendBusy'], IntervalSeconds: 2, MaxAttempts: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Report' }],
          Next: 'Report',
        },
        Report: { ...task, End: true },
      },
    },
    tasks: {
      async Edit() {
        attempts += 1;
        throw new BackendBusy('come again');
      },
      Report: async input => input,
    },
  });
  const { output = '' } = await run({ job: 'j1' });
  expect(attempts).toBe(3);
  const { failure, job } = JSON.parse(output);
  expect(job).toBe('j1');
  expect(failure.Error).toBe('BackendBusy');
  expect(JSON.parse(failure.Cause)).toMatchObject({
    errorType: 'BackendBusy',
    errorMessage: 'come again',
    trace: expect.arrayContaining([expect.stringContaining('BackendBusy: come again')]),
  });
});

test('an error that nobody catches fails the execution under its name', async () => {
  const { run } = await start({
    definition: sequence({ Edit: task }),
    tasks: { Edit: () => Promise.reject(new TypeError('no draft')) },
  });
  expect(await run()).toMatchObject({
    status: 'FAILED',
    error: 'TypeError',
    cause: expect.stringContaining('no draft'),
  });
});

test('a task that outlives its function is stopped as Lambda stops it', async () => {
  const { run } = await start({
    definition: sequence({ Edit: task }),
    taskSeconds: { Edit: 0.05 },
    tasks: { Edit: () => new Promise(() => {}) },
  });
  expect(await run()).toMatchObject({ status: 'FAILED', error: 'Sandbox.Timedout' });
});

test('a task that outlives TimeoutSeconds can be caught as States.Timeout', async () => {
  const { run } = await start({
    definition: {
      StartAt: 'Edit',
      States: {
        Edit: {
          ...task,
          TimeoutSeconds: 1,
          Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Report' }],
          End: true,
        },
        Report: { Type: 'Succeed' },
      },
    },
    tasks: { Edit: () => new Promise(() => {}) },
  });
  expect(JSON.parse((await run()).output ?? '')).toMatchObject({ Error: 'States.Timeout' });
});

test('a payload over 256 KB ends the execution, whatever it catches', async () => {
  const { run, begin } = await start({
    definition: {
      StartAt: 'Edit',
      States: {
        Edit: { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Report' }], End: true },
        Report: { Type: 'Succeed' },
      },
    },
    tasks: { Edit: async () => 'x'.repeat(256 * 1024) },
  });
  expect(await run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  await expect(begin('big', 'x'.repeat(256 * 1024))).rejects.toThrow('longer than');
});

test('what is not JSON does not pass from task to task', async () => {
  const seen: unknown[] = [];
  const { run } = await start({
    definition: sequence({ First: task, Second: task }),
    tasks: {
      First: async () => ({ at: new Date(0), gone: undefined, list: new Set([1]) }),
      Second: async input => void seen.push(input),
    },
  });
  expect(await run()).toMatchObject({ status: 'SUCCEEDED', output: 'null' });
  expect(seen).toEqual([{ at: '1970-01-01T00:00:00.000Z', list: {} }]);
});

test('a task knows its request and the time that it has left', async () => {
  const { run } = await start({
    definition: sequence({ Edit: task }),
    taskSeconds: { Edit: 30 },
    newId: () => 'request-1',
    tasks: {
      Edit: async (_, { awsRequestId, getRemainingTimeInMillis }) => ({
        awsRequestId,
        hasTime: getRemainingTimeInMillis() > 0 && getRemainingTimeInMillis() <= 30_000,
      }),
    },
  });
  expect((await run()).output).toBe('{"awsRequestId":"request-1","hasTime":true}');
});

test('a map runs its tasks for each item, in the order of the items', async () => {
  const { run } = await start({
    waitScale: 0.001,
    definition: sequence({
      Each: {
        Type: 'Map',
        ItemsPath: '$.photos',
        ItemProcessor: sequence({ Breath: { Type: 'Wait', Seconds: 1 }, Stage: task }),
      },
    }),
    tasks: { Stage: async input => ({ staged: input }) },
  });
  const { output } = await run({ photos: ['a', 'b'] });
  expect(output).toBe('[{"staged":"a"},{"staged":"b"}]');
});

test('the same start twice is one execution; another input, or a start after the end, is refused', async () => {
  const { task: hold, begun, open } = gate();
  const { begin, emulator, client } = await start({
    definition: sequence({ Edit: task }),
    tasks: { Edit: hold },
  });
  const first = await begin('job', { a: 1 });
  await begun;
  expect(await begin('job', { a: 1 })).toMatchObject({
    executionArn: first.executionArn,
    startDate: first.startDate,
  });
  await expect(begin('job', { a: 2 })).rejects.toThrow(ExecutionAlreadyExists);
  open({});
  await emulator.ended('job');
  await expect(begin('job', { a: 1 })).rejects.toThrow(ExecutionAlreadyExists);
  const notJson = new StartExecutionCommand({ stateMachineArn: emulator.stateMachineArn, input: 'no' });
  await expect(client.send(notJson)).rejects.toThrow(InvalidExecutionInput);
});

test('a stopped execution is aborted at once, its task is told, and nothing comes after', async () => {
  const { task: hold, begun, open } = gate();
  const after: unknown[] = [];
  const { begin, halt, describe } = await start({
    definition: sequence({ Edit: task, Deliver: task }),
    tasks: { Edit: hold, Deliver: async input => void after.push(input) },
  });
  await begin('job');
  const signal = await begun;
  const { stopDate } = await halt('job', 'the person said so');
  expect(signal.aborted).toBe(true);
  expect(await describe('job')).toMatchObject({
    status: 'ABORTED',
    error: 'Cancelled',
    cause: 'the person said so',
    stopDate,
  });
  open({});
  expect((await halt('job')).stopDate).toEqual(stopDate);
  expect(after).toEqual([]);
});

test('executions are listed by status, newest first', async () => {
  const { begin, halt, emulator, client, describe } = await start({
    definition: sequence({ Edit: task }),
    tasks: { Edit: (_, { signal }) => new Promise(resolve => signal.addEventListener('abort', resolve)) },
  });
  for (const name of ['one', 'two', 'three']) await begin(name);
  await halt('two');
  const list = async (statusFilter?: 'RUNNING' | 'ABORTED', maxResults?: number, nextToken?: string) => {
    const answer = await client.send(
      new ListExecutionsCommand({
        stateMachineArn: emulator.stateMachineArn,
        statusFilter,
        maxResults,
        nextToken,
      }),
    );
    return { names: answer.executions?.map(({ name }) => name), nextToken: answer.nextToken };
  };
  expect((await list()).names).toEqual(['three', 'two', 'one']);
  expect((await list('RUNNING')).names).toEqual(['three', 'one']);
  const page = await list('RUNNING', 1);
  expect(page.names).toEqual(['three']);
  expect(await list('RUNNING', 1, page.nextToken)).toEqual({ names: ['one'], nextToken: undefined });
  await expect(describe('none')).rejects.toThrow(ExecutionDoesNotExist);
});

test('a task that is not given is reported at the start, not called on AWS', async () => {
  await expect(start({ definition: sequence({ Edit: task, Deliver: task }), tasks: {} })).rejects.toThrow(
    'missing: Edit, Deliver',
  );
});

test('killed in the middle of a task, an execution goes on with that task and its input', async () => {
  const folder = temporaryFolder();
  const child = await runChild('./step-functions-child.ts', folder, 'hang');
  expect(await child.line()).toBe('First {"photos":["ä"]}');
  expect(await child.line()).toBe('Hang {"list":["ä"]}');
  await child.kill();

  const ran: unknown[] = [];
  const record = (name: string) => async (input: unknown) => {
    ran.push([name, input]);
    return 'done';
  };
  const { emulator, describe } = await start({
    folder,
    definition: interruptedWorkflow,
    tasks: { First: record('First'), Hang: record('Hang'), Last: record('Last') },
  });
  expect((await describe('job')).status).toBe('RUNNING');
  expect(emulator.resume()).toBe(1);
  expect(emulator.resume()).toBe(0);
  expect(await emulator.ended('job')).toMatchObject({ status: 'SUCCEEDED', input: '{"photos":["ä"]}' });
  const before = { photos: ['ä'], first: { next: 'hang', by: 'child' } };
  expect(ran).toEqual([
    ['Hang', { list: ['ä'] }],
    ['Last', { ...before, hang: 'done' }],
  ]);
});

test('killed in a wait, an execution waits for what is left of it', async () => {
  const folder = temporaryFolder();
  const child = await runChild('./step-functions-child.ts', folder, 'pause');
  expect(await child.line()).toBe('First {"photos":["ä"]}');
  const stored = () => readFileSync(join(folder, 'executions.jsonl'), 'utf8');
  await expect.poll(stored).toContain('"state":"Pause"');
  await child.kill();

  const ran: unknown[] = [];
  const tasks = {
    First: async () => void ran.push('First'),
    Hang: async () => void ran.push('Hang'),
    Last: async () => void ran.push('Last'),
  };
  const soon = await start({ folder, definition: interruptedWorkflow, tasks });
  expect(soon.emulator.resume()).toBe(1);
  await soon.emulator.stop();
  expect(ran).toEqual([]);

  const anHourLater = () => Date.now() + 3_600_000;
  const late = await start({ folder, definition: interruptedWorkflow, tasks, now: anHourLater });
  expect(late.emulator.resume()).toBe(1);
  expect(await late.emulator.ended('job')).toMatchObject({ status: 'SUCCEEDED' });
  expect(ran).toEqual(['Last']);
});

test('stopping tells the tasks, and the next start takes up what they did not finish', async () => {
  const folder = temporaryFolder();
  const { task: hold, begun } = gate();
  const definition = sequence({ Edit: task, Deliver: task });
  const first = await start({ folder, definition, tasks: { Edit: hold, Deliver: async () => 'no' } });
  await first.begin('job');
  const signal = await begun;
  await first.emulator.stop();
  expect(signal.aborted).toBe(true);

  const second = await start({
    folder,
    definition,
    tasks: { Edit: async () => 'again', Deliver: async input => ({ delivered: input }) },
  });
  second.emulator.resume();
  expect(await second.emulator.ended('job')).toMatchObject({ output: '{"delivered":"again"}' });
});

test('what is started while the machine stops is run by the next start', async () => {
  const folder = temporaryFolder();
  const definition = sequence({ Edit: task });
  const ran: unknown[] = [];
  const tasks = { Edit: async (input: unknown) => void ran.push(input) };
  const first = await start({ folder, definition, tasks });
  await first.emulator.suspend();
  await first.begin('late', { a: 1 });
  await first.emulator.stop();
  expect(ran).toEqual([]);
  const second = await start({ folder, definition, tasks });
  expect(second.emulator.resume()).toBe(1);
  await second.emulator.ended('late');
  expect(ran).toEqual([{ a: 1 }]);
});

test('an execution in a state that the workflow no longer has fails and says so', async () => {
  const folder = temporaryFolder();
  const { task: hold, begun } = gate();
  const first = await start({ folder, definition: sequence({ Old: task }), tasks: { Old: hold } });
  await first.begin('job');
  await begun;
  await first.emulator.stop();
  const second = await start({ folder, definition: sequence({ New: task }), tasks: { New: async () => 1 } });
  second.emulator.resume();
  expect(await second.emulator.ended('job')).toMatchObject({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: expect.stringContaining('Old'),
  });
});

test('the time limit of the workflow counts from the start, over a restart', async () => {
  const folder = temporaryFolder();
  const { task: hold, begun } = gate();
  const definition = { TimeoutSeconds: 3600, ...sequence({ Edit: task }) };
  const first = await start({ folder, definition, tasks: { Edit: hold } });
  await first.begin('job');
  await begun;
  await first.emulator.stop();
  const anHourLater = () => Date.now() + 3_600_000;
  const second = await start({ folder, definition, tasks: { Edit: gate().task }, now: anHourLater });
  second.emulator.resume();
  expect(await second.emulator.ended('job')).toMatchObject({ status: 'TIMED_OUT' });
});
