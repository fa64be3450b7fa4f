/** Names of the environment variables, shared with infra, which sets them on AWS, and local, which sets them here. */
export const env = {
  botToken: 'TELEGRAM_BOT_TOKEN',
  /** Spares every cold start a getMe. */
  botUsername: 'TELEGRAM_BOT_USERNAME',
  apiRoot: 'TELEGRAM_API_ROOT',
  /** `cloud` when the server at `apiRoot` has the limits of Telegram's own; `server` (default there) when it has none. */
  fileLimits: 'TELEGRAM_FILE_LIMITS',
  webhookSecret: 'TELEGRAM_WEBHOOK_SECRET',
  /** Keys for the backend tokens in the table, separated by commas: the first encrypts, all decrypt. */
  tokenKeys: 'REELAY_TOKEN_KEYS',
  /** On AWS: the id of the Secrets Manager entry that holds all three as JSON. */
  secretId: 'REELAY_SECRET_ID',
  table: 'REELAY_TABLE',
  bucket: 'REELAY_BUCKET',
  updatesQueueUrl: 'REELAY_UPDATES_QUEUE_URL',
  settleQueueUrl: 'REELAY_SETTLE_QUEUE_URL',
  stateMachineArn: 'REELAY_STATE_MACHINE_ARN',
  /** Where people reach the upload page, up to `/upload`; without it they are told that big files are too big. */
  uploadPageUrl: 'REELAY_UPLOAD_PAGE_URL',
  /** Where people reach videos that are too large for a chat, up to `/videos`. */
  videosUrl: 'REELAY_VIDEOS_URL',
  nemoApiUrl: 'NEMO_API_URL',
  nemoToken: 'NEMO_TOKEN',
  /** Opens accounts at a studio that not everybody may use; never sent to the hosted service. */
  nemoAccessKey: 'NEMO_ACCESS_KEY',
  nemoWebUrl: 'NEMO_WEB_URL',
  skillSource: 'SKILL_SOURCE',
  /** User ids separated by commas, or `*`. */
  allowedUsers: 'ALLOWED_USERS',
  /** Ids of groups whose members may use the bot there. */
  allowedChats: 'ALLOWED_CHATS',
  /** May also use /admin; always let in, and without daily limits. */
  adminUsers: 'ADMIN_USERS',
  dailyPhotosPerPerson: 'DAILY_PHOTOS_PER_PERSON',
  dailyVideosPerPerson: 'DAILY_VIDEOS_PER_PERSON',
  dailyMinutesPerPerson: 'DAILY_MINUTES_PER_PERSON',
  dailyPhotos: 'DAILY_PHOTOS',
  dailyVideos: 'DAILY_VIDEOS',
  dailyMinutes: 'DAILY_MINUTES',
} as const;
