import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { encode } from 'jpeg-js';
import * as z from 'zod';
import { announcedPixels } from './announced-pixels.ts';
import { datedJpeg } from './dated-jpeg.ts';
import { jpegQuality, mostPixels } from './jpeg-limits.ts';
import { orientationOf, type Pixels, upright } from './upright-pixels.ts';

/** In a Lambda's bundle the decoder lies where the package would (infra copies it there). */
const require = createRequire(import.meta.url);

/**
 * An AVIF as JPEG, upright, on white, with its date and nothing else. Undefined when it cannot be read. WebAssembly and
 * JavaScript: 12 megapixels take some 4 s and 500 MB. Give it one picture at a time.
 */
export const avifToJpeg = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    if (announcedPixels(bytes) > mostPixels) return undefined;
    const decode = await openDecoder();
    const pixels = upright(onWhite(await decode(bytes)), orientationOf(bytes));
    return datedJpeg(encode(pixels, jpegQuality).data, bytes);
  } catch {
    return undefined;
  }
};

const picture = z.object({
  width: z.number(),
  height: z.number(),
  data: z.instanceof(Uint8ClampedArray),
});

type Decode = (avif: Uint8Array) => Promise<Pixels>;

let opening: Promise<Decode> | undefined;

/** Loaded for the first AVIF: its WebAssembly, 1.2 MB, would slow the start of jobs that have none. */
const openDecoder = (): Promise<Decode> => {
  opening ??= (async () => {
    // The decoder hands its pixels over as what browsers have for them.
    if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData: HeldPixels });
    const { default: decode, init } = await import('@jsquash/avif/decode.js');
    const wasm = await readFile(require.resolve('@jsquash/avif/codec/dec/avif_dec.wasm'));
    await init(new WebAssembly.Module(wasm));
    return async avif => picture.parse(await decode(new Uint8Array(avif).buffer));
  })();
  return opening;
};

class HeldPixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** JPEGs have no transparency. */
const onWhite = ({ width, height, data }: Pixels): Pixels => {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = 255 + (((data[channel] ?? 0) - 255) * alpha) / 255;
    data[at + 3] = 255;
  }
  return { width, height, data };
};
