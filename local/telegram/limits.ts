/** Telegram's limits, from telegram-facts §1.3 and the Bot API reference. One home for each number. */

const MIB = 1024 * 1024;

/** getFile serves nothing larger: `20 << 20` in the Bot API server. Bytes. */
export const MAX_DOWNLOAD_BYTES = 20 * MIB;

/** What a bot may upload in one file. Bytes. */
export const MAX_BOT_UPLOAD_BYTES = 50 * 1_000_000;

/** What a bot may upload as a photo. Bytes. */
export const MAX_BOT_PHOTO_BYTES = 10 * 1_000_000;

/** What a person may send in one file. Bytes. */
export const MAX_PERSON_UPLOAD_BYTES = 2000 * 1_000_000;

/** Code points, after entities are parsed. */
export const MAX_TEXT_CHARS = 4096;
export const MAX_CAPTION_CHARS = 1024;

/** The data of a button. Bytes. */
export const MAX_CALLBACK_DATA_BYTES = 64;

/** The answer to a button press. Characters. */
export const MAX_CALLBACK_ANSWER_CHARS = 200;

/** Members of one album. */
export const MIN_ALBUM = 2;
export const MAX_ALBUM = 10;

/** Photos: width + height, pixels; and the longer side over the shorter. */
export const MAX_PHOTO_SIDES = 10_000;
export const MAX_PHOTO_RATIO = 20;

/** The sizes Telegram keeps of a photo: name and longer side, pixels. */
export const PHOTO_SIDES = [90, 320, 800, 1280] as const;

/** A thumbnail larger than this is ignored: bytes, pixels. */
export const MAX_THUMBNAIL_BYTES = 200_000;
export const MAX_THUMBNAIL_SIDE = 320;

/** Videos above this are not looked into: without width, height and duration they become 320x320 (telegram-facts fact 6). */
export const MAX_PROBED_VIDEO_BYTES = 10_000_000;
export const UNKNOWN_VIDEO_SIDE = 320;

/** How long updates wait for the bot. Milliseconds. */
export const UPDATE_RETENTION_MS = 24 * 60 * 60 * 1000;
export const CALLBACK_RETENTION_MS = 150 * 1000;

/** A button press can be answered this long; the clients' spinners end at the same time. Milliseconds. */
export const CALLBACK_ANSWER_WINDOW_MS = 15 * 1000;

/** A chat action fades after this. Milliseconds. */
export const CHAT_ACTION_MS = 5000;

/** A webhook that has not answered by then has failed. Milliseconds. */
export const WEBHOOK_TIMEOUT_MS = 60 * 1000;

/** Parallel deliveries: Telegram's default and bounds. */
export const DEFAULT_MAX_CONNECTIONS = 40;

/** The longest a getUpdates call may wait. Seconds. */
export const MAX_POLL_SECONDS = 50;

/** Updates in one getUpdates answer. */
export const MAX_POLLED_UPDATES = 100;

/** Whole numbers in a private chat: the longest message a person may send is split at this by real clients. */
export const MAX_DELETED_AT_ONCE = 100;

/** Fields of one request that are no files. Bytes. */
export const MAX_FIELD_BYTES = 1 * MIB;
