import { expect, test } from 'vitest';
import { TryAgain } from '../../../lib/usecases/task.ts';
import { failureInput } from '../../../lib/workflow/payload.ts';

const payload = { v: 1, jobId: 'job_1_2', chat: { chatId: 1 } };

/** An error as Step Functions reports what a Lambda threw. */
const caught = (error: Error) => ({
  Error: error.name,
  Cause: JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: [] }),
});

test('a task that refused names its problem in its step', () => {
  const step = { outcome: 'refused', problem: { kind: 'nothing-to-export' } };
  expect(failureInput.parse({ ...payload, step }).problem).toEqual({ kind: 'nothing-to-export' });
});

test('a failure that did not pass brings its problem through the error that was caught', () => {
  const error = caught(new TryAgain({ kind: 'unreachable' }, { cause: new Error('connection refused') }));
  const step = { outcome: 'edit' };
  expect(failureInput.parse({ ...payload, step, error }).problem).toEqual({ kind: 'unreachable' });
});

test.each([
  ['an error of ours that nobody foresaw', caught(new TypeError('x is not a function'))],
  [
    'a function that ran out of time',
    { Error: 'Sandbox.Timedout', Cause: '{"errorMessage":"Task timed out"}' },
  ],
  ['a cause that is no JSON', { Error: 'Lambda.Unknown', Cause: 'The function could not be started.' }],
  ['no cause', { Error: 'States.Timeout' }],
])('%s has no problem to tell', (_, error) => {
  expect(failureInput.parse({ ...payload, error }).problem).toBeUndefined();
});
