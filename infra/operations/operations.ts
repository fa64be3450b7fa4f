import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ReelayFunction } from '../constructs/reelay-function.ts';
import type { Stage } from '../stage.ts';
import { Alarms } from './alarms.ts';
import { addBudget } from './budget.ts';
import { addDashboard } from './dashboard.ts';
import type { Watched } from './watched.ts';

/** Telegram's deliveries are looked at so often: an alarm needs two looks, so it comes within ten minutes. */
const lookEvery = Duration.minutes(5);

/** Everything by which operators learn how Reelay does. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, stage: Stage, watched: Omit<Watched, 'webhookProblems'>) {
    super(scope, id);
    const topic = new Topic(this, 'AlarmTopic', { enforceSSL: true });
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    const all = {
      ...watched,
      webhookProblems: this.watchWebhook(watched.stackFunctions['check-webhook'], watched.stackName),
    };
    const alarms = new Alarms(this, 'Alarms', all, topic);
    addBudget(this, watched.stackName, stage.monthlyBudgetUsd, topic);
    addDashboard(this, all, alarms.all);
  }

  /** A function asks Telegram and logs the answer; the log becomes the metric. */
  private watchWebhook({ lambda, logGroup }: ReelayFunction, stackName: string): Metric {
    new Rule(this, 'LookAtWebhook', {
      schedule: Schedule.rate(lookEvery),
      targets: [new LambdaFunction(lambda, { retryAttempts: 0 })],
    });
    const filter = new MetricFilter(this, 'WebhookHealth', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', 'webhook-health'),
      metricNamespace: stackName,
      metricName: 'WebhookProblems',
      metricValue: '$.problems',
    });
    return filter.metric();
  }
}
