import { expect, test } from 'vitest';
import { billForIdleMonth, billForJob, totalOf } from '../../infra/cost/estimate.ts';
import { passageOf } from '../../infra/cost/passage.ts';
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

test('idling costs some dollars at most', () => {
  expect(totalOf(billForIdleMonth({ customerKey: true }))).toBeLessThan(6);
});
