import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Photos that are too large or too nasty to be kept with the code; tests that need them are left out without them. */
const directory = join(import.meta.dirname, '../../../../../shared/photos');

export const fixturePhoto = (name: string): string => join(directory, name);
export const havePhotos = existsSync(directory);
