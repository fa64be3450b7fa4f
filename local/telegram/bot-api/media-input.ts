import * as z from 'zod';
import { MAX_BOT_PHOTO_BYTES } from '../limits.ts';
import { makeAudio, makeDocument, makeMoving } from '../media/make-media.ts';
import { keepThumbnail, makePhoto } from '../media/make-photo.ts';
import type { Upload } from '../store/file-store.ts';
import { filesOf, type Media, type MediaKind, type Picture } from '../store/media.ts';
import { BotApiError, badRequest } from './bot-api-error.ts';
import { flag, int, text } from './field.ts';
import type { BotApiContext, Call } from './method.ts';

/** What a bot may say of a file it sends; methods and InputMedia share the names. */
export const mediaDetailFields = {
  width: int.optional(),
  height: int.optional(),
  duration: int.optional(),
  title: text.optional(),
  performer: text.optional(),
  thumbnail: text.optional(),
  cover: text.optional(),
  supports_streaming: flag.optional(),
};

const detailsSchema = z.object(mediaDetailFields);
export type MediaDetails = z.infer<typeof detailsSchema>;

/** Where a file comes from: a part of this request, or a file_id. */
type Source = { readonly upload: Upload } | { readonly media: Media };

/**
 * The media that `value` (a file_id, `attach://part`, or nothing when the part bears the parameter's own name)
 * stands for, stored. `own` is undefined where files can only be named.
 *
 * @throws BotApiError when there is no such file, it is of another kind or too large
 */
export async function mediaOf(
  context: BotApiContext,
  call: Call,
  kind: MediaKind,
  value: string | undefined,
  details: MediaDetails,
): Promise<Media> {
  const source = sourceOf(context, call, kind, value);
  const media =
    'upload' in source
      ? await makeMedia(context, call, kind, source.upload, details)
      : await reused(context, call, kind, source.media, details);
  context.world.record({ type: 'media-saved', media });
  return media;
}

function sourceOf(context: BotApiContext, call: Call, parameter: string, value: string | undefined): Source {
  const part = value?.startsWith('attach://') ? value.slice('attach://'.length) : undefined;
  const upload =
    call.uploads.find(entry => entry.field === part) ??
    (value === undefined ? call.uploads.find(entry => entry.field === parameter) : undefined);
  if (upload) {
    if (upload.size === 0) throw badRequest('file must be non-empty');
    return { upload };
  }
  if (value === undefined || value === '' || part !== undefined) {
    throw badRequest(`there is no ${parameter} in the request`);
  }
  // No server of ours fetches what a stranger names.
  if (/^https?:/iu.test(value)) throw badRequest('failed to get HTTP URL content');
  const known = context.world.media(value);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return { media: known.media };
}

async function makeMedia(
  context: BotApiContext,
  call: Call,
  kind: MediaKind,
  upload: Upload,
  details: MediaDetails,
): Promise<Media> {
  const { files } = context;
  if (kind === 'photo') return await photo(context, upload);
  const { width, height, duration, title, performer } = details;
  const thumbnail = await thumbnailOf(context, call, details.thumbnail);
  if (kind === 'audio') return await makeAudio(files, upload, { duration, title, performer, thumbnail });
  if (kind === 'document') return await makeDocument(files, upload, thumbnail);
  const cover = kind === 'video' ? await coverOf(context, call, details.cover) : undefined;
  return await makeMoving(files, upload, kind, { width, height, duration, thumbnail, cover });
}

/** A file sent again by its id keeps all that is known of it; a new cover replaces the old one. */
async function reused(
  context: BotApiContext,
  call: Call,
  kind: MediaKind,
  media: Media,
  details: MediaDetails,
): Promise<Media> {
  if (media.kind === kind) {
    const cover = media.kind === 'video' ? await coverOf(context, call, details.cover) : undefined;
    return media.kind === 'video' && cover ? { ...media, cover } : media;
  }
  // Telegram sends a document again by any method, as the document it is.
  if (media.kind === 'document' && kind !== 'photo') return media;
  throw badRequest(`can't use file of type ${named(media.kind)} as ${named(kind)}`);
}

function named(kind: MediaKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

async function photo(context: BotApiContext, upload: Upload): Promise<Extract<Media, { kind: 'photo' }>> {
  if (upload.size > MAX_BOT_PHOTO_BYTES) throw new BotApiError(413, 'Request Entity Too Large');
  const made = await makePhoto(context.files, upload);
  if (made.kind === 'bad-dimensions') throw badRequest('PHOTO_INVALID_DIMENSIONS');
  if (made.kind === 'not-a-picture') throw badRequest('IMAGE_PROCESS_FAILED');
  return made.media;
}

/** Thumbnails can only be uploaded, never reused (telegram-facts §1.2); anything else is ignored. */
async function thumbnailOf(
  context: BotApiContext,
  call: Call,
  value: string | undefined,
): Promise<Picture | undefined> {
  const part = value?.startsWith('attach://') ? value.slice('attach://'.length) : 'thumbnail';
  const upload = call.uploads.find(entry => entry.field === part);
  return upload ? await keepThumbnail(context.files, upload) : undefined;
}

async function coverOf(
  context: BotApiContext,
  call: Call,
  value: string | undefined,
): Promise<Picture[] | undefined> {
  if (value === undefined && !call.uploads.some(entry => entry.field === 'cover')) return undefined;
  const source = sourceOf(context, call, 'cover', value);
  if ('upload' in source) {
    const made = await photo(context, source.upload);
    context.world.record({ type: 'media-saved', media: made });
    return made.sizes;
  }
  if (source.media.kind !== 'photo') throw badRequest('wrong file identifier/HTTP URL specified');
  return source.media.sizes;
}

/** Whether two media are the same files, which an edit then would not change. */
export function sameMedia(a: Media, b: Media): boolean {
  const ids = (media: Media) => filesOf(media).map(file => file.file_unique_id);
  return ids(a).join() === ids(b).join();
}
