import { createHash, randomUUID } from 'node:crypto';
import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What runs in threads and processes of its own: its source, and its name when compiled. */
const sources = {
  renderer: { source: 'exports/render-child.ts', name: 'render-child' },
  encode: { source: 'render/encode/encode-thread.ts', name: 'encode-thread' },
  prepare: { source: 'render/prepare/prepare-thread.ts', name: 'prepare-thread' },
  write: { source: 'render/mux/write-thread.ts', name: 'write-thread' },
} as const;

export type ProgramName = keyof typeof sources;
export type ThreadFiles = Readonly<Record<Exclude<ProgramName, 'renderer'>, URL>>;
type Programs = ThreadFiles & Readonly<Record<'renderer', URL>>;

/** A program's source, and its name when compiled. */
interface Program {
  readonly source: string;
  readonly name: string;
}

const studio = fileURLToPath(new URL('./', import.meta.url));
/** What the programs import lies in these folders. */
const folders = ['exports', 'render', 'music', 'timeline'];
/** Here the packages that the programs import are found as from their sources. */
const kept = fileURLToPath(new URL('../node_modules/.cache/reelay/', import.meta.url));

let files: Promise<Programs> | undefined;

/**
 * JavaScript for the threads and the render process. Loading TypeScript in each of them costs half a second of CPU and
 * 30 MB, so it is compiled once and kept until a source changes. In a bundle (`encode-thread.mjs` … beside this file)
 * it is there.
 */
export function programs(): Promise<Programs> {
  files ??= find();
  return files;
}

async function find(): Promise<Programs> {
  const bundled = filesIn(fileURLToPath(new URL('./', import.meta.url)));
  if (await exists(fileURLToPath(bundled.encode))) return bundled;
  const directory = join(kept, `programs-${await fingerprint()}`);
  if (!(await exists(directory))) await compile(directory);
  return filesIn(directory);
}

const filesIn = (directory: string): Programs => {
  const file = (program: ProgramName): URL => pathToFileURL(join(directory, `${sources[program].name}.mjs`));
  return {
    renderer: file('renderer'),
    encode: file('encode'),
    prepare: file('prepare'),
    write: file('write'),
  };
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Changes whenever a source does. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const paths = await readdir(join(studio, folder), { recursive: true });
    for (const path of paths.filter(name => name.endsWith('.ts')).sort()) {
      const { mtimeMs, size } = await stat(join(studio, folder, path));
      hash.update(`${folder}/${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Compiles the programs into a directory inside the repository, and beside them others that render. */
export async function compilePrograms(directory: string, others: readonly Program[] = []): Promise<void> {
  const { build } = await import('esbuild');
  const own = Object.values(sources).map(({ source, name }) => ({ source: join(studio, source), name }));
  await build({
    entryPoints: [...own, ...others].map(({ source, name }) => ({ in: source, out: name })),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    // Older Nodes do not know `using`.
    target: `node${process.versions.node}`,
    format: 'esm',
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
}

/** Programs of earlier sources are kept this long for whoever still runs them, ms. */
const keptMs = 7 * 24 * 3_600_000;

/** Two processes may do this at once: the first to finish wins. */
async function compile(directory: string): Promise<void> {
  const part = `${directory}.${randomUUID()}.part`;
  await compilePrograms(part);
  await rename(part, directory).catch(() => rm(part, { recursive: true, force: true }));
  for (const name of await readdir(kept)) {
    const path = join(kept, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > keptMs) await rm(path, { recursive: true, force: true });
  }
}
