import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { metricsNamespace } from '../../infra/operations/counted.ts';
import { resourcesOf, stagesOfCheckout, synthesize } from './synthesize.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a job's tasks may find out, and a look at the webhook. A process of its own: the lines go to its output. */
const program = `
import { loggedTask } from './lib/runtime/logged-task.ts';
import { count } from './lib/runtime/metrics.ts';
const ref = { id: 'job_1_2', chat: { chatId: 1 } };
const steps = [
  ['StageMedia', 'edit'], ['RunEdit', 'refused'], ['CheckDraft', 'changed'], ['DeliverVideo', 'delivered'],
  ['ReportFailure', 'reported'], ['ReportFailure', 'over'], ['FinishJob', 'finished'],
];
for (const [task, outcome] of steps) await loggedTask(task, ref, async () => ({ outcome }));
await loggedTask('RunEdit', ref, async () => { throw new Error('out of order'); }).catch(() => {});
count('WebhookProblems', 0);
`;

/** CloudWatch's embedded metric format. */
const line = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ),
  }),
});

const linesWritten = async (settings: Readonly<Record<string, string>>) => {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: root, env: { POWERTOOLS_LOG_LEVEL: 'SILENT', ...settings } },
  );
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(text => line.parse(JSON.parse(text)));
};

let written: Awaited<ReturnType<typeof linesWritten>>;
beforeAll(async () => {
  written = await linesWritten({ [metricsNamespace]: 'reelay-dev' });
});

const nameOf = ({ _aws }: z.infer<typeof line>) => _aws.CloudWatchMetrics[0]?.Metrics[0]?.Name ?? '';

describe('what functions count', () => {
  test('each outcome counts once, as what it is', () => {
    expect(written.map(one => [nameOf(one), one[nameOf(one)]])).toEqual([
      ['EditsFailed', 1],
      ['VideosDelivered', 1],
      ['JobsFailed', 1],
      ['JobsDone', 1],
      ['EditsFailed', 1],
      ['WebhookProblems', 0],
    ]);
  });

  test('holds no id of a job or chat, which would make a metric for each', () => {
    for (const one of written)
      expect(Object.keys(one).sort()).toEqual(['_aws', 'service', nameOf(one)].sort());
  });

  test('is not written where nobody reads it', async () => {
    expect(await linesWritten({})).toEqual([]);
  });
});

const metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});
const alarm = z.object({
  ...metric.partial().shape,
  Metrics: z.array(z.object({ MetricStat: z.object({ Metric: metric }).optional() })).default([]),
});

test('alarms and the dashboard read what is written: same namespace, names and dimensions', () => {
  const template = synthesize({ stages: { dev: { ...stagesOfCheckout['dev'], watched: true } } }).get('dev');
  if (!template) throw new Error('No stack of stage dev.');
  const inAlarms = resourcesOf(template, 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => alarm.parse(Properties))
    .flatMap(one => [
      ...[metric.safeParse(one)].flatMap(({ data }) => data ?? []),
      ...one.Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []),
    ])
    .filter(({ Namespace }) => !Namespace.startsWith('AWS/'));
  const keysWritten = written.map(one => {
    const { Namespace, Dimensions } = one._aws.CloudWatchMetrics[0] ?? {};
    return JSON.stringify([Namespace, nameOf(one), Dimensions?.flat().map(name => [name, one[name]])]);
  });
  const keysRead = inAlarms.map(({ Namespace, MetricName, Dimensions }) =>
    JSON.stringify([Namespace, MetricName, Dimensions.map(({ Name, Value }) => [Name, Value])]),
  );
  expect(new Set(inAlarms.map(({ MetricName }) => MetricName))).toEqual(
    new Set(['JobsDone', 'JobsFailed', 'WebhookProblems']),
  );
  expect(keysRead.filter(key => !keysWritten.includes(key))).toEqual([]);

  const [page] = resourcesOf(template, 'AWS::CloudWatch::Dashboard');
  const shown = JSON.stringify(page?.Properties);
  for (const name of ['JobsDone', 'VideosDelivered', 'JobsFailed', 'EditsFailed'])
    expect(shown).toContain(`\\"reelay-dev\\",\\"${name}\\",\\"service\\",\\"reelay\\"`);
});
