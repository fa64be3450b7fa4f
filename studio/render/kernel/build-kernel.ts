import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const assembly = new URL('assembly/', import.meta.url);
const generated = new URL('kernel-wasm.ts', import.meta.url);

/** Compiles the AssemblyScript sources to WebAssembly. The same sources give the same bytes. */
export async function compileKernel(): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
      '--importMemory',
      '--noAssert',
      '-O3',
    ].concat('--enable', 'simd'),
    {
      readFile: (name: string) => readFile(new URL(name, assembly), 'utf8').catch(() => null),
      writeFile: (_name: string, contents: string | Uint8Array) => {
        if (contents instanceof Uint8Array) wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || wasm === undefined) {
    throw new Error(`The kernel does not compile: ${error?.message ?? 'no output'}\n${stderr.toString()}`);
  }
  return wasm;
}

/**
 * Writes kernel-wasm.ts. The compiled kernel is kept with its sources, so that a render starts at once, without
 * the compiler, and a bundle carries it; a test compares it with what the sources compile to.
 */
async function main(): Promise<void> {
  const base64 = Buffer.from(await compileKernel()).toString('base64');
  const text = [
    '// Written by build-kernel.ts from assembly/*.ts. Do not edit: run `npx tsx studio/render/kernel/build-kernel.ts`.',
    '/** The compiled kernel, base64. */',
    `export const kernelWasm =\n  '${base64}';`,
    '',
  ].join('\n');
  await writeFile(generated, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
