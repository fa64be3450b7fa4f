declare module 'heic-decode' {
  /** Decodes the primary image, rotated as its container says, to RGBA. */
  function decode(input: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  export = decode;
}
