import { createHash, randomUUID } from 'node:crypto';
import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Here the packages that programs import are found as from their sources. */
const kept = join(root, 'node_modules/.cache/reelay/');
/** What npm writes whenever it changes a package. */
const installedPackages = join(root, 'node_modules/.package-lock.json');

/** Programs of earlier sources are kept this long for whoever still runs them, ms. */
const keptMs = 7 * 24 * 3_600_000;

/**
 * How programs for this machine are compiled: with their packages, whose files would be found and read one by one at each
 * start, which is half of it. Left out are packages that bring machine code or WebAssembly beside their own.
 */
export const withPackages = {
  bundle: true,
  splitting: true,
  external: ['@jsquash/*', '@napi-rs/canvas', 'esbuild', 'harfbuzzjs', 'heic-decode', 'node-av', 'sharp'],
  // CommonJS inside packages asks for Node's modules by `require`, which modules do not have.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.filename);",
  },
  platform: 'node',
  // Older Nodes do not know `using`.
  target: `node${process.versions.node}`,
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * The directory with what `compile` makes of the sources in these folders of the repository: made once, and kept until
 * one of them or a package changes. Two processes may do this at once: the first to finish wins.
 */
export async function compiledOnce(
  name: string,
  folders: readonly string[],
  compile: (directory: string) => Promise<void>,
): Promise<string> {
  const directory = join(kept, `${name}-${await fingerprint(folders)}`);
  if (await exists(directory)) return directory;
  const part = `${directory}.${randomUUID()}.part`;
  await compile(part);
  await rename(part, directory).catch(() => rm(part, { recursive: true, force: true }));
  await forgetOld();
  return directory;
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function forgetOld(): Promise<void> {
  for (const name of await readdir(kept)) {
    const path = join(kept, name);
    // Another process may just have given it its final name.
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > keptMs) await rm(path, { recursive: true, force: true });
  }
}

/** Changes whenever a source or a package does. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const note = async (path: string): Promise<void> => {
    const { mtimeMs, size } = await stat(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  // Other package managers write none.
  if (await exists(installedPackages)) await note(installedPackages);
  for (const folder of folders) {
    const paths = await readdir(join(root, folder), { recursive: true });
    for (const path of paths.filter(name => /\.(?:tsx?|json)$/.test(name)).sort())
      await note(join(root, folder, path));
  }
  return hash.digest('hex').slice(0, 16);
}
