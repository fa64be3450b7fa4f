import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  Row,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type FunctionName, functionSettings } from '../function-settings.ts';
import { counted, countedByStudio } from './counted.ts';
import type { Watched, WatchedStudio } from './watched.ts';

const fiveMinutes = Duration.minutes(5);
const sum = (label: string) => ({ label, period: fiveMinutes, statistic: Stats.SUM });

/** One page: what is wrong, what people do, how long it takes, what breaks. */
export const addDashboard = (scope: Construct, watched: Watched, alarms: readonly Alarm[]): Dashboard => {
  const { stackName, stackFunctions, updates, settle, stateMachine, api, peopleApi, studio } = watched;
  const lambda = (name: FunctionName) => stackFunctions[name].lambda;
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, width: 12, height: 6, left });
  // CDK's own record of functions keeps the order of the way of a job.
  const each = (metric: (name: FunctionName) => IMetric): IMetric[] => names.map(metric);

  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: stackName,
    defaultInterval: Duration.hours(12),
  });
  dashboard.addWidgets(
    new Row(
      new TextWidget({
        markdown: `# ${stackName}\nWhat each alarm means and what to do: docs/runbook.md`,
        width: 24,
        height: 2,
      }),
    ),
    new Row(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })),
    new Row(
      graph('What people do', [
        api.metricCount(sum('updates')),
        lambda('stage-media').metricInvocations(sum('jobs staged')),
        counted(stackName, 'JobsDone', sum('jobs ended')),
        counted(stackName, 'VideosDelivered', sum('videos delivered')),
        counted(stackName, 'JobsFailed', sum('jobs without a video')),
        counted(stackName, 'EditsFailed', sum('edits refused or broken')),
      ]),
      graph('How long a job takes, from request to video', [
        stateMachine.metricTime({
          label: 'half of them',
          period: fiveMinutes,
          statistic: Stats.percentile(50),
        }),
        stateMachine.metricTime({ label: '95 of 100', period: fiveMinutes, statistic: Stats.percentile(95) }),
      ]),
    ),
    new Row(
      graph('What waits', [
        updates.queue.metricApproximateAgeOfOldestMessage({ label: 'oldest update, s', period: fiveMinutes }),
        updates.queue.metricApproximateNumberOfMessagesVisible({ label: 'updates', period: fiveMinutes }),
        updates.deadLetters.metricApproximateNumberOfMessagesVisible({
          label: 'dead updates',
          period: fiveMinutes,
        }),
        settle.deadLetters.metricApproximateNumberOfMessagesVisible({
          label: 'dead wake-ups',
          period: fiveMinutes,
        }),
      ]),
      graph('What the workflow says', [
        stateMachine.metricStarted(sum('started')),
        stateMachine.metricSucceeded(sum('ended')),
        stateMachine.metricFailed(sum('failed')),
        stateMachine.metricAborted(sum('cancelled')),
        stateMachine.metricTimedOut(sum('timed out')),
      ]),
    ),
    new Row(
      graph(
        'Errors by function',
        each(name => lambda(name).metricErrors(sum(name))),
      ),
      graph(
        'Longest run, of those that people wait for',
        waitedFor.map(name =>
          lambda(name).metricDuration({ label: name, period: fiveMinutes, statistic: Stats.MAXIMUM }),
        ),
      ),
    ),
    new Row(
      graph('The door for people with a link', [
        peopleApi.metricCount(sum('requests')),
        peopleApi.metricClientError(sum('links that lead nowhere')),
        peopleApi.metricServerError(sum('errors of ours')),
      ]),
      graph('What waits for Lambda', [
        Lambda.metricAll('ConcurrentExecutions', {
          label: 'functions at work, whole account',
          period: fiveMinutes,
          statistic: Stats.MAXIMUM,
        }),
        Lambda.metricAllThrottles(sum('refused to run, whole account')),
      ]),
    ),
    ...(studio === undefined ? [] : studioRows(studio, stackName, graph)),
  );
  return dashboard;
};

/** How the studio does: its routes, its exports, its renderer. Logs are paid for when somebody looks, metrics always. */
const studioRows = (
  { renderWorkflow, routes, logs }: WatchedStudio,
  stackName: string,
  graph: (title: string, left: IMetric[]) => GraphWidget,
): readonly Row[] => {
  const table = (title: string, queryLines: string[]) =>
    new LogQueryWidget({ title, logGroupNames: [...logs], queryLines, width: 12, height: 6 });
  const time = (label: string, percent: number) =>
    renderWorkflow.metricTime({ label, period: fiveMinutes, statistic: Stats.percentile(percent) });
  return [
    new Row(
      graph('What the studio is asked', [
        routes.metricInvocations(sum('requests')),
        routes.metric('Url4xxCount', sum('refused, or too many at once')),
        routes.metric('Url5xxCount', sum('broken')),
        renderWorkflow.metricStarted(sum('exports begun')),
        countedByStudio(stackName, 'ExportsDone', sum('videos made')),
        countedByStudio(stackName, 'ExportsFailed', sum('exports given up')),
      ]),
      graph('How long an export takes', [time('half of them', 50), time('95 of 100', 95)]),
    ),
    new Row(
      table('What broke, by task of an export', [
        'fields task, reason',
        "filter message = 'task-failed'",
        'stats count(*) as times, latest(correlation_id) as export by task, reason',
        'sort times desc',
      ]),
      table('How long tasks of an export take, ms', [
        'fields task, ms',
        "filter message = 'task'",
        'stats count(*) as runs, pct(ms, 50) as half, pct(ms, 95) as most, max(ms) as longest by task, piece',
        'sort task',
      ]),
    ),
  ];
};

/** Others run while nobody waits, or are done in a moment. */
const waitedFor = [
  'telegram-webhook',
  'conversation',
  'stage-media',
  'run-edit',
  'deliver-video',
  'upload-page',
] as const satisfies readonly FunctionName[];
const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
const names = Object.keys(functionSettings).filter(isFunctionName);
