import type { Message } from '../telegram/store/message.ts';

/** `4.2 MB`. */
export function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

/** `1:07` of 67 seconds. */
export function playingTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

const MILLISECONDS = 1000;
const A_DAY = 24 * 60 * 60;

/** `14:05`. `date` in Unix seconds, here and below. */
export function clockTime(date: number): string {
  return time.format(date * MILLISECONDS);
}

/** A name for the day that is the same all day long. */
export function dayKey(date: number): string {
  return new Date(date * MILLISECONDS).toDateString();
}

/** `Today`, `Yesterday`, `3 May`, `3 May 2024`. */
export function dayName(date: number, now: number): string {
  if (dayKey(date) === dayKey(now)) return 'Today';
  if (dayKey(date) === dayKey(now - A_DAY)) return 'Yesterday';
  const sameYear = new Date(date * MILLISECONDS).getFullYear() === new Date(now * MILLISECONDS).getFullYear();
  return (sameYear ? day : dayAndYear).format(date * MILLISECONDS);
}

/** When something last happened in a chat: the time today, the day before that. */
export function shortWhen(date: number, now: number): string {
  return dayKey(date) === dayKey(now) ? clockTime(date) : dayName(date, now);
}

const kindNames = {
  photo: '🖼 Photo',
  video: '🎬 Video',
  animation: '🎞 GIF',
  audio: '🎵 Audio',
  document: '📎 File',
} as const;

/** One line that stands for a message, in the list of chats and in replies. */
export function oneLine(message: Message): string {
  const text = message.body.text.replace(/\s+/gu, ' ');
  if (!message.media) return text;
  const kind =
    message.media.kind === 'document'
      ? `📎 ${message.media.file.file_name ?? 'File'}`
      : kindNames[message.media.kind];
  return text === '' ? kind : `${kind.split(' ')[0]} ${text}`;
}

const actions: Readonly<Record<string, string>> = {
  typing: 'typing',
  upload_photo: 'sending a photo',
  record_video: 'making a video',
  upload_video: 'sending a video',
  upload_document: 'sending a file',
  record_voice: 'recording',
  upload_voice: 'sending audio',
};

/** What the bot is doing, for its chat action. */
export function actionName(action: string): string {
  return actions[action] ?? 'working';
}
