/** What WOFF2 makes of a font's outlines, undone (WOFF2 §5.1): `glyf` and `loca` as TrueType has them, without hints. */
export const outlinesOf = (packed: Buffer): { readonly outlines: Buffer; readonly places: Buffer } => {
  const glyphCount = packed.readUInt16BE(4);
  const streams = streamsOf(packed);
  const outlines: Buffer[] = [];
  const places = Buffer.alloc(4 * (glyphCount + 1));
  let end = 0;
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const outline = outlineOf(streams, glyph);
    // Outlines begin at even places.
    const padded = outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]);
    outlines.push(padded);
    end += padded.length;
    places.writeUInt32BE(end, 4 * (glyph + 1));
  }
  return { outlines: Buffer.concat(outlines), places };
};

/** A part of the table that is read from its beginning to its end. */
class Stream {
  readonly #bytes: Buffer;
  #at = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }
  int16(): number {
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }
  take(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
  /** A number of one to three bytes (WOFF2 §6.1.1). */
  number(): number {
    const code = this.byte();
    if (code === 253) return this.byte() * 256 + this.byte();
    if (code === 254) return 506 + this.byte();
    return code === 255 ? 253 + this.byte() : code;
  }
}

const headerBytes = 36;

const streamsOf = (packed: Buffer) => {
  let at = headerBytes;
  const next = (index: number): Buffer => {
    const length = packed.readUInt32BE(8 + 4 * index);
    at += length;
    return packed.subarray(at - length, at);
  };
  const [contours, points, flags, coordinates, composites, boxes] = [0, 1, 2, 3, 4, 5].map(next);
  const hasBox = Buffer.from(boxes ?? []);
  const bitmapBytes = 4 * Math.ceil(packed.readUInt16BE(4) / 32);
  const streamOf = (bytes: Buffer | undefined) => new Stream(bytes ?? Buffer.alloc(0));
  return {
    contours: streamOf(contours),
    points: streamOf(points),
    flags: streamOf(flags),
    coordinates: streamOf(coordinates),
    composites: streamOf(composites),
    boxes: streamOf(hasBox.subarray(bitmapBytes)),
    hasBox: (glyph: number): boolean => ((hasBox[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0,
  };
};

type Streams = ReturnType<typeof streamsOf>;

const outlineOf = (streams: Streams, glyph: number): Buffer => {
  const contourCount = streams.contours.int16();
  if (contourCount === 0) return Buffer.alloc(0);
  return contourCount < 0 ? compositeOf(streams) : simpleOf(streams, glyph, contourCount);
};

/** Of a composite glyph's flags: how long a part is, whether another follows, whether hints do. */
const hasWords = 0x0001;
const hasScale = 0x0008;
const hasMore = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
const hasHints = 0x0100;

const compositeOf = ({ composites, boxes, coordinates }: Streams): Buffer => {
  const parts: Buffer[] = [int16s([-1]), boxes.take(8)];
  let isHinted = false;
  for (let flags = hasMore; flags & hasMore; ) {
    flags = composites.int16() & 0xffff;
    isHinted ||= (flags & hasHints) !== 0;
    const scaleBytes = flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0;
    const rest = composites.take(2 + (flags & hasWords ? 4 : 2) + scaleBytes);
    parts.push(uint16s([flags & ~hasHints]), rest);
  }
  if (isHinted) coordinates.number();
  return Buffer.concat(parts);
};

const simpleOf = (streams: Streams, glyph: number, contourCount: number): Buffer => {
  const { points, flags, coordinates, boxes } = streams;
  const ends: number[] = [];
  let count = 0;
  for (let contour = 0; contour < contourCount; contour++) {
    count += points.number();
    ends.push(count - 1);
  }
  const onCurve: number[] = [];
  const steps: (readonly [number, number])[] = [];
  for (let point = 0; point < count; point++) {
    const flag = flags.byte();
    onCurve.push(flag & 0x80 ? 0 : 1);
    steps.push(stepOf(flag & 0x7f, coordinates));
  }
  // How many hints there are; the hints themselves are in a stream of their own.
  coordinates.number();
  const box = streams.hasBox(glyph) ? boxes.take(8) : int16s(boxOf(steps));
  const xs = int16s(steps.map(([x]) => x));
  const ys = int16s(steps.map(([, y]) => y));
  const noHints = uint16s([0]);
  return Buffer.concat([int16s([contourCount]), box, uint16s(ends), noHints, Buffer.from(onCurve), xs, ys]);
};

/** From one point to the next, in one to four bytes (WOFF2 §5.2). */
const stepOf = (flag: number, bytes: Stream): readonly [number, number] => {
  const signed = (bit: number, length: number): number => (bit & 1 ? length : -length);
  const first = bytes.byte();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + first)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + first), 0];
  if (flag < 84) {
    const high = flag - 20;
    return [
      signed(flag, 1 + (high & 0x30) + (first >> 4)),
      signed(flag >> 1, 1 + ((high & 0x0c) << 2) + (first & 0x0f)),
    ];
  }
  const second = bytes.byte();
  if (flag < 120) {
    const high = flag - 84;
    return [
      signed(flag, 1 + (Math.floor(high / 12) << 8) + first),
      signed(flag >> 1, 1 + (((high % 12) >> 2) << 8) + second),
    ];
  }
  const third = bytes.byte();
  if (flag < 124)
    return [signed(flag, (first << 4) + (second >> 4)), signed(flag >> 1, ((second & 0x0f) << 8) + third)];
  return [signed(flag, (first << 8) + second), signed(flag >> 1, (third << 8) + bytes.byte())];
};

const boxOf = (steps: readonly (readonly [number, number])[]): readonly number[] => {
  let [x, y] = [0, 0];
  const box = [Infinity, Infinity, -Infinity, -Infinity] as const;
  return steps.reduce<readonly number[]>(([left = 0, bottom = 0, right = 0, top = 0], [dx, dy]) => {
    x += dx;
    y += dy;
    return [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }, box);
};

const int16s = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, 2 * index);
  return bytes;
};

const uint16s = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
};
