import decodeHeic from 'heic-decode';
import { encode } from 'jpeg-js';
import { uprightExif } from './exif-block.ts';

/** Larger than any phone's picture; decoded it takes 200 MB. Pixels. */
const mostPixels = 52_000_000;
/** Near enough to the original; the backend compresses once more. 0-100. */
const quality = 92;

const exifName = Buffer.from('Exif\0\0', 'latin1');

/**
 * A HEIC as JPEG, upright, with its date and nothing else. Undefined when it cannot be read. Pure WebAssembly and
 * JavaScript: 12 megapixels take some 2 s and 500 MB. Give it one picture at a time.
 */
export const heicToJpeg = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    if (announcedPixels(bytes) > mostPixels) return undefined;
    const { width, height, data } = await decodeHeic({ buffer: bytes });
    const { data: jpeg } = encode({ width, height, data }, quality);
    return withExif(jpeg, datesOf(bytes));
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

const datesOf = (bytes: Uint8Array): Uint8Array | undefined => {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(exifName);
  return at < 0 ? undefined : uprightExif(bytes, at + exifName.length);
};

/** Puts the EXIF segment where it belongs: right behind the two bytes with which every JPEG begins. */
const withExif = (jpeg: Uint8Array, exif: Uint8Array | undefined): Uint8Array => {
  if (!exif) return jpeg;
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(2 + exifName.length + exif.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exifName, exif, jpeg.subarray(2)]);
};
