import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { samplePhotos } from '../../local/demo/sample-photos.ts';
import type { PersonFile } from '../../local/telegram/person.ts';

const folder = new URL('../../../shared/photos/telegram/', import.meta.url);

/** Five photos: real ones where they lie beside the checkout, painted ones elsewhere. */
export async function fivePhotos(): Promise<readonly Exclude<PersonFile, string>[]> {
  if (!existsSync(folder)) {
    console.warn('No photos beside the checkout: painted ones are used.');
    return (await samplePhotos()).filter(file => typeof file !== 'string');
  }
  return readdirSync(folder)
    .filter(name => /^[1-5]-.*\.jpg$/.test(name))
    .sort()
    .map(name => ({ name, bytes: readFileSync(new URL(name, folder)) }));
}
