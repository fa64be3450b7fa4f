import { expect, test } from 'vitest';
import { type Observers, observedTask } from '../../../studio/aws/observed-task.ts';
import { describeError, type LogEntry, withoutSecrets } from '../../../studio/log.ts';
import { RenderError } from '../../../studio/render/render-error.ts';

const watch = () => {
  const lines: LogEntry[] = [];
  const counted: string[] = [];
  const traced: unknown[] = [];
  const observers: Observers = {
    log: entry => void lines.push(entry),
    count: name => void counted.push(name),
    trace: (name, annotations, work) => {
      traced.push([name, annotations]);
      return work();
    },
  };
  return { observers, lines, counted, traced };
};

test('a task tells which export and part it was for, how it went and how long it took', async () => {
  const { observers, lines, counted, traced } = watch();
  const input = { v: 2, key: 'abc', part: { part: 3, first: 9, end: 12 }, aim: null, tries: 0 };
  await observedTask(observers, 'RenderPart', input, async () => undefined);
  expect(lines).toEqual([
    {
      event: 'task',
      task: 'RenderPart',
      correlation_id: 'abc',
      part: 3,
      ms: expect.any(Number),
      outcome: 'done',
    },
  ]);
  expect(traced).toEqual([['RenderPart', { export: 'abc' }]]);
  expect(counted).toEqual([]);
});

test.each([
  ['JoinParts', { outcome: 'joined' }, ['ExportsDone']],
  ['RenderWhole', { outcome: 'joined' }, ['ExportsDone']],
  ['JoinParts', { outcome: 'over' }, []],
  ['PlanParts', { outcome: 'unwanted' }, []],
  ['FailExport', { outcome: 'failed' }, ['ExportsFailed']],
  // Somebody cancelled it, which ends its execution, too.
  ['FailExport', { outcome: 'over' }, []],
])('%s that finds %j counts as %j', async (task, result, metrics) => {
  const { observers, counted } = watch();
  await observedTask(observers, task, { key: 'abc' }, async () => result);
  expect(counted).toEqual(metrics);
});

test('what a task threw is thrown on, and its line names no file, no link and no token', async () => {
  const { observers, lines } = watch();
  const gone = new RenderError('failed', 'anna-and-ben.jpg is no longer there');
  const fail = async () => Promise.reject(gone);
  await expect(observedTask(observers, 'JoinParts', { key: 'abc' }, fail)).rejects.toBe(gone);
  expect(lines).toEqual([
    expect.objectContaining({
      event: 'task-failed',
      correlation_id: 'abc',
      task: 'JoinParts',
      reason: 'RenderError: failed',
    }),
  ]);
});

test('an input that is none is seen, too', async () => {
  const { observers, lines } = watch();
  await observedTask(observers, 'PlanParts', undefined, async () => undefined);
  expect(lines).toEqual([expect.objectContaining({ correlation_id: 'unknown' })]);
});

test('messages lose addresses and tokens', () => {
  expect(withoutSecrets('GET https://b.s3.test/x?X-Amz-Signature=1 by nmv_usr_abc-1 failed')).toBe(
    'GET <url> by nmv_usr_… failed',
  );
  // JSON.parse quotes what it could not read.
  expect(describeError(new SyntaxError('Unexpected token h, "happy birt"... is not valid JSON'))).toBe(
    'SyntaxError',
  );
  expect(describeError(new Error('no\nanswer from https://a.test/b'))).toBe('Error: no answer from <url>');
});
