import { brotliDecompressSync } from 'node:zlib';
import { outlinesOf } from './woff2-outlines.ts';

/** Tables by their numbers in WOFF2's directory (WOFF2 §4.1); 63 means that the name follows. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';
const otherTag = 63;

/** WOFF2's header, bytes, and the places of two of its fields. */
const headerBytes = 48;
const countAt = 12;
const compressedBytesAt = 20;

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

/**
 * A WOFF2 file as the TrueType file that it was made of, without hints, for HarfBuzz, which reads no WOFF2. Throws for a
 * file that is no WOFF2, or whose tables are packed in a way that fonts of the web seldom are.
 */
export const fontOfWoff2 = (woff2: Buffer): Buffer => {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('The font is no WOFF2 file.');
  const [directory, dataAt] = readDirectory(woff2);
  const data = brotliDecompressSync(woff2.subarray(dataAt, dataAt + woff2.readUInt32BE(compressedBytesAt)));
  const tables: Table[] = [];
  let at = 0;
  for (const { tag, bytes, isTransformed } of directory) {
    const table = data.subarray(at, at + bytes);
    at += bytes;
    if (!isTransformed) tables.push({ tag, data: tag === 'head' ? withLongPlaces(table) : table });
    else if (tag === 'glyf') {
      const { outlines, places } = outlinesOf(table);
      tables.push({ tag, data: outlines }, { tag: 'loca', data: places });
    } else if (tag !== 'loca')
      throw new Error(`The font's table ${tag} is packed in a way that is not read here.`);
  }
  return fontFileOf(tables);
};

/** `head` says in 2 bytes at 50 how places of outlines are written. */
const withLongPlaces = (head: Buffer): Buffer => {
  const changed = Buffer.from(head);
  changed.writeInt16BE(1, 50);
  return changed;
};

interface Entry {
  readonly tag: string;
  /** As it lies in the compressed data. */
  readonly bytes: number;
  readonly isTransformed: boolean;
}

/** The entries, and where the directory ends. */
const readDirectory = (woff2: Buffer): readonly [readonly Entry[], number] => {
  let at = headerBytes;
  const number = (): number => {
    for (let value = 0; ; ) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
  };
  const entries = Array.from({ length: woff2.readUInt16BE(countAt) }, (): Entry => {
    const flags = woff2.readUInt8(at++);
    const known = flags & otherTag;
    const tag =
      known === otherTag ? woff2.toString('latin1', at, at + 4) : knownTags.slice(known * 5, known * 5 + 4);
    if (known === otherTag) at += 4;
    const version = flags >> 6;
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    const bytes = number();
    return { tag, bytes: isTransformed ? number() : bytes, isTransformed };
  });
  return [entries, at];
};

/** An OpenType file (its checksums are left out: nobody looks at them). */
const fontFileOf = (unsorted: readonly Table[]): Buffer => {
  const tables = unsorted.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const record = 12 + 16 * index;
    head.write(tag, record, 'latin1');
    head.writeUInt32BE(end, record + 8);
    head.writeUInt32BE(data.length, record + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(parts);
};
