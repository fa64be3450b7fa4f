import * as z from 'zod';

/** One stored file. `path` is relative to the files folder and is what getFile answers as `file_path`. */
export const storedFileSchema = z.object({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.int(),
  path: z.string(),
  mime_type: z.string().optional(),
  file_name: z.string().optional(),
});

/** A stored picture with its pixels, one of the sizes of a photo, a thumbnail or a cover. */
export const pictureSchema = storedFileSchema.extend({ width: z.int(), height: z.int() });

const moving = {
  file: storedFileSchema,
  width: z.int(),
  height: z.int(),
  /** Seconds. */
  duration: z.int(),
  thumbnail: pictureSchema.optional(),
};

/** What a message can carry besides words. Names of fields are the Bot API's. */
export const mediaSchema = z.discriminatedUnion('kind', [
  /** `sizes` ascends; the last is the largest. */
  z.object({ kind: z.literal('photo'), sizes: z.array(pictureSchema).min(1) }),
  z.object({ kind: z.literal('video'), ...moving, cover: z.array(pictureSchema).optional() }),
  z.object({ kind: z.literal('animation'), ...moving }),
  z.object({
    kind: z.literal('audio'),
    file: storedFileSchema,
    duration: z.int(),
    title: z.string().optional(),
    performer: z.string().optional(),
    thumbnail: pictureSchema.optional(),
  }),
  z.object({
    kind: z.literal('document'),
    file: storedFileSchema,
    thumbnail: pictureSchema.optional(),
  }),
]);

export type StoredFile = z.infer<typeof storedFileSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Media = z.infer<typeof mediaSchema>;
export type MediaKind = Media['kind'];

/** Every file that `media` refers to, the main one last. */
export function filesOf(media: Media): readonly StoredFile[] {
  if (media.kind === 'photo') return media.sizes;
  const pictures = [
    ...(media.thumbnail ? [media.thumbnail] : []),
    ...(media.kind === 'video' ? (media.cover ?? []) : []),
  ];
  return [...pictures, media.file];
}

/** The file that stands for the whole: the largest size of a photo, the file itself otherwise. */
export function mainFile(media: Media): StoredFile {
  const file = filesOf(media).at(-1);
  if (!file) throw new TypeError('A photo has at least one size.');
  return file;
}
