import { encode } from 'jpeg-js';

const side = 16;
const begin = 'burst-photo:';

const picture = encode({ width: side, height: side, data: Buffer.alloc(side * side * 4, 0x80) }, 80).data;

/** A real JPEG that says behind its last pixel which one it is. */
export const markedPhoto = (mark: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([picture, Buffer.from(begin + mark)]));

/** Which photo these bytes are, or what they are instead. */
export const markOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.lastIndexOf(begin);
  return at < 0 ? `no photo of ours, ${bytes.length} bytes` : text.slice(at + begin.length);
};
