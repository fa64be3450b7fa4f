import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { alarmMetrics, dashboardMetrics } from '../../infra/cost/estimate.ts';
import { alarmDescription, alarmList } from '../../infra/operations/alarm-list.ts';
import { resourcesOf, stagesOfCheckout, synthesize } from './synthesize.ts';

let template: Template;
beforeAll(() => {
  const stages = {
    test: { ...stagesOfCheckout['dev'], watched: true, alarmEmail: 'operator@example.com' },
  };
  const [stack] = [...synthesize({ stages }).values()];
  if (!stack) throw new Error('No stack.');
  template = stack;
});

const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
});

test('there is an alarm for every entry of the list, and it tells the topic', () => {
  const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) =>
    alarm.parse(Properties),
  );
  const { spend, studioErrors, exportsFailed, rendersBroken, ...inCloudWatch } = alarmList;
  expect(alarms.map(({ AlarmDescription }) => AlarmDescription).sort()).toEqual(
    Object.values(inCloudWatch).map(alarmDescription).sort(),
  );
  for (const { AlarmActions, OKActions, AlarmName } of alarms) {
    expect([AlarmActions.length, OKActions.length], AlarmName).toEqual([1, 1]);
  }
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: Match.objectLike({
      BudgetName: Match.stringLikeRegexp('runbook.md#spend'),
      BudgetLimit: { Amount: 10, Unit: 'USD' },
    }),
  });
  expect(alarmDescription(spend)).toContain('runbook.md#spend');
});

test('the idle bill counts every metric that an alarm watches or the dashboard shows', () => {
  const stages = { dev: { ...stagesOfCheckout['dev'], watched: true } };
  const studio = synthesize({ stages, backend: 'studio' }).get('dev');
  // A line of a graph has a label, and so has each graph's title none.
  const shownBy = (of: Template | undefined) =>
    (JSON.stringify(resourcesOf(of ?? template, 'AWS::CloudWatch::Dashboard')).match(/\\"label\\":/g) ?? [])
      .length;
  expect(shownBy(template)).toBe(dashboardMetrics.hosted);
  expect(shownBy(studio)).toBe(dashboardMetrics.studio);
  const watchedBy = (of: Template | undefined) =>
    resourcesOf(of ?? template, 'AWS::CloudWatch::Alarm').reduce(
      (sum, { Properties }) => sum + (JSON.stringify(Properties).match(/"MetricName"/g) ?? []).length,
      0,
    );
  expect(watchedBy(template)).toBe(alarmMetrics.hosted);
  expect(watchedBy(studio)).toBe(alarmMetrics.studio);
});

test('the topic reaches the operator, and takes word from the budget', () => {
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'operator@example.com',
  });
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({ Action: 'sns:Publish', Principal: { Service: 'budgets.amazonaws.com' } }),
      ]),
    }),
  });
});

test('Telegram’s deliveries are looked at every five minutes', () => {
  template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(5 minutes)' });
});

test('a stage that nobody watches has its budget, and nothing else that is paid for by the month', () => {
  const dev = synthesize().get('dev');
  dev?.resourceCountIs('AWS::Budgets::Budget', 1);
  for (const type of ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::Dashboard', 'AWS::Events::Rule'])
    dev?.resourceCountIs(type, 0);
});

test('no alarm hangs on the wording of a log line', () => {
  template.resourceCountIs('AWS::Logs::MetricFilter', 0);
});

test('one page shows it all, the door for people with a link too', () => {
  template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  const body = JSON.stringify(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
  expect(body).toContain('The door for people with a link');
  expect(body).not.toContain('What the studio is asked');
});
