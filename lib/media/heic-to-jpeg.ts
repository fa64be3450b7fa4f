import { encode } from 'jpeg-js';
import { announcedPixels } from './announced-pixels.ts';
import { datedJpeg } from './dated-jpeg.ts';
import { jpegQuality, mostPixels } from './jpeg-limits.ts';

/**
 * A HEIC as JPEG, upright, with its date and nothing else. Undefined when it cannot be read. Pure WebAssembly and
 * JavaScript: 12 megapixels take some 2 s and 500 MB. Give it one picture at a time.
 */
export const heicToJpeg = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    if (announcedPixels(bytes) > mostPixels) return undefined;
    // Loaded for the first HEIC: its WebAssembly would slow the start of jobs that have none.
    const { default: decodeHeic } = await import('heic-decode');
    const { width, height, data } = await decodeHeic({ buffer: bytes });
    const { data: jpeg } = encode({ width, height, data }, jpegQuality);
    return datedJpeg(jpeg, bytes);
  } catch {
    return undefined;
  }
};
