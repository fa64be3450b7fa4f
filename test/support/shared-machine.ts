import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMachineProcess } from './machine-process.ts';

/** The workflow looks four times as often as it would, so that tests wait for work and not for the next look. */
const waitScale = 0.25;

declare module 'vitest' {
  interface ProvidedContext {
    /** A machine with no settings that many tests talk to at once, each in chats of its own, as people do. */
    readonly sharedMachine: { readonly url: string; readonly dataDir: string };
  }
}

/** Starts it before the first test and removes it after the last one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-shared-'));
  const machine = await startMachineProcess(dataDir, { waitScale });
  project.provide('sharedMachine', { url: machine.url, dataDir });
  return async () => {
    await machine.kill();
    await rm(dataDir, { recursive: true, force: true });
  };
}
