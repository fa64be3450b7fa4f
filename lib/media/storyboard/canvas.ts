import { decode, encode } from 'jpeg-js';

/** 0-255 each. */
export type Color = readonly [red: number, green: number, blue: number];

/** Where something is drawn, pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture that can be covered with things. Written for a Lambda: no native code, nothing to install. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Colours one pixel; `cover` 0-1 is how much of it. */
  blend(x: number, y: number, color: Color, cover: number): void;
  fill(box: Box, color: Color, radius?: number, cover?: number): void;
  /** The middle of a JPEG, filling the box. False when it cannot be read. */
  picture(box: Box, jpeg: Uint8Array, radius: number): boolean;
  toJpeg(): Uint8Array;
}

const quality = 88;
/** Thumbnails are small; nothing larger is decoded. */
const limits = { maxResolutionInMP: 4, maxMemoryUsageInMB: 64, useTArray: true } as const;

export const createCanvas = (width: number, height: number, ground: Color): Canvas => {
  const data = new Uint8Array(width * height * 4);
  const [r, g, b] = ground;
  // Little-endian, as every machine that we run on: alpha comes first in the number.
  new Uint32Array(data.buffer).fill(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
  const mix = (at: number, red: number, green: number, blue: number, cover: number) => {
    const below = 1 - cover;
    data[at] = (data[at] ?? 0) * below + red * cover;
    data[at + 1] = (data[at + 1] ?? 0) * below + green * cover;
    data[at + 2] = (data[at + 2] ?? 0) * below + blue * cover;
  };
  const blend: Canvas['blend'] = (x, y, [red, green, blue], cover) => {
    if (x < 0 || y < 0 || x >= width || y >= height || cover <= 0) return;
    mix((y * width + x) * 4, red, green, blue, Math.min(1, cover));
  };

  return {
    width,
    height,
    blend,
    fill(box, color, radius = 0, cover = 1) {
      const [red, green, blue] = color;
      for (let y = Math.max(0, -box.y); y < Math.min(box.height, height - box.y); y++) {
        for (let x = Math.max(0, -box.x); x < Math.min(box.width, width - box.x); x++) {
          const at = ((box.y + y) * width + box.x + x) * 4;
          mix(at, red, green, blue, insideRound(x, y, box, radius) * cover);
        }
      }
    },
    picture(box, jpeg, radius) {
      const image = decoded(jpeg);
      if (!image) return false;
      const scale = Math.min(image.width / box.width, image.height / box.height);
      const columns = stepsOf(box.width, (image.width - box.width * scale) / 2, scale, image.width);
      const rows = stepsOf(box.height, (image.height - box.height * scale) / 2, scale, image.height);
      for (const [y, row] of rows.entries()) {
        for (const [x, column] of columns.entries()) {
          const at = ((box.y + y) * width + box.x + x) * 4;
          const red = sampled(image, column, row, 0);
          const green = sampled(image, column, row, 1);
          const blue = sampled(image, column, row, 2);
          mix(at, red, green, blue, insideRound(x, y, box, radius));
        }
      }
      return true;
    },
    toJpeg: () => encode({ width, height, data }, quality).data,
  };
};

const insideRound = (x: number, y: number, { width, height }: Box, radius: number): number => {
  const isInMiddle = (x >= radius && x < width - radius) || (y >= radius && y < height - radius);
  if (isInMiddle) return 1;
  const dx = Math.max(radius - x - 0.5, x + 0.5 - (width - radius), 0);
  const dy = Math.max(radius - y - 0.5, y + 0.5 - (height - radius), 0);
  return Math.min(1, Math.max(0, radius - Math.hypot(dx, dy) + 0.5));
};

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const decoded = (jpeg: Uint8Array): Pixels | undefined => {
  try {
    return decode(jpeg, limits);
  } catch {
    return undefined;
  }
};

interface Step {
  readonly first: number;
  readonly second: number;
  /** How near to the second, 0-1. */
  readonly part: number;
}

/** For each pixel of a side of a box: the two of the image that it lies between. */
const stepsOf = (length: number, start: number, scale: number, size: number): readonly Step[] =>
  Array.from({ length }, (_, index) => {
    const place = Math.min(size - 1, Math.max(0, start + (index + 0.5) * scale - 0.5));
    const first = Math.floor(place);
    return { first, second: Math.min(size - 1, first + 1), part: place - first };
  });

/** One channel between the four nearest pixels. */
const sampled = ({ width, data }: Pixels, column: Step, row: Step, channel: number): number => {
  const upperAt = row.first * width;
  const lowerAt = row.second * width;
  const upper =
    (data[(upperAt + column.first) * 4 + channel] ?? 0) * (1 - column.part) +
    (data[(upperAt + column.second) * 4 + channel] ?? 0) * column.part;
  const lower =
    (data[(lowerAt + column.first) * 4 + channel] ?? 0) * (1 - column.part) +
    (data[(lowerAt + column.second) * 4 + channel] ?? 0) * column.part;
  return upper * (1 - row.part) + lower * row.part;
};
