import { createRequire } from 'node:module';
import type Sharp from 'sharp';
import * as z from 'zod';
import { datedJpeg } from './dated-jpeg.ts';
import { jpegQuality, mostPixels } from './jpeg-limits.ts';

const sharpModule = z.custom<typeof Sharp>(loaded => typeof loaded === 'function');

/**
 * sharp where it is installed, undefined in a Lambda's bundle: a native decoder of 17 MB does not go into one, and
 * libheif's WebAssembly, which is in it, has no AV1 (docs/decisions/bot-choices.md). Asked for in a way that bundlers leave alone.
 */
const loadSharp = (): typeof Sharp | undefined => {
  const load = createRequire(import.meta.url);
  try {
    return sharpModule.parse(load('sharp'));
  } catch {
    return undefined;
  }
};

/**
 * An AVIF as JPEG, upright, with its date and nothing else. Undefined when it cannot be read, or not on this machine.
 * 12 megapixels take some 100 MB.
 */
export const avifToJpeg = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const sharp = loadSharp();
  if (!sharp) return undefined;
  try {
    const jpeg = await sharp(bytes, { limitInputPixels: mostPixels })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: jpegQuality })
      .toBuffer();
    return datedJpeg(jpeg, bytes);
  } catch {
    return undefined;
  }
};
