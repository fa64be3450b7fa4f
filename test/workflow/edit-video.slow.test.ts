import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { DeliverVideoStep } from '../../lib/usecases/deliver-video.ts';
import type { EditStep } from '../../lib/usecases/run-edit.ts';
import type { StageMediaStep } from '../../lib/usecases/stage-media.ts';
import type { ExportStep } from '../../lib/usecases/submit-export.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import { failureInput } from '../../lib/workflow/payload.ts';
import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import { type Script, startWorkflow } from './start-workflow.ts';

let workflow: Awaited<ReturnType<typeof startWorkflow>>;
beforeAll(async () => {
  workflow = await startWorkflow();
});
afterAll(() => workflow.stop());

const refused = { outcome: 'refused', problem: { kind: 'out-of-credits' } } as const;
const over = { outcome: 'over' } as const;
const unsettled = { outcome: 'unsettled', cause: 'silent', reads: 0, seconds: 3 } as const;
const rendering = {
  outcome: 'rendering',
  renderId: 'render_1',
  draftHash: 'abc',
  attempt: 1,
  submittedAt: 1_700_000_000_000,
  polls: [{ atSeconds: 12, progress: 40 }],
  seconds: 8,
} as const;
const completed = { outcome: 'completed', draftHash: 'abc', renderId: 'render_1' } as const;

/** How to come to a task, and where each thing that it may find out leads. */
const ways: Readonly<
  Partial<
    Record<
      TaskName,
      { readonly before: Script; readonly leads: readonly (readonly [step: object, to: TaskName])[] }
    >
  >
> = {
  StageMedia: {
    before: {},
    leads: [
      [{ outcome: 'waiting', seconds: 3 }, 'StageMedia'],
      [{ outcome: 'edit' }, 'RunEdit'],
      [{ outcome: 'export' }, 'SubmitExport'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [StageMediaStep, TaskName][],
  },
  RunEdit: {
    before: { StageMedia: [{ outcome: 'edit' }] },
    leads: [
      [{ outcome: 'changed' }, 'SubmitExport'],
      [{ outcome: 'restart' }, 'StageMedia'],
      [{ outcome: 'answered' }, 'FinishJob'],
      [unsettled, 'CheckDraft'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [EditStep, TaskName][],
  },
  CheckDraft: {
    before: { StageMedia: [{ outcome: 'edit' }], RunEdit: [unsettled] },
    leads: [
      [{ outcome: 'changed' }, 'SubmitExport'],
      [{ outcome: 'answered' }, 'FinishJob'],
      [{ ...unsettled, reads: 1 }, 'CheckDraft'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [EditStep, TaskName][],
  },
  SubmitExport: {
    before: { StageMedia: [{ outcome: 'export' }] },
    leads: [
      [rendering, 'PollExport'],
      [{ outcome: 'rejected', attempt: 2 }, 'SubmitExport'],
      [{ outcome: 'completed', draftHash: 'abc' }, 'DeliverVideo'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [ExportStep, TaskName][],
  },
  PollExport: {
    before: { StageMedia: [{ outcome: 'export' }], SubmitExport: [rendering] },
    leads: [
      [rendering, 'PollExport'],
      [{ outcome: 'rejected', attempt: 2 }, 'SubmitExport'],
      [completed, 'DeliverVideo'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [ExportStep, TaskName][],
  },
  DeliverVideo: {
    before: { StageMedia: [{ outcome: 'export' }], SubmitExport: [completed] },
    leads: [
      [{ outcome: 'delivered' }, 'FinishJob'],
      [{ outcome: 'too-large', attempt: 1, fullSize: 60_000_000 }, 'SubmitExport'],
      [over, 'FinishJob'],
      [refused, 'ReportFailure'],
    ] satisfies [DeliverVideoStep, TaskName][],
  },
  ReportFailure: {
    before: { StageMedia: [refused] },
    leads: [
      [{ outcome: 'reported' }, 'FinishJob'],
      [over, 'FinishJob'],
    ],
  },
};

/** Every task that is left for another, and how to come to it. */
const left = Object.entries(ways).map(([task, way]) => ({
  task: taskName(task),
  before: way.before,
  leads: way.leads,
}));

describe('what a task finds out decides what comes next', () => {
  const cases = left.flatMap(({ task, before, leads }) =>
    leads.map(([step, to]) => ({ task, before, step, to, outcome: outcomeOf(step) })),
  );

  test.each(cases)('$task: $outcome → $to', async ({ task, before, step, to }) => {
    const { path, status } = await workflow.run({ ...before, [task]: [step] });
    const at = path.indexOf(task);
    expect(path[at + 1]).toBe(to);
    expect(path.at(-1)).toBe('FinishJob');
    expect(path.filter(name => name === 'FinishJob')).toHaveLength(1);
    expect(status).toBe('SUCCEEDED');
  });

  test('the cases are all that the workflow knows', () => {
    const choices = z.object({
      Type: z.literal('Choice'),
      Choices: z.array(z.object({ StringEquals: z.string() })),
      Default: z.literal('ReportFailure'),
    });
    const inDefinition = Object.entries(states).flatMap(([name, state]) => {
      const choice = choices.safeParse(state);
      return choice.success ? choice.data.Choices.map(({ StringEquals }) => `${name}: ${StringEquals}`) : [];
    });
    const tried = left.flatMap(({ task, leads }) => {
      const next = taskState.parse(states[task]).Next;
      return leads.map(([step]) => `${next}: ${outcomeOf(step)}`);
    });
    expect(inDefinition.filter(choice => !tried.includes(choice))).toEqual([]);
  });
});

describe('a task that breaks', () => {
  test.each(left)('$task: three times, and its person is told', async ({ task, before }) => {
    const broken = [1, 2, 3].map(count => new Error(`Broken for the ${count}. time.`));
    const { path, status, lastInput } = await workflow.run({ ...before, [task]: broken });

    expect(path.filter(name => name === task)).toHaveLength(3);
    expect(path.slice(path.lastIndexOf(task) + 1)).toEqual(
      task === 'ReportFailure' ? ['FinishJob'] : ['ReportFailure', 'FinishJob'],
    );
    expect(lastInput('FinishJob')).toMatchObject({ error: { Error: 'Error' } });
    expect(status).toBe('SUCCEEDED');
  });

  test.each(left)('$task: once, and goes on as if nothing had been', async ({ task, before }) => {
    const { path } = await workflow.run({ ...before, [task]: [new Error('Broken once.'), over] });
    expect(path.filter(name => name === task)).toHaveLength(2);
    expect(path.slice(-2)).toEqual([task, 'FinishJob']);
  });

  test.each(['TryAgain', 'TryAgainLater'])('%s: twice, and its person is told what is in it', async name => {
    const problem = { kind: 'rate-limited' } as const;
    const busy = [1, 2].map(() => Object.assign(new Error(JSON.stringify(problem)), { name }));
    const before: Script = { StageMedia: [{ outcome: 'edit' }] };
    const { path, lastInput } = await workflow.run({ ...before, RunEdit: busy });
    expect(path).toEqual(['StageMedia', 'RunEdit', 'RunEdit', 'ReportFailure', 'FinishJob']);
    expect(failureInput.parse(lastInput('ReportFailure')).problem).toEqual(problem);
    const { path: passed } = await workflow.run({ ...before, RunEdit: [...busy.slice(1), over] });
    expect(passed).toEqual(['StageMedia', 'RunEdit', 'RunEdit', 'FinishJob']);
  });

  test('Lambda’s own trouble gets more patience than ours', async () => {
    const busy = Array.from({ length: 6 }, () =>
      Object.assign(new Error('Busy.'), { name: 'Lambda.TooManyRequestsException' }),
    );
    const { path } = await workflow.run({ StageMedia: [...busy, over] });
    expect(path.filter(name => name === 'StageMedia')).toHaveLength(7);
    expect(path).not.toContain('ReportFailure');
  });

  test('FinishJob: nine times, and the execution fails, which an operator is told of', async () => {
    const broken = Array.from({ length: 9 }, () => new Error('Broken.'));
    const { path, status } = await workflow.run({ FinishJob: broken });
    expect(path.filter(name => name === 'FinishJob')).toHaveLength(9);
    expect(status).toBe('FAILED');
  });

  test('the error of a broken task is no problem that its person is told in words of ours', async () => {
    const { lastInput } = await workflow.run({
      StageMedia: [{ outcome: 'export' }],
      SubmitExport: [1, 2, 3].map(() => new Error('x')),
    });
    // What the last good task found out is still there, and is not taken for a problem.
    expect(lastInput('ReportFailure')).toMatchObject({
      step: { outcome: 'export' },
      error: { Error: 'Error' },
    });
  });
});

describe('the whole way', () => {
  test('of an edit: photos, edit, a look at the draft, a render that fails once, the video', async () => {
    const { path } = await workflow.run({
      StageMedia: [{ outcome: 'waiting', seconds: 3 }, { outcome: 'edit' }],
      RunEdit: [unsettled],
      CheckDraft: [{ ...unsettled, reads: 1 }, { outcome: 'changed' }],
      SubmitExport: [rendering, { ...rendering, attempt: 2 }],
      PollExport: [rendering, { outcome: 'rejected', attempt: 2 }, completed],
      DeliverVideo: [{ outcome: 'delivered' }],
    });
    expect(path).toEqual([
      'StageMedia',
      'StageMedia',
      'RunEdit',
      'CheckDraft',
      'CheckDraft',
      'SubmitExport',
      'PollExport',
      'PollExport',
      'SubmitExport',
      'PollExport',
      'DeliverVideo',
      'FinishJob',
    ]);
  });

  test('the second submit knows that it is the second', async () => {
    const { lastInput } = await workflow.run({
      StageMedia: [{ outcome: 'export' }],
      SubmitExport: [{ outcome: 'rejected', attempt: 2 }],
    });
    expect(lastInput('SubmitExport')).toMatchObject({ step: { attempt: 2 } });
  });
});

const taskState = z.looseObject({ Type: z.literal('Task'), Next: z.string() });
const states: Readonly<Record<string, unknown>> = definition.States;

function taskName(name: string): TaskName {
  if (isTaskName(name)) return name;
  throw new TypeError(`${name} is no task.`);
}

function isTaskName(name: string): name is TaskName {
  return name in tasks;
}

function outcomeOf(step: object): string {
  return z.object({ outcome: z.string() }).parse(step).outcome;
}
