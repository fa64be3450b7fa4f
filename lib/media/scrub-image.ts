import { reduceExif } from './exif-block.ts';
import { scrubPlaces } from './scrub-places.ts';
import { scrubPng } from './scrub-png.ts';

/** JPEG's segments for EXIF and XMP, and for Photoshop's, which hold IPTC's names of places and people. */
const app1 = 0xe1;
const app13 = 0xed;

const exifName = Buffer.from('Exif\0\0', 'latin1');
const tiffHeaders = [Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.from('MM\0*\0\0\0\x08', 'latin1')];
const xmpBegin = Buffer.from('<x:xmpmeta', 'latin1');
const xmpEnd = Buffer.from('</x:xmpmeta>', 'latin1');
const extendedXmp = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1');
const photoshop = Buffer.from('Photoshop 3.0\0', 'latin1');

/**
 * A picture without what it tells beside its pixels: no position, no names, no camera, no embedded thumbnail. How it is
 * turned and when it was taken stay. Nothing is decoded, and no pixel changes. Finds blocks by what they look like, also
 * in the second pictures and clips that phones hide behind the first; the marks are 8 bytes and more, so that compressed
 * pixels do not look like one.
 */
export const scrubImage = (image: Uint8Array): Uint8Array => {
  const png = scrubPng(image);
  if (png) return png;
  const bytes = Buffer.from(image);
  for (const at of occurrences(bytes, exifName)) {
    reduceExif(bytes, at + exifName.length, segmentEnd(bytes, at, app1) ?? bytes.length);
  }
  for (const header of tiffHeaders) {
    for (const at of occurrences(bytes, header)) {
      const named = bytes.subarray(at - exifName.length, at).equals(exifName);
      if (!named) reduceExif(bytes, at, bytes.length);
    }
  }
  for (const at of occurrences(bytes, xmpBegin)) {
    const end = bytes.indexOf(xmpEnd, at);
    if (end > 0) bytes.fill(' ', at, end + xmpEnd.length);
  }
  for (const [name, marker] of [
    [extendedXmp, app1],
    [photoshop, app13],
  ] as const) {
    for (const at of occurrences(bytes, name))
      bytes.fill(0, at + name.length, segmentEnd(bytes, at, marker) ?? at);
  }
  scrubPlaces(bytes);
  return bytes;
};

function* occurrences(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) yield at;
}

/** Where the JPEG segment ends whose content begins at `at`; undefined when there is no such segment before it. */
const segmentEnd = (bytes: Buffer, at: number, marker: number): number | undefined =>
  at >= 4 && bytes[at - 4] === 0xff && bytes[at - 3] === marker
    ? Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2))
    : undefined;
