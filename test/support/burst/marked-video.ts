import * as z from 'zod';

/** Bytes of an MP4 box's head: its length and its name. */
const headBytes = 8;
const begin = 'burst-video:';

/** An MP4 that names the photos it shows, in a box that players skip (ISO/IEC 14496-12 §8.1.2, `free`). */
export function markedVideo(mp4: Uint8Array, photos: readonly string[]): Uint8Array<ArrayBuffer> {
  const marks = Buffer.from(begin + JSON.stringify(photos));
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(headBytes + marks.length, 0);
  head.write('free', 4, 'latin1');
  return new Uint8Array(Buffer.concat([mp4, head, marks]));
}

/** The photos that a marked video shows, in order; undefined for any other file. */
export function photosIn(mp4: Uint8Array): readonly string[] | undefined {
  const text = Buffer.from(mp4).toString('latin1');
  const at = text.lastIndexOf(begin);
  return at < 0 ? undefined : z.array(z.string()).parse(JSON.parse(text.slice(at + begin.length)));
}
