import { randomUUID } from 'node:crypto';
import { access, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, type Plugin } from 'esbuild';
import * as z from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Packages are found from here as from the sources. */
const kept = fileURLToPath(new URL('../../node_modules/.cache/reelay/test-programs/', import.meta.url));

/**
 * Node's arguments for a program that lives for seconds and shares its cores with other tests: threads that compile and
 * collect beside its work take a third more CPU than doing it in between.
 */
export const shortLived = ['--single-threaded'];

const compiled = new Map<string, Promise<string>>();

/**
 * Path of one file of JavaScript that does what the TypeScript program does. Loading its 500 sources one by one takes
 * more than a second of CPU at each start of a process. It is kept until one of them changes.
 */
export function compiledProgram(source: URL): Promise<string> {
  const known = compiled.get(source.href) ?? compile(fileURLToPath(source));
  compiled.set(source.href, known);
  return known;
}

async function compile(path: string): Promise<string> {
  const outfile = `${kept}${relative(root, path).replaceAll(/\W/g, '-')}.mjs`;
  const record = `${outfile}.inputs.json`;
  if (await isUpToDate(outfile, record)) return outfile;
  // Several test files may compile it at once: each writes a file of its own, and the last one stays.
  const part = `${outfile}.${randomUUID()}.part`;
  const { metafile } = await build({
    entryPoints: [path],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    // Older Nodes do not know `using`.
    target: `node${process.versions.node}`,
    format: 'esm',
    outfile: part,
    allowOverwrite: true,
    sourcemap: 'inline',
    metafile: true,
    plugins: [placesOfSources],
    logLevel: 'silent',
  });
  const inputs = await Promise.all(Object.keys(metafile.inputs).map(stateOf));
  await writeFile(`${part}.json`, JSON.stringify({ node: process.version, inputs }));
  await rename(part, outfile);
  await rename(`${part}.json`, record);
  return outfile;
}

const recordSchema = z.object({
  node: z.literal(process.version),
  inputs: z.array(z.object({ path: z.string(), size: z.number(), mtimeMs: z.number() })),
});

/** Whether the program is there and no file that it was made of has changed since. */
async function isUpToDate(outfile: string, record: string): Promise<boolean> {
  try {
    const { inputs } = recordSchema.parse(JSON.parse(await readFile(record, 'utf8')));
    await access(outfile);
    return isDeepStrictEqual(await Promise.all(inputs.map(({ path }) => stateOf(path))), inputs);
  } catch {
    return false;
  }
}

/** @param path from the repository's folder */
async function stateOf(path: string): Promise<z.infer<typeof recordSchema>['inputs'][number]> {
  const { size, mtimeMs } = await stat(`${root}${path}`);
  return { path, size, mtimeMs };
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
