/**
 * What of a photo's EXIF may leave us: how it is turned and when it was taken. Everything else, where it was taken
 * above all, is nobody's business but its owner's.
 */

/** Bytes per value, by EXIF type. */
const typeBytes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};

const tag = {
  orientation: 0x0112,
  dateTime: 0x0132,
  thumbnailOffset: 0x0201,
  thumbnailLength: 0x0202,
  exifIfd: 0x8769,
} as const;

/** Tags that point to more tags: sub-images, EXIF, GPS, interoperability. */
const pointers = new Set([0x014a, tag.exifIfd, 0x8825, 0xa005]);
/** Original, digitized, their time zones; and the colour space, without which colours are off. */
const keptInExif = new Set([0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0xa001]);
const keptInMain = new Set<number>([tag.orientation, tag.dateTime]);

/** Directories that are followed: no camera writes as many. */
const mostDirectories = 32;

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
}

/**
 * Reduces the EXIF block that begins at `start` in place: what it refers to up to `limit` is overwritten with zeros,
 * then the few fields that are kept are written anew. Lengths and offsets of the file around it stay as they are.
 */
export const reduceExif = (bytes: Uint8Array, start: number, limit: number): void => {
  const block = bytes.subarray(start, limit);
  const found = readBlock(block);
  if (!found) return;
  for (const [from, to] of found.ranges) block.fill(0, from, Math.min(to, block.length));
  const end = Math.min(block.length, Math.max(8, ...found.ranges.map(([, to]) => to)));
  const rebuilt = writeBlock(found.main, found.exif, found.littleEndian);
  const fits = rebuilt.length <= end ? rebuilt : writeBlock([], [], found.littleEndian);
  if (fits.length <= end) block.set(fits);
};

/** The kept fields of the block at `start` as a new block, turned upright: for a picture that was turned already. */
export const uprightExif = (bytes: Uint8Array, start: number): Uint8Array | undefined => {
  const found = readBlock(bytes.subarray(start));
  if (!found) return undefined;
  const main = found.main.filter(field => field.tag !== tag.orientation);
  return main.length + found.exif.length === 0 ? undefined : writeBlock(main, found.exif, found.littleEndian);
};

interface Block {
  readonly littleEndian: boolean;
  readonly main: readonly Field[];
  readonly exif: readonly Field[];
  /** What the block is made of and refers to: from, to. */
  readonly ranges: readonly (readonly [number, number])[];
}

const readBlock = (block: Uint8Array): Block | undefined => {
  if (block.length < 14) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const littleEndian = order === 0x4949;
  if (view.getUint16(2, littleEndian) !== 42) return undefined;

  const ranges: (readonly [number, number])[] = [[0, 8]];
  const main: Field[] = [];
  const exif: Field[] = [];
  const seen = new Set<number>();
  const queue: { readonly at: number; readonly kept: ReadonlySet<number>; readonly into: Field[] }[] = [
    { at: view.getUint32(4, littleEndian), kept: keptInMain, into: main },
  ];
  for (let next = queue.shift(); next && seen.size < mostDirectories; next = queue.shift()) {
    const { at, kept, into } = next;
    if (seen.has(at) || at < 8 || at + 2 > block.length) continue;
    seen.add(at);
    const count = Math.min(view.getUint16(at, littleEndian), Math.floor((block.length - at - 2) / 12));
    const end = at + 2 + count * 12;
    ranges.push([at, end + 4]);
    let thumbnail = 0;
    let thumbnailLength = 0;
    for (let entry = at + 2; entry < end; entry += 12) {
      const name = view.getUint16(entry, littleEndian);
      const type = view.getUint16(entry + 2, littleEndian);
      const values = view.getUint32(entry + 4, littleEndian);
      const size = (typeBytes[type] ?? 1) * values;
      const offset = size > 4 ? view.getUint32(entry + 8, littleEndian) : entry + 8;
      if (offset + size > block.length) continue;
      if (size > 4) ranges.push([offset, offset + size]);
      if (kept.has(name)) {
        into.push({
          tag: name,
          type,
          count: values,
          value: Uint8Array.from(block.subarray(offset, offset + size)),
        });
      }
      if (name === tag.thumbnailOffset) thumbnail = view.getUint32(entry + 8, littleEndian);
      if (name === tag.thumbnailLength) thumbnailLength = view.getUint32(entry + 8, littleEndian);
      if (pointers.has(name)) {
        const isExif = name === tag.exifIfd && into === main;
        for (
          let index = 0;
          index < Math.min(values, mostDirectories) && offset + index * 4 + 4 <= block.length;
          index++
        ) {
          queue.push({
            at: view.getUint32(offset + index * 4, littleEndian),
            kept: isExif ? keptInExif : new Set(),
            into: isExif ? exif : [],
          });
        }
      }
    }
    if (thumbnail >= 8 && thumbnailLength > 0) ranges.push([thumbnail, thumbnail + thumbnailLength]);
    if (end + 4 <= block.length) {
      queue.push({ at: view.getUint32(end, littleEndian), kept: new Set(), into: [] });
    }
  }
  return { littleEndian, main, exif, ranges };
};

const writeBlock = (main: readonly Field[], exif: readonly Field[], littleEndian: boolean): Uint8Array => {
  const pointer: Field = { tag: tag.exifIfd, type: 4, count: 1, value: new Uint8Array(4) };
  const first = exif.length === 0 ? main : [...main, pointer];
  const exifAt = 8 + directoryBytes(first);
  const bytes = new Uint8Array(exif.length === 0 ? exifAt : exifAt + directoryBytes(exif));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, littleEndian);
  view.setUint32(4, 8, littleEndian);
  new DataView(pointer.value.buffer).setUint32(0, exifAt, littleEndian);
  writeDirectory(view, 8, first, littleEndian);
  if (exif.length > 0) writeDirectory(view, exifAt, exif, littleEndian);
  return bytes;
};

/** Values longer than 4 bytes lie behind the directory; without gaps, so that they never need more than they had. */
const apart = ({ value }: Field): number => (value.length > 4 ? value.length : 0);

const directoryBytes = (fields: readonly Field[]): number =>
  fields.reduce((sum, field) => sum + 12 + apart(field), 6);

const writeDirectory = (
  view: DataView,
  at: number,
  fields: readonly Field[],
  littleEndian: boolean,
): void => {
  const sorted = fields.toSorted((a, b) => a.tag - b.tag);
  view.setUint16(at, sorted.length, littleEndian);
  let data = at + 2 + sorted.length * 12 + 4;
  for (const [index, field] of sorted.entries()) {
    const entry = at + 2 + index * 12;
    view.setUint16(entry, field.tag, littleEndian);
    view.setUint16(entry + 2, field.type, littleEndian);
    view.setUint32(entry + 4, field.count, littleEndian);
    const isApart = field.value.length > 4;
    if (isApart) view.setUint32(entry + 8, data, littleEndian);
    new Uint8Array(view.buffer).set(field.value, isApart ? data : entry + 8);
    data += apart(field);
  }
};
