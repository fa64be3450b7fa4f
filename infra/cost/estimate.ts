import { type FunctionName, functionSettings } from '../function-settings.ts';
import type { BackendChoice } from '../stage.ts';
import { secondsOf } from './function-seconds.ts';
import { timeOf } from './function-times.ts';
import { prices } from './prices.ts';
import type { Service } from './services.ts';
import { typicalJob } from './typical-job.ts';

const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
export const names = Object.keys(functionSettings).filter(isFunctionName);

/** Dollars by what they are paid for. */
export type Bill = Readonly<Record<string, number>>;

export const totalOf = (bill: Bill): number => Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);

/** Task states of a path through the workflow, as their functions. */
export interface Passage {
  /** Every state that was entered. */
  readonly transitions: number;
  /** How often each function was called. */
  readonly calls: Readonly<Partial<Record<FunctionName, number>>>;
}

/**
 * One job's costs from the first photo to the video in the chat, without those of the studio itself (estimate-render.ts).
 * The hosted backend fetches photos over the internet and thinks for longer.
 */
export const billForJob = (passage: Passage, backend: BackendChoice = 'hosted'): Bill => {
  const { photos, photoMegabytes, videoMegabytes, ownLogKilobytes } = typicalJob;
  const { transitions } = passage;
  const calls = callsOfJob(passage);
  const each = (figure: (name: FunctionName) => number): number =>
    names.reduce((sum, name) => sum + calls(name) * figure(name), 0);
  const photoGb = (photos * photoMegabytes) / 1000;
  const asks = (service: Service) => each(name => timeOf(name).asks[service] ?? 0);
  const callCount = each(() => 1);
  return {
    Lambda: each(
      name =>
        (functionSettings[name].memoryMb / 1024) *
          secondsOfCall(name, backend) *
          prices.lambda.perGbSecondArm +
        prices.lambda.perRequest,
    ),
    'Step Functions': transitions * prices.stepFunctions.perTransition,
    // Each message is sent, received and deleted.
    SQS: 3 * (photos * prices.sqs.perFifoRequest + prices.sqs.perStandardRequest),
    'HTTP API': photos * prices.httpApi.perRequest,
    // Each row read is up to 4 kB, consistently; each written up to 1 kB.
    DynamoDB:
      asks('tableReads') * prices.dynamoDb.perReadUnit + asks('tableWrites') * prices.dynamoDb.perWriteUnit,
    // Photos for three days, two drafts; the backend fetches each photo once.
    S3:
      (photos + 2) * prices.s3.perPut +
      (photos + 2) * prices.s3.perGet +
      (photoGb * prices.s3.perGbMonth * 3) / 30,
    'Data out': ((backend === 'hosted' ? photoGb : 0) + videoMegabytes / 1000) * prices.egress.perGb,
    // X-Ray keeps one trace in twenty beyond the first of each second; reckoned here as if it kept all.
    'Logs and traces':
      ((each(name => timeOf(name).logKilobytes) + (callCount + transitions) * ownLogKilobytes) / 1e6) *
        prices.logs.perGbIn +
      (photos + transitions / 4) * prices.xray.perTrace,
  };
};

/** How often a job calls each function: its tasks, and what comes before: every photo is an update; the request is its caption. */
export const callsOfJob = ({ calls }: Passage): ((name: FunctionName) => number) => {
  const { photos } = typicalJob;
  const before: Partial<Record<FunctionName, number>> = {
    'telegram-webhook': photos,
    conversation: photos,
    'settle-batch': 1,
  };
  const all = { ...calls, ...before };
  return name => all[name] ?? 0;
};

/** Seconds that a call is billed in a typical job. */
export const secondsOfCall = (name: FunctionName, backend: BackendChoice): number => {
  const { photos, photoMegabytes, videoMegabytes, editSeconds } = typicalJob;
  if (name === 'run-edit') return secondsOf(name) + editSeconds[backend];
  // From Telegram and into the store.
  if (name === 'stage-media') return secondsOf(name, 2 * photos * photoMegabytes);
  // From the backend and to Telegram.
  return secondsOf(name, name === 'deliver-video' ? 2 * videoMegabytes : 0);
};

/** Metrics that alarms watch, each of which is paid for, and those on the dashboard. A test compares both with the template. */
export const alarmMetrics = { hosted: 15, studio: 20 } as const;
export const dashboardMetrics = { hosted: 42, studio: 50 } as const;

/**
 * A month in which nobody writes. APIs, function URLs, workflows, tables on demand and the studio's functions cost nothing
 * then; what is left watches.
 */
export const billForIdleMonth = (stage: {
  readonly customerKey: boolean;
  /** Has alarms and a page. */
  readonly watched: boolean;
  readonly backend?: BackendChoice;
  /** Without what AWS gives every account for nothing, should nothing else there use it. */
  readonly lessFree?: boolean;
}): Bill => {
  const backend = stage.backend ?? 'hosted';
  const { freeEachMonth } = prices;
  const paid = (used: number, free: number) => (stage.lessFree ? Math.max(0, used - free) : used);
  const dashboards = paid(dashboardMetrics[backend], freeEachMonth.metricsOnDashboards) > 0 ? 1 : 0;
  const looks = (30 * 24 * 60) / 5;
  const check = functionSettings['check-webhook'];
  // WebhookProblems; the four about jobs are counted, and charged, only when somebody writes.
  const metrics = 1;
  // The event source polls each queue about once in 20 s with some pollers.
  const polls = ((30 * 24 * 3600) / 20) * 5;
  const paidPolls = paid(2 * polls, freeEachMonth.sqsRequests) / 2;
  const watching = {
    'CloudWatch alarms':
      paid(alarmMetrics[backend], freeEachMonth.alarmMetrics) * prices.cloudWatch.perAlarmMetricMonth +
      paid(metrics, freeEachMonth.metrics) * prices.cloudWatch.perMetricMonth,
    'CloudWatch dashboard': dashboards * prices.cloudWatch.perDashboardMonth,
    'Looks at the webhook':
      looks *
      ((check.memoryMb / 1024) * secondsOf('check-webhook') * prices.lambda.perGbSecondArm +
        prices.lambda.perRequest),
  };
  return {
    'Secrets Manager': prices.secrets.perSecretMonth,
    ...(stage.customerKey ? { 'KMS key': prices.kms.perKeyMonth } : {}),
    'SQS polling': paidPolls * (prices.sqs.perFifoRequest + prices.sqs.perStandardRequest),
    ...(stage.watched ? watching : {}),
  };
};
