import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmDescription, alarmList } from './alarm-list.ts';

/** Parts of the month's budget, in percent, and whether they are spent or only foreseen when somebody is told. */
const notices = [
  { threshold: 80, notificationType: 'ACTUAL' },
  { threshold: 100, notificationType: 'FORECASTED' },
  { threshold: 100, notificationType: 'ACTUAL' },
] as const;

/**
 * A budget for the whole account: one for the stage alone would need cost allocation tags, which count nothing until
 * somebody switches them on by hand. Its mails are AWS's own words, so the runbook's section is in its name.
 */
export const addBudget = (
  scope: Construct,
  stackName: string,
  monthlyUsd: number,
  topic: Topic,
): CfnBudget => {
  topic.addToResourcePolicy(
    new PolicyStatement({
      actions: ['sns:Publish'],
      principals: [new ServicePrincipal('budgets.amazonaws.com')],
      resources: [topic.topicArn],
    }),
  );
  return new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `${stackName}: ${alarmDescription(alarmList.spend)}`
        .replaceAll(/[:\\→]/g, '-')
        .slice(0, 100),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: notices.map(notice => ({
      notification: { ...notice, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    })),
  });
};
