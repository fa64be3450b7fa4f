import { expect, test } from 'vitest';
import { billForIdleMonth, billForJob, names, totalOf } from '../../infra/cost/estimate.ts';
import { secondsOf } from '../../infra/cost/function-seconds.ts';
import { functionTimes, timeOf } from '../../infra/cost/function-times.ts';
import { passageOf } from '../../infra/cost/passage.ts';
import { prices, sources } from '../../infra/cost/prices.ts';
import { typicalJob } from '../../infra/cost/typical-job.ts';
import { walkWorkflow } from '../../infra/cost/walk-workflow.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };

test('a job that is over at once passes three states', () => {
  expect(walkWorkflow(definition, { StageMedia: ['over'] })).toEqual([
    'StageMedia',
    'MediaStaged',
    'FinishJob',
  ]);
});

test('waits and choices are transitions, too', () => {
  const path = walkWorkflow(definition, {
    StageMedia: ['export'],
    SubmitExport: ['rendering'],
    PollExport: ['rendering', 'completed'],
    DeliverVideo: ['delivered'],
  });
  expect(path).toEqual([
    ...['StageMedia', 'MediaStaged', 'SubmitExport', 'ExportDone'],
    ...['WaitForExport', 'PollExport', 'ExportDone'],
    ...['WaitForExport', 'PollExport', 'ExportDone'],
    ...['DeliverVideo', 'VideoDelivered', 'FinishJob'],
  ]);
});

test('outcomes that run out are named', () => {
  expect(() => walkWorkflow(definition, { StageMedia: ['edit'] })).toThrow(/EditDone/);
});

test('outcomes that nobody knows lead to the failure’s report', () => {
  expect(walkWorkflow(definition, { StageMedia: ['odd'] })).toEqual([
    'StageMedia',
    'MediaStaged',
    'ReportFailure',
    'FinishJob',
  ]);
});

test('the typical job is led through the real workflow to its video', () => {
  const { calls } = passageOf(typicalJob.outcomes);
  expect(calls).toMatchObject({
    'stage-media': 2,
    'run-edit': 1,
    'poll-export': 6,
    'deliver-video': 1,
    'finish-job': 1,
    'report-failure': 0,
  });
});

test('a video costs less than a cent, and a longer wait more', () => {
  const typical = billForJob(passageOf(typicalJob.outcomes));
  expect(totalOf(typical)).toBeLessThan(0.01);
  const longer = passageOf({
    ...typicalJob.outcomes,
    PollExport: [...Array(20).fill('rendering'), 'completed'],
  });
  expect(totalOf(billForJob(longer))).toBeGreaterThan(totalOf(typical));
});

test('every function is measured, and says when and where', () => {
  expect(functionTimes.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(functionTimes.on).toContain('cores');
  expect(Object.keys(functionTimes.functions).sort()).toEqual([...names].sort());
  for (const name of names) {
    const { cpu, asks } = timeOf(name);
    const waits = Object.values(asks).reduce((sum, count) => sum + count, 0);
    // No quicker than its own work, and no slower than that on its share of a processor and a second for each request.
    expect(secondsOf(name), name).toBeGreaterThan(cpu);
    expect(secondsOf(name), name).toBeLessThan(8 * cpu + waits);
  }
});

test('a stage that nobody watches costs its secret and its queues', () => {
  const dev = billForIdleMonth({ customerKey: false, watched: false, lessFree: true });
  expect(Object.keys(dev).sort()).toEqual(['SQS polling', 'Secrets Manager']);
  expect(totalOf(dev)).toBeLessThan(0.6);
});

test('what is brought in and out takes its time', () => {
  expect(secondsOf('deliver-video', 60) - secondsOf('deliver-video')).toBeCloseTo(1);
});

test.each([
  ['hosted', 2.1],
  ['studio', 2.6],
] as const)('idling on the backend "%s" costs no more than keys and alarms', (backend, most) => {
  const stage = { customerKey: true, watched: true, backend };
  expect(totalOf(billForIdleMonth(stage))).toBeLessThan(8);
  // All that is shown is within what AWS gives for nothing.
  expect(billForIdleMonth({ ...stage, lessFree: true })['CloudWatch dashboard']).toBe(0);
  expect(totalOf(billForIdleMonth({ ...stage, lessFree: true }))).toBeLessThan(most);
  const lessFree = totalOf(billForIdleMonth({ ...stage, lessFree: true }));
  expect(lessFree).toBeLessThan(totalOf(billForIdleMonth(stage)));
  expect(lessFree).toBeGreaterThanOrEqual(prices.kms.perKeyMonth + prices.secrets.perSecretMonth);
});

/** Wrong by a factor of a thousand is the likeliest mistake: price pages mix units. Dollars for a million of each. */
test.each([
  ['requests to Lambda', prices.lambda.perRequest, 0.2],
  ['state transitions', prices.stepFunctions.perTransition, 25],
  ['requests to a FIFO queue', prices.sqs.perFifoRequest, 0.5],
  ['requests to a standard queue', prices.sqs.perStandardRequest, 0.4],
  ['units written to DynamoDB', prices.dynamoDb.perWriteUnit, 0.625],
  ['units read from DynamoDB', prices.dynamoDb.perReadUnit, 0.125],
  ['objects put into S3', prices.s3.perPut, 5],
  ['objects fetched from S3', prices.s3.perGet, 0.4],
  ['requests to the HTTP API', prices.httpApi.perRequest, 1],
  ['traces', prices.xray.perTrace, 5],
])('a million %s', (_, each, dollars) => {
  expect(each * 1e6).toBeCloseTo(dollars, 6);
});

test('prices say when they were compared, and each of them with what', () => {
  expect(prices.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  const { asOf: _, ...priced } = prices;
  expect(Object.keys(sources).sort()).toEqual(Object.keys(priced).sort());
});
