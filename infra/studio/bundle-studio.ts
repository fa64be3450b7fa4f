import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes the JavaScript of the studio's image: its two programs and, beside them, the rendering threads' (studio/programs.ts
 * looks for them there). Packages stay packages: codecs and pictures are native.
 */
export const bundleStudio = async (outFolder: string): Promise<void> => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  rmSync(outFolder, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      api: 'studio/functions/api.ts',
      render: 'studio/functions/render.ts',
      'encode-thread': 'studio/render/encode/encode-thread.ts',
      'prepare-thread': 'studio/render/prepare/prepare-thread.ts',
      'write-thread': 'studio/render/mux/write-thread.ts',
    },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outdir: outFolder,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    logLevel: 'error',
  });
};

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url))
  await bundleStudio(join(process.cwd(), folder ?? 'out/studio'));
