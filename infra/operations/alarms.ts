import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionName } from '../function-settings.ts';
import { type AlarmName, alarmDescription, alarmList, type StudioAlarmName } from './alarm-list.ts';
import { counted, countedByStudio } from './counted.ts';
import type { Watched, WatchedStudio } from './watched.ts';

/** From so many jobs in an hour on, a share of failures means something. */
const enoughJobs = 5;

const minutes = (count: number) => ({ period: Duration.minutes(count), statistic: Stats.SUM });

interface Rule {
  readonly metric: IMetric;
  /** The alarm goes off above it; below it for what must not cease. */
  readonly above?: number;
  readonly below?: number;
  /** How many periods in a row; 1 when absent. */
  readonly periods?: number;
  /** No data means that nothing happened, unless it means that nobody looks. */
  readonly missing?: TreatMissingData;
}

/** Everything but spending, which AWS counts elsewhere (budget.ts). */
const rulesFor = ({ stackName, stackFunctions, updates, settle, stateMachine, api, peopleApi }: Watched) => {
  const lambda = (name: FunctionName) => stackFunctions[name].lambda;
  const visible = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
  return {
    updatesDeadLetters: {
      metric: updates.deadLetters.metricApproximateNumberOfMessagesVisible(visible),
      above: 0,
    },
    settleDeadLetters: {
      metric: settle.deadLetters.metricApproximateNumberOfMessagesVisible(visible),
      above: 0,
    },
    queueAge: { metric: updates.queue.metricApproximateAgeOfOldestMessage(visible), above: 300 },
    executionsFailed: { metric: stateMachine.metricFailed(minutes(5)), above: 0 },
    executionsTimedOut: { metric: stateMachine.metricTimedOut(minutes(5)), above: 0 },
    // Failures are told, or cannot be told: then ReportFailure breaks, up to three times for one job, and its own
    // counting with it, which Lambda's does not. A metric is missing where nothing was counted.
    jobsFailed: {
      metric: new MathExpression({
        label: 'Jobs without a video, %',
        expression: `IF(jobs >= ${enoughJobs}, 100 * (FILL(told, 0) + FILL(untold, 0)) / jobs, 0)`,
        usingMetrics: {
          told: counted(stackName, 'JobsFailed', minutes(60)),
          untold: lambda('report-failure').metricErrors(minutes(60)),
          jobs: counted(stackName, 'JobsDone', minutes(60)),
        },
        period: Duration.hours(1),
      }),
      above: 25,
    },
    // Lambda's own count: it sees runs that ended for want of time or memory, which could count nothing themselves.
    editErrors: { metric: lambda('run-edit').metricErrors(minutes(15)), above: 2 },
    deliveryErrors: { metric: lambda('deliver-video').metricErrors(minutes(15)), above: 0 },
    webhookErrors: {
      metric: counted(stackName, 'WebhookProblems', { ...minutes(5), statistic: Stats.MAXIMUM }),
      above: 0,
      periods: 2,
    },
    webhookUnwatched: {
      metric: counted(stackName, 'WebhookProblems', { ...minutes(30), statistic: Stats.SAMPLE_COUNT }),
      below: 1,
      missing: TreatMissingData.BREACHING,
    },
    peopleErrors: { metric: peopleApi.metricServerError(minutes(5)), above: 2 },
    apiErrors: { metric: api.metricServerError(minutes(5)), above: 5 },
    // Of the whole account: that is what runs out.
    throttles: { metric: Lambda.metricAllThrottles(minutes(5)), above: 0 },
  } as const satisfies Record<Exclude<AlarmName, 'spend' | StudioAlarmName>, Rule>;
};

const rulesForStudio = ({ renderWorkflow, routes }: WatchedStudio, stackName: string) =>
  ({
    studioErrors: {
      metric: new MathExpression({
        label: 'Requests that broke',
        expression: 'FILL(crashed, 0) + FILL(answered, 0)',
        usingMetrics: {
          crashed: routes.metricErrors(minutes(15)),
          answered: routes.metric('Url5xxCount', minutes(15)),
        },
        period: Duration.minutes(15),
      }),
      above: 2,
    },
    exportsFailed: {
      metric: new MathExpression({
        label: 'Exports without their last step',
        expression: 'FILL(failed, 0) + FILL(late, 0)',
        usingMetrics: {
          failed: renderWorkflow.metricFailed(minutes(5)),
          late: renderWorkflow.metricTimedOut(minutes(5)),
        },
        period: Duration.minutes(5),
      }),
      above: 0,
    },
    // Counted when an export is given up, after all tries; one whose own files cannot be rendered counts, too: single ones
    // say nothing. A count of ours, as each task's errors would be a metric to pay for.
    rendersBroken: { metric: countedByStudio(stackName, 'ExportsFailed', minutes(15)), above: 3 },
  }) as const satisfies Record<StudioAlarmName, Rule>;

/** One CloudWatch alarm for each entry of the list; each tells the topic, and is told when all is well again. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, watched: Watched, topic: ITopic) {
    super(scope, id);
    const rules: Readonly<Record<string, Rule>> = {
      ...rulesFor(watched),
      ...(watched.studio === undefined ? {} : rulesForStudio(watched.studio, watched.stackName)),
    };
    const action = new SnsAction(topic);
    this.all = Object.entries(alarmList)
      .filter(([name]) => name in rules)
      .map(([name, text]) => {
        const rule = rules[name];
        if (!rule) throw new Error(`Alarm ${name} has no rule.`);
        const alarm = new Alarm(this, name, {
          alarmName: `${watched.stackName}: ${text.title}`,
          alarmDescription: alarmDescription(text),
          metric: rule.metric,
          threshold: rule.below ?? rule.above ?? 0,
          comparisonOperator:
            rule.below === undefined
              ? ComparisonOperator.GREATER_THAN_THRESHOLD
              : ComparisonOperator.LESS_THAN_THRESHOLD,
          evaluationPeriods: rule.periods ?? 1,
          treatMissingData: rule.missing ?? TreatMissingData.NOT_BREACHING,
        });
        alarm.addAlarmAction(action);
        alarm.addOkAction(action);
        return alarm;
      });
  }
}
