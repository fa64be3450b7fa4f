import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StudioBucket } from './bucket-files.ts';

/**
 * Takes away what is left of earlier requests, which broke off or were fetched for them: a Lambda's disk outlives them, and
 * would fill. Returns the folder for incoming files. Nothing else may run in the process.
 */
export async function emptyScratch({ scratchFolder }: Pick<StudioBucket, 'scratchFolder'>): Promise<string> {
  await rm(scratchFolder, { recursive: true, force: true });
  const incomingFolder = join(scratchFolder, 'incoming');
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
  return incomingFolder;
}
