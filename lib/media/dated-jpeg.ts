import { uprightExif } from './exif-block.ts';

const exifName = Buffer.from('Exif\0\0', 'latin1');

/** How a block begins, in either order of bytes, with its first directory right behind. */
const tiffHeaders = [Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.from('MM\0*\0\0\0\x08', 'latin1')];

/** Bytes before a segment's content: its marker and its length, which counts itself. */
const markerBytes = 2;
const lengthBytes = 2;
const app1 = 0xffe1;

/** A JPEG made of another picture, with the date that the other's EXIF gives and nothing else of it. */
export const datedJpeg = (jpeg: Uint8Array, original: Uint8Array): Uint8Array => {
  const exif = datesOf(original);
  if (!exif) return jpeg;
  const head = Buffer.alloc(markerBytes + lengthBytes);
  head.writeUInt16BE(app1, 0);
  head.writeUInt16BE(lengthBytes + exifName.length + exif.length, markerBytes);
  // Where it belongs: right behind the two bytes with which every JPEG begins.
  return Buffer.concat([jpeg.subarray(0, 2), head, exifName, exif, jpeg.subarray(2)]);
};

/**
 * The first EXIF block that can be read. HEIC and AVIF also say `Exif` in their list of items, with nothing behind it, and
 * may keep the block itself without its name.
 */
const datesOf = (original: Uint8Array): Uint8Array | undefined => {
  const bytes = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
  for (const mark of tiffHeaders) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
      const exif = uprightExif(bytes, at);
      if (exif) return exif;
    }
  }
  return undefined;
};
