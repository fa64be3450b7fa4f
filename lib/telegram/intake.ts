import type { Message, PhotoSize } from 'grammy/types';
import type { Asset, AssetKind } from '../core/asset.ts';
import { mediaKindOf } from '../core/media-kind.ts';

/** What a message brings, or why it cannot be used. Undefined: it brings no file. */
export type Intake =
  | { readonly is: 'asset'; readonly asset: Omit<Asset, 'chat' | 'project' | 'receivedAt'> }
  | { readonly is: 'unsupported'; readonly name: string };

/** Reads the media of one message. The largest size of a photo is taken, whatever order Telegram lists them in. */
export const intakeOf = (message: Message): Intake | undefined => {
  const file = fileOf(message);
  if (!file) return undefined;
  const kind = file.kind ?? mediaKindOf(file.mimeType, file.name);
  if (!kind) return { is: 'unsupported', name: file.name ?? 'file' };
  return {
    is: 'asset',
    asset: {
      messageId: message.message_id,
      kind,
      fileId: file.fileId,
      ...(file.thumbnailId === undefined ? {} : { thumbnailId: file.thumbnailId }),
      name: file.name ?? `${defaultNames[kind].stem}-${message.message_id}.${defaultNames[kind].extension}`,
      ...(file.mimeType === undefined ? {} : { mimeType: file.mimeType }),
      ...(file.size === undefined ? {} : { size: file.size }),
      ...(message.media_group_id === undefined ? {} : { groupId: message.media_group_id }),
    },
  };
};

const defaultNames = {
  image: { stem: 'photo', extension: 'jpg' },
  video: { stem: 'clip', extension: 'mp4' },
  audio: { stem: 'song', extension: 'mp3' },
} as const satisfies Record<AssetKind, { stem: string; extension: string }>;

interface TelegramFile {
  /** Absent where only the file's type tells. */
  readonly kind?: AssetKind;
  readonly fileId: string;
  readonly name?: string | undefined;
  readonly mimeType?: string | undefined;
  readonly size?: number | undefined;
  readonly thumbnailId?: string | undefined;
}

const fileOf = (message: Message): TelegramFile | undefined => {
  // A live photo is its picture: what moves in it is a second or two of shaking.
  const sizes = message.photo ?? message.live_photo?.photo;
  const photo = sizes?.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  if (photo) {
    return {
      kind: 'image',
      fileId: photo.file_id,
      mimeType: 'image/jpeg',
      size: photo.file_size,
      thumbnailId: thumbnailOf(sizes ?? []),
    };
  }

  const clip = message.video ?? message.animation ?? message.video_note ?? message.live_photo;
  if (clip) return { kind: 'video', ...described(clip) };

  const sound = message.audio ?? message.voice;
  if (sound) return { kind: 'audio', ...described(sound) };

  if (message.document) return described(message.document);
  if (message.sticker)
    return { ...described(message.sticker), name: 'sticker', mimeType: 'application/x-sticker' };
  return undefined;
};

/** Enough for a storyboard, px: Telegram makes sizes of 90, 320, 800 and 1280. */
const thumbnailSide = 240;

const thumbnailOf = (sizes: readonly PhotoSize[]): string | undefined => {
  const bySize = sizes.toSorted((a, b) => a.width * a.height - b.width * b.height);
  return (bySize.find(({ width, height }) => Math.max(width, height) >= thumbnailSide) ?? bySize.at(-1))
    ?.file_id;
};

const described = (file: {
  file_id: string;
  file_name?: string;
  mime_type?: string;
  file_size?: number;
  thumbnail?: PhotoSize;
}): TelegramFile => ({
  fileId: file.file_id,
  name: file.file_name,
  mimeType: file.mime_type,
  size: file.file_size,
  thumbnailId: file.thumbnail?.file_id,
});
