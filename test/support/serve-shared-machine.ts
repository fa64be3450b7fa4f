import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { startMachineProcess } from './machine-process.ts';
import type { SharedMachine } from './shared-machine.ts';

/** The workflow looks four times as often as it would, so that tests wait for work and not for the next look. */
const waitScale = 0.25;

/**
 * Vitest runs this before the first test: it gives everybody who asks at `sharedMachineAt` the same machine, started for the
 * first of them, and removes it after the last test.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-shared-'));
  let started: ReturnType<typeof startMachineProcess> | undefined;
  const server = createServer((_, response) => {
    started ??= startMachineProcess(dataDir, { waitScale });
    started.then(
      ({ url }) => response.end(JSON.stringify({ url, dataDir } satisfies SharedMachine)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listenOnLoopback(server, 0);
  project.provide('sharedMachineAt', `http://${LOOPBACK}:${port}`);
  return async () => {
    await closeServer(server);
    await (await started)?.kill();
    await rm(dataDir, { recursive: true, force: true });
  };
}
