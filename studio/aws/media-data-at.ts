import { open } from 'node:fs/promises';

/** A box's header: its size, four letters, and the size again in 64 bits where the first is 1 (ISO/IEC 14496-12, 4.2). */
const headerBytes = 16;

/**
 * Where the media data of an MP4 begins, whose boxes before it are whole: the first byte of its `mdat` box.
 * @throws Error when there is none
 */
export async function mediaDataAt(path: string): Promise<number> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(headerBytes);
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(header, 0, headerBytes, at);
      if (bytesRead < 8) throw new Error('The movie has no media data');
      if (header.toString('latin1', 4, 8) === 'mdat') return at;
      const size = header.readUInt32BE(0);
      const step = size === 1 ? Number(header.readBigUInt64BE(8)) : size;
      if (step < 8) throw new Error('The movie has no media data');
      at += step;
    }
  } finally {
    await file.close();
  }
}
