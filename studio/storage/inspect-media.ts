import readExif from 'exif-reader';
import sharp from 'sharp';
import type { MediaType } from './media-type.ts';
import { acceptedFormats, mediaTypeOf } from './media-type.ts';

/** What can be known of a file without decoding it. */
export interface MediaFacts {
  /** Pixels as displayed, the EXIF orientation applied. */
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  readonly fps?: number;
  /** ISO 8601, as the camera noted it. */
  readonly takenAt?: string;
}

export type Inspected =
  | { readonly kind: 'media'; readonly type: MediaType; readonly facts: MediaFacts }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly reason: string };

/** What a container's header says of a clip or song. */
export interface ClipFacts extends Pick<MediaFacts, 'width' | 'height' | 'durationMs' | 'fps'> {
  readonly hasSound: boolean;
}

/** Looks into a clip or song. @throws when it is damaged. */
export type Probe = (path: string) => Promise<ClipFacts>;

/** More than any phone takes. Decoded, a hundred megapixels are 400 MB; a small PNG can claim billions. */
const MAX_MEGAPIXELS = 100;

/** Type by bytes, size by header. Nothing is decoded, so a bomb stays folded. */
export async function inspectMedia(path: string, probe: Probe): Promise<Inspected> {
  const type = await mediaTypeOf(path);
  if (type === undefined) {
    return { kind: 'unsupported', reason: `not a file we can use. Accepted: ${acceptedFormats.join(', ')}` };
  }
  try {
    if (type.kind !== 'image') return inspectClip(type, await probe(path));
    // Only the header is read, so the pixel limit can be ours, with a reason.
    const { autoOrient, exif } = await sharp(path, { limitInputPixels: false }).metadata();
    const megapixels = (autoOrient.width * autoOrient.height) / 1e6;
    if (megapixels > MAX_MEGAPIXELS) {
      return { kind: 'too-large', reason: `${Math.round(megapixels)} megapixels, at most ${MAX_MEGAPIXELS}` };
    }
    const takenAt = exif === undefined ? undefined : timeTaken(exif);
    return { kind: 'media', type, facts: { ...autoOrient, ...(takenAt === undefined ? {} : { takenAt }) } };
  } catch {
    return { kind: 'unsupported', reason: `a damaged ${type.extension} file` };
  }
}

/** A container for clips may hold a song only; a song's picture is its cover and no matter here. */
function inspectClip(type: MediaType, { hasSound, ...facts }: ClipFacts): Inspected {
  const { durationMs } = facts;
  const length = durationMs === undefined ? {} : { durationMs };
  if (type.kind === 'video' && facts.width !== undefined) return { kind: 'media', type, facts };
  if (hasSound) return { kind: 'media', type: { ...type, kind: 'audio' }, facts: length };
  return { kind: 'unsupported', reason: 'a file with neither picture nor sound' };
}

/** Cameras note local time without a zone; for putting photos in order that is enough. */
function timeTaken(exif: Buffer): string | undefined {
  try {
    const { Photo, Image } = readExif(exif);
    const time = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    return time instanceof Date && Number.isFinite(time.getTime()) ? time.toISOString() : undefined;
  } catch {
    // Damaged notes of the camera say nothing about the picture.
    return undefined;
  }
}
