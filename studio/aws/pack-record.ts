import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/**
 * Looks back 16 MB. A session's history is fifty drafts that hardly differ, 300 kB each at the most: within the window
 * all but the first cost next to nothing, and the whole session stays below the 400 kB of an item, in one write.
 */
const window = constants.BROTLI_MAX_WINDOW_BITS;
/** Half of the best ratio for a hundredth of its time. */
const quality = 5;

export function packRecord(value: unknown): Promise<Buffer> {
  return compress(JSON.stringify(value), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window },
  });
}

/** @throws when the bytes are no packed record. */
export async function unpackRecord(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse((await decompress(bytes)).toString('utf8'));
}
