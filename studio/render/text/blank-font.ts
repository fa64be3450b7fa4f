const UNITS_PER_EM = 1000;

/**
 * A TrueType font with a single glyph: `codePoint`, without ink and without width. Only the tables that FreeType asks
 * for, in the layout of the OpenType specification 1.9.
 */
export function blankFont(codePoint: number): Buffer {
  const head = table(54, [
    [0, 0x00010000],
    [12, 0x5f0f3cf5],
  ]);
  head.writeUInt16BE(UNITS_PER_EM, 18);
  const hhea = table(36, [[0, 0x00010000]]);
  hhea.writeInt16BE(UNITS_PER_EM, 4);
  hhea.writeUInt16BE(1, 34);
  const maxp = table(32, [[0, 0x00010000]]);
  maxp.writeUInt16BE(2, 4);
  const cmap = table(40, [
    [4, 0x0003000a],
    [8, 12],
    [12, 0x000c0000],
    [16, 28],
    [24, 1],
    [28, codePoint],
    [32, codePoint],
    [36, 1],
  ]);
  cmap.writeUInt16BE(1, 2);
  // hmtx: one width of 0; loca: both glyphs are empty.
  return assemble({ cmap, glyf: table(4), head, hhea, hmtx: table(8), loca: table(8), maxp });
}

function table(length: number, words: readonly (readonly [offset: number, value: number])[] = []): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [offset, value] of words) bytes.writeUInt32BE(value, offset);
  return bytes;
}

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const directory = table(12 + 16 * entries.length, [[0, 0x00010000]]);
  directory.writeUInt16BE(entries.length, 4);
  const parts = [directory];
  let offset = directory.length;
  entries.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(bytes.length, record + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
