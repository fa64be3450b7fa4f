import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Chat, chatKey } from './chat.ts';
import { type ExportFormat, exportFormats } from './export-options.ts';

/** A video that somebody may fetch, until when (ms since the epoch). */
export interface LinkedVideo {
  readonly chat: Chat;
  readonly draftHash: string;
  readonly format: ExportFormat;
  readonly until: number;
}

/** How long a video is kept, and a link to it works. */
export const videoDays = 7;
const dayMs = 24 * 3_600_000;

/** When a video that is kept from `now` on is kept no longer. */
export const keptUntil = (now: number): number => now + videoDays * dayMs;

/** Whole days that are left, as people count them: at least one. */
export const daysLeft = (until: number, now: number): number =>
  Math.max(1, Math.round((until - now) / dayMs));

/** Where a video lies, whole; its smaller version is sent and not kept. */
export const videoKey = ({ chat, draftHash, format }: Omit<LinkedVideo, 'until'>): string =>
  `videos/${chatKey(chat)}/${draftHash}/reelay.${format}`;

/** Signs and reads the ends of links' addresses. */
export interface VideoLinks {
  sign(video: LinkedVideo): string;
  /** Undefined for what was not signed here, and for what is too old. */
  read(token: string, now: number): LinkedVideo | undefined;
}

/** Characters of the signature: 22 of base64url are 128 bits and more than anybody guesses. */
const signatureLength = 22;
const shape = /^((-?\d{1,16})(?:\.(\d{1,10}))?_([\w-]{43})_([0-9a-z]{1,9})\.([a-z0-9]{2,5}))_([\w-]{22})$/;

/**
 * Links that say what they are for, and prove by their signature that we said so. Nothing has to be kept or looked up for
 * them, so what follows them needs no access to the table. `keys`: as for tokens; the first signs, all are taken.
 */
export const createVideoLinks = (keys: string): VideoLinks => {
  const known = keys
    .split(',')
    // Not the key itself, so that no use of it tells anything about the other.
    .map(key => Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', 'links to videos', 32)));
  const [current] = known;
  if (current === undefined) throw new TypeError('keys must hold at least one key');
  return {
    sign({ chat, draftHash, format, until }) {
      const said = `${chatKey(chat)}_${draftHash}_${Math.floor(until / 1000).toString(36)}.${format}`;
      return `${said}_${signatureOf(current, said)}`;
    },
    read(token, now) {
      const [, said, chatId, threadId, draftHash, seconds, extension, signature] = shape.exec(token) ?? [];
      if (said === undefined || draftHash === undefined || seconds === undefined || !signature)
        return undefined;
      const given = Buffer.from(signature);
      const isOurs = known.some(key => timingSafeEqual(Buffer.from(signatureOf(key, said)), given));
      const until = Number.parseInt(seconds, 36) * 1000;
      const format = exportFormats.find(each => each === extension);
      if (!isOurs || !format || now >= until) return undefined;
      const chat = {
        chatId: Number(chatId),
        ...(threadId === undefined ? {} : { threadId: Number(threadId) }),
      };
      return { chat, draftHash, format, until };
    },
  };
};

const signatureOf = (key: Uint8Array, said: string): string =>
  createHmac('sha256', key).update(said).digest('base64url').slice(0, signatureLength);
