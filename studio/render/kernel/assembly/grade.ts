// Looks: brightness by a table, colours by a factor and a tint that depends on brightness.

/**
 * Changes a picture in place. `tables`: 256 bytes of new luma, then 256 signed bytes each that are added to u and v at
 * a luma (the old one). `saturation` is in 256ths.
 */
export function grade(
  y: usize,
  yStride: i32,
  u: usize,
  v: usize,
  chromaStride: i32,
  width: i32,
  height: i32,
  tables: usize,
  saturation: i32,
): void {
  for (let row = 0; row < height / 2; row++) {
    const upper = y + <usize>(2 * row * yStride);
    const lower = upper + <usize>yStride;
    for (let x = 0; x < width / 2; x++) {
      const a = <usize>(2 * x);
      const light =
        (<i32>load<u8>(upper + a) +
          load<u8>(upper + a + 1) +
          load<u8>(lower + a) +
          load<u8>(lower + a + 1) +
          2) >>
        2;
      const at = <usize>(row * chromaStride + x);
      store<u8>(u + at, tinted(load<u8>(u + at), saturation, load<i8>(tables + 256 + <usize>light)));
      store<u8>(v + at, tinted(load<u8>(v + at), saturation, load<i8>(tables + 512 + <usize>light)));
    }
  }
  for (let row = 0; row < height; row++) {
    const line = y + <usize>(row * yStride);
    for (let x: usize = 0; x < <usize>width; x++) {
      store<u8>(line + x, load<u8>(tables + <usize>load<u8>(line + x)));
    }
  }
}

function tinted(chroma: i32, saturation: i32, tint: i32): i32 {
  const value = 128 + (((chroma - 128) * saturation + 128) >> 8) + tint;
  return max(min(value, 240), 16);
}

/** Draws samples towards `floor` as a mask says: floor + (sample - floor) * mask / 255. Planes of whole 16 columns. */
export function shade(
  target: usize,
  targetStride: i32,
  mask: usize,
  maskStride: i32,
  width: i32,
  height: i32,
  floor: i32,
): void {
  const base = i16x8.splat(<i16>floor);
  for (let y = 0; y < height; y++) {
    const to = target + <usize>(y * targetStride);
    const by = mask + <usize>(y * maskStride);
    for (let x: usize = 0; x < <usize>width; x += 16) {
      const m = v128.load(by + x);
      const t = v128.load(to + x);
      const low = shaded(i16x8.extend_low_i8x16_u(t), i16x8.extend_low_i8x16_u(m), base);
      const high = shaded(i16x8.extend_high_i8x16_u(t), i16x8.extend_high_i8x16_u(m), base);
      v128.store(to + x, i8x16.narrow_i16x8_u(low, high));
    }
  }
}

function shaded(sample: v128, mask: v128, base: v128): v128 {
  // The mask becomes a q15 fraction: 255 → 32640, near enough to 1.
  return i16x8.add(base, i16x8.q15mulr_sat_s(i16x8.sub(sample, base), i16x8.shl(mask, 7)));
}
