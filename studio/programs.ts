import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledOnce, exists, withPackages } from './compiled-once.ts';

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
const folders = ['exports', 'render', 'music', 'timeline'].map(folder => `studio/${folder}`);

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
  return filesIn(await compiledOnce('programs', folders, compilePrograms));
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

/** Compiles the programs into a directory inside the repository, and beside them others that render. */
export async function compilePrograms(directory: string, others: readonly Program[] = []): Promise<void> {
  const { build } = await import('esbuild');
  const own = Object.values(sources).map(({ source, name }) => ({ source: join(studio, source), name }));
  await build({
    entryPoints: [...own, ...others].map(({ source, name }) => ({ in: source, out: name })),
    ...withPackages,
    outdir: directory,
  });
}
