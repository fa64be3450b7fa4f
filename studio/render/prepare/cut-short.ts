import { type FileHandle, open } from 'node:fs/promises';
import sharp from 'sharp';
import { RenderError } from '../render-error.ts';

/** Bytes at the end of a file among which its mark of the end is looked for; some cameras add a few. */
const tailBytes = 1024;
/** Side of the picture that is decoded to be sure, pixels: JPEG decodes small ones many times quicker. */
const trialSide = 64;

const marks: Readonly<Record<string, Buffer>> = {
  'image/jpeg': Buffer.from([0xff, 0xd9]),
  'image/png': Buffer.from('IEND'),
};

/**
 * Whether a part of the photo at `path` is missing, as after a broken download; what is left can be shown, grey where
 * nothing is. Reads a kilobyte, and decodes only what does not end as its type should.
 * @throws RenderError `unsupported` when nothing of it can be shown
 */
export async function isCutShort(path: string, type: string, name: string): Promise<boolean> {
  if (await endsAsItShould(path, type)) return false;
  if (await decodes(path, 'truncated')) return false;
  if (await decodes(path, 'none')) return true;
  throw new RenderError('unsupported', `${name} is damaged and cannot be read.`);
}

async function endsAsItShould(path: string, type: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    // RIFF says at its beginning how long it is, without the first eight bytes.
    if (type === 'image/webp') return (await read(file, 4, 4)).readUInt32LE(0) + 8 <= size;
    const mark = marks[type];
    if (mark === undefined) return true;
    const length = Math.min(size, tailBytes);
    return (await read(file, size - length, length)).includes(mark);
  } finally {
    await file.close();
  }
}

const read = async (file: FileHandle, at: number, length: number): Promise<Buffer> =>
  (await file.read(Buffer.alloc(length), 0, length, at)).buffer;

const decodes = (path: string, failOn: 'truncated' | 'none'): Promise<boolean> =>
  sharp(path, { failOn })
    .resize(trialSide, trialSide, { fit: 'inside' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
