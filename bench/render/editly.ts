import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crossfadeMs, photoMs, photos } from './work-item.ts';

export const editlyPackages = ['editly@0.14.2'];

/** Lays editly's specification of the work item into a folder: `editly <folder>/W.json5` renders. */
export async function prepareEditly(folder: string, music: string, output: string): Promise<void> {
  const specification = {
    outPath: output,
    ...{ width: 1920, height: 1080, fps: 30, audioFilePath: music },
    defaults: { transition: { name: 'fade', duration: crossfadeMs / 1000 } },
    clips: photos.map(path => ({
      duration: photoMs / 1000,
      layers: [{ type: 'image', path, zoomDirection: 'in', zoomAmount: 0.15, resizeMode: 'cover' }],
    })),
  };
  await writeFile(join(folder, 'W.json5'), JSON.stringify(specification));
}
