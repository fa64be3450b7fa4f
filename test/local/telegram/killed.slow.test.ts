import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiledProgram } from '../../support/compiled-program.ts';
import { serveStandIn } from './serve-stand-in.ts';

it('loses nothing of a process that was killed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-killed-'));
  const program = await compiledProgram(new URL('./killed-while-sending.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataDir], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');

  const served = await serveStandIn({ dataDir });
  const [update] = await served.bot.api.getUpdates();
  expect(update?.message).toMatchObject({ text: 'my last words', from: { first_name: 'Ada' } });
  await served.remove();
});
