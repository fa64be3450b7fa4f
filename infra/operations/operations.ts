import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
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

/** Everything by which operators learn how Reelay does; of a stage that is not watched, what it spends. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, stage: Stage, watched: Watched) {
    super(scope, id);
    const topic = new Topic(this, 'AlarmTopic', { enforceSSL: true });
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    addBudget(this, watched.stackName, stage.monthlyBudgetUsd, topic);
    if (!stage.watched) return;
    this.watchWebhook(watched.stackFunctions['check-webhook']);
    const alarms = new Alarms(this, 'Alarms', watched, topic);
    addDashboard(this, watched, alarms.all);
  }

  /** A function asks Telegram and counts what it hears. */
  private watchWebhook({ lambda }: ReelayFunction): void {
    new Rule(this, 'LookAtWebhook', {
      schedule: Schedule.rate(lookEvery),
      targets: [new LambdaFunction(lambda, { retryAttempts: 0 })],
    });
  }
}
