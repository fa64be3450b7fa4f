import { reduceExif } from './exif-block.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Texts of all kinds: XMP, comments, and EXIF in the old way. */
const dropped = new Set(['tEXt', 'zTXt', 'iTXt']);

/** A PNG without its texts and with its EXIF reduced; undefined for anything that is no PNG. */
export const scrubPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, signature.length).equals(signature)) return undefined;
  const parts: Buffer[] = [signature];
  let at = signature.length;
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (end > file.length) {
      // Cut off: decoders show what is there.
      parts.push(file.subarray(at));
      break;
    }
    if (type === 'eXIf') parts.push(reducedExif(file.subarray(at, end)));
    else if (!dropped.has(type)) parts.push(file.subarray(at, end));
    at = end;
    // What follows is no part of the picture.
    if (type === 'IEND') break;
  }
  return Buffer.concat(parts);
};

const reducedExif = (chunk: Buffer): Buffer => {
  const copy = Buffer.from(chunk);
  reduceExif(copy, 8, copy.length - 4);
  copy.writeUInt32BE(crc32(copy.subarray(4, -4)), copy.length - 4);
  return copy;
};

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** PNG's checksum. */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
