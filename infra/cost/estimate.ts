import { type FunctionName, functionSettings } from '../function-settings.ts';
import type { BackendChoice } from '../stage.ts';
import { prices } from './prices.ts';
import { typicalJob } from './typical-job.ts';

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
export const billForJob = ({ transitions, calls }: Passage, backend: BackendChoice = 'hosted'): Bill => {
  const { photos, photoMegabytes, videoMegabytes, tableReads, tableWrites, logKilobytes } = typicalJob;
  const seconds =
    backend === 'hosted'
      ? typicalJob.seconds
      : { ...typicalJob.seconds, 'run-edit': typicalJob.secondsOfStudioEdit };
  // Every photo is an update; the request is the first one's caption.
  const all: Partial<Record<FunctionName, number>> = {
    ...calls,
    'telegram-webhook': photos,
    conversation: photos,
    'settle-batch': 1,
  };
  const lambda = Object.entries(functionSettings).map(([name, { memoryMb }]) => {
    const count = isFunctionName(name) ? (all[name] ?? 0) : 0;
    const each = isFunctionName(name) ? seconds[name].value : 0;
    return count * ((memoryMb / 1024) * each * prices.lambda.perGbSecondArm + prices.lambda.perRequest);
  });
  const photoGb = (photos * photoMegabytes.value) / 1000;
  return {
    Lambda: lambda.reduce((sum, dollars) => sum + dollars, 0),
    'Step Functions': transitions * prices.stepFunctions.perTransition,
    // Each message is sent, received and deleted.
    SQS: 3 * (photos * prices.sqs.perFifoRequest + prices.sqs.perStandardRequest),
    'HTTP API': photos * prices.httpApi.perRequest,
    // A consistent read of a small row is one unit.
    DynamoDB:
      tableReads.value * prices.dynamoDb.perReadUnit + tableWrites.value * prices.dynamoDb.perWriteUnit,
    // Photos for three days, two drafts; the backend fetches each photo once.
    S3:
      (photos + 2) * prices.s3.perPut +
      (photos + 2) * prices.s3.perGet +
      (photoGb * prices.s3.perGbMonth * 3) / 30,
    'Data out': ((backend === 'hosted' ? photoGb : 0) + videoMegabytes.value / 1000) * prices.egress.perGb,
    // X-Ray keeps one trace in twenty beyond the first of each second; reckoned here as if it kept all.
    'Logs and traces':
      (logKilobytes.value / 1e6) * prices.logs.perGbIn + (photos + transitions / 4) * prices.xray.perTrace,
  };
};

/** Metrics that alarms watch, each of which is paid for, and those on the dashboard. A test compares both with the template. */
export const alarmMetrics = { hosted: 15, studio: 25 } as const;
export const dashboardMetrics = { hosted: 50, studio: 71 } as const;

/**
 * A month in which nobody writes. APIs, function URLs, workflows, tables on demand and the studio's functions cost nothing
 * then; what is left watches.
 */
export const billForIdleMonth = (stage: {
  readonly customerKey: boolean;
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
  return {
    'Secrets Manager': prices.secrets.perSecretMonth,
    ...(stage.customerKey ? { 'KMS key': prices.kms.perKeyMonth } : {}),
    'CloudWatch alarms':
      paid(alarmMetrics[backend], freeEachMonth.alarmMetrics) * prices.cloudWatch.perAlarmMetricMonth +
      paid(metrics, freeEachMonth.metrics) * prices.cloudWatch.perMetricMonth,
    'CloudWatch dashboard': dashboards * prices.cloudWatch.perDashboardMonth,
    'SQS polling': paidPolls * (prices.sqs.perFifoRequest + prices.sqs.perStandardRequest),
    'Looks at the webhook':
      looks *
      ((check.memoryMb / 1024) * typicalJob.seconds['check-webhook'].value * prices.lambda.perGbSecondArm +
        prices.lambda.perRequest),
  };
};

const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
