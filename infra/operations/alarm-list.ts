/** One thing that an operator is told about. */
export interface AlarmText {
  /** Its section in docs/runbook.md bears this name. */
  readonly title: string;
  /** What has happened, in one sentence. */
  readonly says: string;
}

/** Every alarm of a stage. docs/runbook.md has a section for each: what it means, where to look, what to do. */
export const alarmList = {
  updatesDeadLetters: { title: 'Dead updates', says: 'An update of somebody was given up after five tries.' },
  settleDeadLetters: {
    title: 'Dead wake-ups',
    says: 'An album was given up after five tries to tell of it.',
  },
  queueAge: { title: 'Waiting updates', says: 'An update has waited for five minutes.' },
  executionsFailed: { title: 'Failed executions', says: 'A job ended without its last step.' },
  executionsTimedOut: { title: 'Timed-out executions', says: 'A job ran into a limit of Step Functions.' },
  jobsFailed: { title: 'Failed jobs', says: 'More than a quarter of the last hour’s jobs brought no video.' },
  editErrors: { title: 'Edit errors', says: 'Edits broke in a way that nobody foresaw.' },
  deliveryErrors: { title: 'Delivery errors', says: 'Videos were ready and did not get into their chats.' },
  webhookErrors: { title: 'Webhook errors', says: 'Telegram cannot deliver updates.' },
  webhookUnwatched: {
    title: 'Unwatched webhook',
    says: 'Nobody has looked at the webhook for half an hour.',
  },
  peopleErrors: {
    title: 'Broken links',
    says: 'The upload page or links to videos answer with errors of their own.',
  },
  apiErrors: { title: 'Refused deliveries', says: 'The webhook answers with errors of its own.' },
  throttles: {
    title: 'Throttles',
    says: 'Lambda refuses to run functions: the account’s concurrency is used up.',
  },
  studioErrors: { title: 'Studio errors', says: 'The studio’s routes broke in a way that nobody foresaw.' },
  exportsFailed: {
    title: 'Failed exports',
    says: 'The studio’s workflow ended without its last step, or ran out of time.',
  },
  rendersBroken: { title: 'Broken renders', says: 'The studio has given up one export after the other.' },
  spend: { title: 'Spend', says: 'The month costs more than was planned.' },
} as const satisfies Record<string, AlarmText>;

export type AlarmName = keyof typeof alarmList;

/** Alarms that only a stage with the studio has. */
export const studioAlarms = [
  'studioErrors',
  'exportsFailed',
  'rendersBroken',
] as const satisfies readonly AlarmName[];
export type StudioAlarmName = (typeof studioAlarms)[number];

/** Anchor of a runbook section, as GitHub makes it of the heading. */
export const runbookSection = ({ title }: AlarmText): string =>
  `docs/runbook.md#${title.toLowerCase().replaceAll(' ', '-')}`;

/** What the alarm's mail says. */
export const alarmDescription = (alarm: AlarmText): string => `${alarm.says} → ${runbookSection(alarm)}`;
