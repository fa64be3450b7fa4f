/** A decoded picture: red, green, blue, alpha of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What is to be done with decoded pixels, in this order. */
export interface Orientation {
  /** Quarter turns against the clock. */
  readonly turns: number;
  /** `rows` changes top and bottom, `columns` left and right. */
  readonly mirror?: 'rows' | 'columns';
}

/** A box of one byte of content: its length, 9, and its name. */
const boxBytes = 9;

/** How an AVIF is to be turned (HEIF, ISO/IEC 23008-12 §6.5.10, §6.5.12: `irot`, `imir`); what its EXIF says of that does not count. */
export const orientationOf = (avif: Uint8Array): Orientation => {
  const file = Buffer.from(avif.buffer, avif.byteOffset, avif.byteLength);
  const turns = contentOf(file, 'irot');
  const axis = contentOf(file, 'imir');
  return {
    turns: turns === undefined ? 0 : turns & 3,
    ...(axis === undefined ? {} : { mirror: (axis & 1) === 0 ? 'rows' : 'columns' }),
  };
};

const contentOf = (file: Buffer, name: 'irot' | 'imir'): number | undefined => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(boxBytes, 0);
  head.write(name, 4, 'latin1');
  const at = file.indexOf(head);
  return at < 0 || at + boxBytes > file.length ? undefined : file.readUInt8(at + head.length);
};

/** The pixels as they are to be seen; the same object when there is nothing to do. */
export const upright = (pixels: Pixels, { turns, mirror }: Orientation): Pixels => {
  if (turns === 0 && mirror === undefined) return pixels;
  const isLying = turns % 2 === 1;
  const [width, height] = isLying ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [seenX, seenY] = [
        mirror === 'columns' ? width - 1 - x : x,
        mirror === 'rows' ? height - 1 - y : y,
      ];
      to[y * width + x] = from[placeIn(pixels, turns, seenX, seenY)] ?? 0;
    }
  }
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
};

/** Where a pixel of the turned picture was before. */
const placeIn = ({ width, height }: Pixels, turns: number, x: number, y: number): number => {
  if (turns === 1) return x * width + (width - 1 - y);
  if (turns === 2) return (height - 1 - y) * width + (width - 1 - x);
  return turns === 3 ? (height - 1 - x) * width + y : y * width + x;
};
