import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compiledOnce, withPackages } from '../../studio/compiled-once.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Node's arguments for a program that lives for seconds and shares its cores with other tests: threads that compile and
 * collect beside its work take a third more CPU than doing it in between. Compiled later, and with more room for the young, it
 * takes a fifteenth less again.
 */
export const shortLived = [
  '--single-threaded',
  '--interrupt-budget=400000',
  '--max-semi-space-size=64',
  '--min-semi-space-size=16',
];

/** Programs that tests start, from the repository's folder. They are compiled together, because most of each is in all. */
const programs = [
  'local/start.ts',
  'studio/start.ts',
  'test/local/emulators/emulators-child.ts',
  'test/local/emulators/sqs-child.ts',
  'test/local/emulators/step-functions-child.ts',
  'test/local/telegram/killed-while-sending.ts',
  'test/studio/render/text/draw-samples.ts',
  'test/support/burst/machine-child.ts',
  'test/support/read-large-stream.ts',
  'test/support/run-machine.ts',
];

/** Packages that find their own files by names they make up; the others go into the programs. */
const findTheirFiles = ['dynalite'];

let ready: Promise<string> | undefined;

/** The folder of the compiled programs, made when a source has changed. */
export function compileTestPrograms(): Promise<string> {
  ready ??= compiledOnce('test-programs', ['functions', 'lib', 'local', 'studio', 'test'], compile);
  return ready;
}

/**
 * Path of JavaScript that does what the TypeScript program does. Loading its 500 sources and the files of its packages
 * one by one takes more than a second of CPU at each start of a process.
 * @throws when `programs` does not have it
 */
export async function compiledProgram(source: URL): Promise<string> {
  const path = relative(root, fileURLToPath(source));
  if (!programs.includes(path)) throw new Error(`Add ${path} to the programs in compiled-program.ts.`);
  return join(await compileTestPrograms(), path.replace(/\.ts$/, '.mjs'));
}

async function compile(outdir: string): Promise<void> {
  await build({
    ...withPackages,
    external: [...withPackages.external, ...findTheirFiles],
    entryPoints: programs,
    absWorkingDir: root,
    outbase: root,
    outdir,
    plugins: [placesOfSources],
  });
}

/** Each source still finds what lies beside it. */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: basename(path).endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
