import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { broken, type Finding, fine, worthKnowing } from './check.ts';

/** Photos, drafts and videos of some busy days. Bytes. */
const comfortableSpace = 5_000_000_000;

export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 11)
    ? fine(`Node ${version}.`)
    : broken(`Node ${version} is too old.`, 'Install Node 20.11 or later.');
};

/** Whether the data folder can be written, and has room. */
export const checkStorage = async (dataDir: string): Promise<Finding> => {
  const probe = join(dataDir, `.doctor-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, 'x');
    await rm(probe);
    const { bavail, bsize } = await statfs(dataDir);
    const gigabytes = ((bavail * bsize) / 1e9).toFixed(1);
    return bavail * bsize < comfortableSpace
      ? worthKnowing(
          `${gigabytes} GB are free for ${dataDir}.`,
          'Make room, or set REELAY_DATA to another disk.',
        )
      : fine(`${dataDir} can be written; ${gigabytes} GB are free.`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return broken(`${dataDir} cannot be written${code}.`, 'Give this user the right to, or set REELAY_DATA.');
  }
};

const reinstall = 'Run npm ci again on this machine: its packages bring the right files for each system.';

/** What renders need: the codecs, the canvas and a font. */
export const checkRenderer = async (): Promise<readonly Finding[]> => [
  await loads('The codecs (H.264, AAC)', async () => {
    const { Codec } = await import('node-av');
    const { FF_ENCODER_AAC, FF_ENCODER_LIBX264 } = await import('node-av/constants');
    if (!Codec.findEncoderByName(FF_ENCODER_LIBX264)) throw new Error('no libx264');
    if (!Codec.findEncoderByName(FF_ENCODER_AAC)) throw new Error('no AAC');
  }),
  await loads('The canvas and its fonts', async () => {
    const { GlobalFonts, createCanvas } = await import('@napi-rs/canvas');
    createCanvas(16, 16).getContext('2d').fillRect(0, 0, 16, 16);
    const font = import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
    if (!GlobalFonts.registerFromPath(new URL(font).pathname, 'doctor')) throw new Error('no font');
  }),
  await loads('The image decoder', async () => {
    const { default: sharp } = await import('sharp');
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .jpeg()
      .toBuffer();
  }),
];

const loads = async (what: string, load: () => Promise<void>): Promise<Finding> => {
  try {
    await load();
    return fine(`${what}: here.`);
  } catch (error) {
    return broken(`${what}: ${error instanceof Error ? error.message : 'cannot be loaded'}.`, reinstall);
  }
};
