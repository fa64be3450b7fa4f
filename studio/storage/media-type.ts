import { fileTypeFromFile } from 'file-type';
import type { MediaKind } from '../../lib/contract/media-formats.ts';
import { mediaFormats } from '../../lib/contract/media-formats.ts';

export interface MediaType {
  readonly kind: MediaKind;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
}

/** The contract's 13 formats, and two that phones take and our renderer decodes. */
const ours = {
  heic: { kind: 'image', mime: 'image/heic' },
  avif: { kind: 'image', mime: 'image/avif' },
} as const;
const accepted: ReadonlyMap<string, { readonly kind: MediaKind; readonly mime: string }> = new Map(
  Object.entries({ ...mediaFormats, ...ours }),
);

/** For messages: what may be sent. */
export const acceptedFormats: readonly string[] = [...accepted.keys()];

/** What file-type calls by another name than the contract does. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['apng', 'png'],
  ['m4v', 'mp4'],
  ['heif', 'heic'],
  ['m4b', 'm4a'],
]);

/** The type of a file by its bytes, whatever its name says; undefined when it is none that we accept. */
export async function mediaTypeOf(path: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) return undefined;
  const extension = aliases.get(found.ext) ?? found.ext;
  const format = accepted.get(extension);
  return format === undefined ? undefined : { ...format, extension };
}
