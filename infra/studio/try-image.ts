import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageFiles } from './image-files.ts';

/**
 * `npm run studio:image`: the Dockerfile's steps in a clean folder, without Docker: what it copies, the script that it
 * runs, and the programs that come out loaded, in Node and with packages from there alone.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reelay-image-'));
const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, {
    cwd: folder,
    stdio: 'inherit',
    env: { PATH: process.env['PATH'], HOME: folder },
  });
try {
  for (const name of imageFiles) cpSync(join(root, name), join(folder, name), { recursive: true });
  run('sh', 'infra/studio/build-image.sh', 'program');
  // The sources are not the program.
  for (const name of ['studio', 'lib', 'tsconfig.json']) rmSync(join(folder, name), { recursive: true });
  run('node', 'infra/studio/try-program.mjs');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
