import { type FunctionName, functionSettings } from '../function-settings.ts';
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

/** One job's costs from the first photo to the video in the chat. */
export const billForJob = ({ transitions, calls }: Passage): Bill => {
  const { photos, photoMegabytes, videoMegabytes, seconds, tableReads, tableWrites, logKilobytes } =
    typicalJob;
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
    // Photos for three days, two drafts; the backend fetches each photo once, over the internet.
    S3:
      (photos + 2) * prices.s3.perPut +
      (photos + 2) * prices.s3.perGet +
      (photoGb * prices.s3.perGbMonth * 3) / 30,
    'Data out': (photoGb + videoMegabytes.value / 1000) * prices.egress.perGb,
    // X-Ray keeps one trace in twenty beyond the first of each second; reckoned here as if it kept all.
    'Logs and traces':
      (logKilobytes.value / 1e6) * prices.logs.perGbIn + (photos + transitions / 4) * prices.xray.perTrace,
  };
};

/** A month in which nobody writes. */
export const billForIdleMonth = (stage: { readonly customerKey: boolean }): Bill => {
  const looks = (30 * 24 * 60) / 5;
  const check = functionSettings['check-webhook'];
  // Alarms on several metrics pay for each; the event source polls each queue about once in 20 s with some pollers.
  const alarmMetrics = 14;
  // WebhookProblems; the four about jobs are counted, and charged, only when somebody writes.
  const metrics = 1;
  const polls = ((30 * 24 * 3600) / 20) * 5;
  return {
    'Secrets Manager': prices.secrets.perSecretMonth,
    ...(stage.customerKey ? { 'KMS key': prices.kms.perKeyMonth } : {}),
    'CloudWatch alarms':
      alarmMetrics * prices.cloudWatch.perAlarmMetricMonth + metrics * prices.cloudWatch.perMetricMonth,
    'CloudWatch dashboard': prices.cloudWatch.perDashboardMonth,
    'SQS polling': polls * (prices.sqs.perFifoRequest + prices.sqs.perStandardRequest),
    'Looks at the webhook':
      looks *
      ((check.memoryMb / 1024) * typicalJob.seconds['check-webhook'].value * prices.lambda.perGbSecondArm +
        prices.lambda.perRequest),
  };
};

const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
