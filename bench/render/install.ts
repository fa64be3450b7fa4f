import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Some compile native parts. */
const patience = 15 * 60_000;

/** Installs packages into a folder of their own; nothing, with a notice, where that cannot be done. */
export async function install(name: string, packages: readonly string[]): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), `reelay-bench-${name}-`));
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      timeout: patience,
      maxBuffer: 1e8,
    });
    return folder;
  } catch (error) {
    const reason = /npm (?:error|ERR!)[^\n]*\n?(?:[^\n]*\n){0,2}/.exec(String(error))?.[0] ?? String(error);
    console.warn(`${name} is left out, as it cannot be installed here: ${reason.trim()}`);
    return undefined;
  }
}

/** Whether a program can be run. */
export const isThere = (program: string, ...parameters: readonly string[]): Promise<boolean> =>
  run(program, parameters).then(
    () => true,
    () => false,
  );
