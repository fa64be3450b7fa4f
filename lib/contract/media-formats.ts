/**
 * What may be uploaded: 13 formats (nemo-contract §5), by file extension without the dot. HEIC is advertised by
 * the product but not in the list: a server answers 4001, so the bot converts first.
 */
export const mediaFormats = {
  mp4: { kind: 'video', mime: 'video/mp4' },
  mov: { kind: 'video', mime: 'video/quicktime' },
  avi: { kind: 'video', mime: 'video/x-msvideo' },
  webm: { kind: 'video', mime: 'video/webm' },
  mkv: { kind: 'video', mime: 'video/x-matroska' },
  jpg: { kind: 'image', mime: 'image/jpeg' },
  png: { kind: 'image', mime: 'image/png' },
  gif: { kind: 'image', mime: 'image/gif' },
  webp: { kind: 'image', mime: 'image/webp' },
  mp3: { kind: 'audio', mime: 'audio/mpeg' },
  wav: { kind: 'audio', mime: 'audio/wav' },
  m4a: { kind: 'audio', mime: 'audio/mp4' },
  aac: { kind: 'audio', mime: 'audio/aac' },
} as const;
export type MediaFormat = keyof typeof mediaFormats;
export type MediaKind = (typeof mediaFormats)[MediaFormat]['kind'];

const isMediaFormat = (name: string): name is MediaFormat => Object.hasOwn(mediaFormats, name);

/** The format a file name's extension stands for (`.jpeg` is `jpg`), or undefined when it is not accepted. */
export function mediaFormatOf(filename: string): MediaFormat | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  const name = extension === 'jpeg' ? 'jpg' : extension;
  return isMediaFormat(name) ? name : undefined;
}

/** Largest accepted file in bytes: 200 MB, decimal, as the unit is unstated and the smaller reading is safe (nemo-contract §5). */
export const maxUploadBytes = 200 * 1000 * 1000;
