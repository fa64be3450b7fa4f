import { randomUUID } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Packages are found from here as from the sources. */
const kept = fileURLToPath(new URL('../../node_modules/.cache/reelay/test-programs/', import.meta.url));

const compiled = new Map<string, Promise<string>>();

/**
 * Path of one file of JavaScript that does what the TypeScript program does. Loading its 500 sources one by one takes
 * more than a second of CPU at each start of a process.
 */
export function compiledProgram(source: URL): Promise<string> {
  const known = compiled.get(source.href) ?? compile(fileURLToPath(source));
  compiled.set(source.href, known);
  return known;
}

async function compile(path: string): Promise<string> {
  const outfile = `${kept}${relative(root, path).replaceAll(/\W/g, '-')}.mjs`;
  // Several test files may compile it at once: each writes a file of its own, and the last one stays.
  const part = `${outfile}.${randomUUID()}.part`;
  await build({
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    platform: 'node',
    // Older Nodes do not know `using`.
    target: `node${process.versions.node}`,
    format: 'esm',
    outfile: part,
    allowOverwrite: true,
    sourcemap: 'inline',
    plugins: [placesOfSources],
    logLevel: 'silent',
  });
  await rename(part, outfile);
  return outfile;
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
