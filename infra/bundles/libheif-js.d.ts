/** The build whose WebAssembly is a file of its own; ready when it is made from `wasmBinary`. */
declare module 'libheif-js/libheif-wasm/libheif.js' {
  function makeLibheif(options: { readonly wasmBinary: Uint8Array }): {
    readonly HeifDecoder: unknown;
    readonly ready: unknown;
  };
  export = makeLibheif;
}

/** esbuild's loader `file`: where the file lies, from the bundle. */
declare module '*.wasm' {
  const path: string;
  export = path;
}
