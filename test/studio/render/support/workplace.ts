import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/** A directory for one test file, with photos of plain colours to render. */
export async function createWorkplace(): Promise<{
  readonly path: (name: string) => string;
  readonly plainPhoto: (name: string, color: string, width?: number, height?: number) => Promise<string>;
  readonly remove: () => Promise<void>;
}> {
  const directory = await mkdtemp(join(tmpdir(), 'reelay-render-'));
  const path = (name: string): string => join(directory, name);
  return {
    path,
    plainPhoto: async (name, color, width = 640, height = 360) => {
      await sharp({ create: { width, height, channels: 3, background: color } })
        .png()
        .toFile(path(name));
      return path(name);
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
