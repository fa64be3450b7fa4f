import type { Chat } from './chat.ts';

export type AssetKind = 'image' | 'video' | 'audio';

/** One photo, clip or song that somebody sent; known by the message that brought it. */
export interface Asset {
  readonly chat: Chat;
  /** Assets of earlier projects stay stored until they expire, but are no longer part of the video. */
  readonly project: number;
  /** Order of messages is the order of the photos (telegram-facts §3.6). */
  readonly messageId: number;
  readonly kind: AssetKind;
  /** Its place among the files that one message stands for; absent where there is just one. */
  readonly part?: number;
  /** What Telegram calls the file; valid for this bot only. Absent for what came by the upload page. */
  readonly fileId?: string;
  /** Where the media store has what came by the upload page, until it is staged. */
  readonly uploadKey?: string;
  /** A small JPEG of it at Telegram, where there is one. */
  readonly thumbnailId?: string;
  /** The person's file name, or one made from kind and message; shown to people, never used as a path. */
  readonly name: string;
  readonly mimeType?: string;
  /** Bytes as Telegram announces them; absent for some files. */
  readonly size?: number;
  readonly groupId?: string;
  /** When it was taken up. */
  readonly receivedAt: number;
  /** How far behind we were then, ms; absent: not at all. */
  readonly backlogMs?: number;
  /** Where the bytes are staged in the media store. */
  readonly mediaKey?: string;
  /** The session that has it; another session needs it uploaded again. */
  readonly uploadedTo?: string;
  /** It turned out to be of no use, and its sender was told: it is left out from then on. */
  readonly rejected?: boolean;
}

/** Formats that the backend takes (nemo-contract §5), plus the two that phones send and that are converted. */
export const acceptedFormats = [
  'mp4',
  'mov',
  'avi',
  'webm',
  'mkv',
  'jpg',
  'png',
  'gif',
  'webp',
  'heic',
  'avif',
  'mp3',
  'wav',
  'm4a',
  'aac',
  'ogg',
] as const;

/** Telegram's cloud hands files over to bots up to exactly 20 MiB (telegram-facts §1.3). */
export const cloudDownloadLimit = 20 * 1024 * 1024;
/** The backend's limit for one file (nemo-contract §5), in bytes. */
export const backendFileLimit = 200 * 1000 * 1000;
/** Bots upload at most this many bytes to Telegram's cloud (telegram-facts §1.3). */
export const cloudUploadLimit = 50 * 1000 * 1000;
/** Through one's own Bot API server it is 2000 MB; more than this does not fit into a Lambda's memory. Bytes. */
export const serverUploadLimit = 400 * 1000 * 1000;

/** How many of each kind, for "5 photos, 1 song". */
export const countKinds = (assets: readonly Pick<Asset, 'kind'>[]): Record<AssetKind, number> => ({
  image: assets.filter(asset => asset.kind === 'image').length,
  video: assets.filter(asset => asset.kind === 'video').length,
  audio: assets.filter(asset => asset.kind === 'audio').length,
});
