import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen } from './listen.ts';
import { type MachineProcess, startMachineProcess } from './machine-process.ts';
import type { SharedMachine } from './shared-machine.ts';

/** The workflow looks four times as often as it would, so that tests wait for work and not for the next look. */
const waitScale = 0.25;

declare module 'vitest' {
  interface ProvidedContext {
    /** Who gets this address learns of the shared machine, which is started for the first of them. */
    readonly sharedMachineDoor: string;
  }
}

/** Opens the door before the first test; removes the machine, when there is one, after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<SharedMachine & MachineProcess> | undefined;
  const door = createServer((_, response) => {
    started ??= start();
    started.then(
      ({ url, dataDir }) => response.end(JSON.stringify({ url, dataDir })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  project.provide('sharedMachineDoor', await listen(door));
  return async () => {
    door.close();
    // One that did not start has told those who asked.
    const machine = await started?.catch(() => undefined);
    if (!machine) return;
    await machine.kill();
    await rm(machine.dataDir, { recursive: true, force: true });
  };
}

async function start(): Promise<SharedMachine & MachineProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-shared-'));
  return { ...(await startMachineProcess(dataDir, { waitScale })), dataDir };
}
