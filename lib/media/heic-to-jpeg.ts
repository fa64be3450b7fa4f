import { encode } from 'jpeg-js';
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

/** The largest picture that the file announces (its `ispe` boxes), before any is decoded. */
const announcedPixels = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let most = 0;
  for (let at = file.indexOf('ispe'); at >= 0 && at + 16 <= file.length; at = file.indexOf('ispe', at + 4)) {
    most = Math.max(most, file.readUInt32BE(at + 8) * file.readUInt32BE(at + 12));
  }
  return most;
};
