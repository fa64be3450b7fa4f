import { readFileSync } from 'node:fs';
import makeLibheif from 'libheif-js/libheif-wasm/libheif.js';
import wasmPath from 'libheif-js/libheif-wasm/libheif.wasm';

/**
 * Stands in for `libheif-js/wasm-bundle` inside the bundles, which has its WebAssembly as text in the code: 1.9 MB that
 * every cold start would read. Here it lies beside the code, as the file that it is, and is read when the first HEIC comes.
 */
const libheif = makeLibheif({ wasmBinary: readFileSync(new URL(wasmPath, import.meta.url)) });

export const { HeifDecoder, ready } = libheif;
