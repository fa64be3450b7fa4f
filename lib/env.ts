/** Names of the environment variables, shared with infra, which sets them on AWS, and local, which sets them here. */
export const env = {
  botToken: 'TELEGRAM_BOT_TOKEN',
  /** Spares every cold start a getMe. */
  botUsername: 'TELEGRAM_BOT_USERNAME',
  apiRoot: 'TELEGRAM_API_ROOT',
  webhookSecret: 'TELEGRAM_WEBHOOK_SECRET',
  /** On AWS: the id of the Secrets Manager entry that holds the token and the webhook's secret as JSON. */
  secretId: 'REELAY_SECRET_ID',
  table: 'REELAY_TABLE',
  bucket: 'REELAY_BUCKET',
  updatesQueueUrl: 'REELAY_UPDATES_QUEUE_URL',
  settleQueueUrl: 'REELAY_SETTLE_QUEUE_URL',
  stateMachineArn: 'REELAY_STATE_MACHINE_ARN',
  nemoApiUrl: 'NEMO_API_URL',
  nemoToken: 'NEMO_TOKEN',
  nemoWebUrl: 'NEMO_WEB_URL',
  skillSource: 'SKILL_SOURCE',
  allowedUsers: 'ALLOWED_USERS',
} as const;
