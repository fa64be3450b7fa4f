import { expect, test } from 'vitest';
import { lambdaContext } from '../../../local/emulators/lambda-context.ts';

test('a context names its function and counts the time down to nothing', () => {
  let now = 1_000;
  const context = lambdaContext({
    functionName: 'run-edit',
    awsRequestId: 'request-1',
    deadline: 4_000,
    memoryMb: 512,
    now: () => now,
  });
  expect(context).toMatchObject({
    functionName: 'run-edit',
    awsRequestId: 'request-1',
    memoryLimitInMB: '512',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:run-edit',
  });
  expect(context.getRemainingTimeInMillis()).toBe(3_000);
  now = 5_000;
  expect(context.getRemainingTimeInMillis()).toBe(0);
});
