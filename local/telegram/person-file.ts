import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** A path, or bytes with a name. */
export type PersonFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** The file as a part of a form, of the type its bytes have. */
export async function personFilePart(file: PersonFile): Promise<[Blob, string]> {
  const bytes = typeof file === 'string' ? await readFile(file) : file.bytes;
  const name = typeof file === 'string' ? basename(file) : file.name;
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  return [new Blob([new Uint8Array(bytes)], { type: type ?? 'application/octet-stream' }), name];
}
