import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../../shared/photos/', import.meta.url);

/** Whether the photos that lie beside the checkout are there; tests that need them are skipped otherwise. */
export const sharedPhotosAreThere = existsSync(fileURLToPath(folder));

export const sharedPhoto = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(name, folder)));
