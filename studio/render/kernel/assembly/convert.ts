// RGBA and planar YUV 4:2:0, BT.709 limited range. Chroma is sited as H.264 has it by default: on the even luma
// columns, between two luma rows.

const SHIFT: i32 = 14;
const HALF: i32 = 1 << (SHIFT - 1);

function luma(r: i32, g: i32, b: i32): i32 {
  return 16 + ((2992 * r + 10063 * g + 1016 * b + HALF) >> SHIFT);
}
function blueness(r: i32, g: i32, b: i32, shift: i32): i32 {
  return 128 + ((-1649 * r - 5547 * g + 7196 * b + (1 << (shift - 1))) >> shift);
}
function redness(r: i32, g: i32, b: i32, shift: i32): i32 {
  return 128 + ((7196 * r - 6536 * g - 660 * b + (1 << (shift - 1))) >> shift);
}

/** Converts `width` x `height` (both even) RGBA pixels; alpha is ignored. */
export function toPlanes(
  rgba: usize,
  width: i32,
  height: i32,
  y: usize,
  yStride: i32,
  u: usize,
  v: usize,
  chromaStride: i32,
): void {
  const line = <usize>width * 4;
  for (let row = 0; row < height; row++) {
    const from = rgba + <usize>row * line;
    const to = y + <usize>(row * yStride);
    for (let x = 0; x < width; x++) {
      const pixel = load<u32>(from + <usize>x * 4);
      store<u8>(to + <usize>x, luma(pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255));
    }
  }
  for (let row = 0; row < height / 2; row++) {
    const upper = rgba + <usize>(row * 2) * line;
    for (let x = 0; x < width / 2; x++) {
      const centre = upper + <usize>x * 8;
      const before = x > 0 ? centre - 4 : centre;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i: usize = 0; i < 2; i++) {
        const left = load<u32>(before + i * line);
        const middle = load<u32>(centre + i * line);
        const right = load<u32>(centre + 4 + i * line);
        r += (left & 255) + (middle & 255) * 2 + (right & 255);
        g += ((left >> 8) & 255) + ((middle >> 8) & 255) * 2 + ((right >> 8) & 255);
        b += ((left >> 16) & 255) + ((middle >> 16) & 255) * 2 + ((right >> 16) & 255);
      }
      const at = <usize>(row * chromaStride + x);
      store<u8>(u + at, blueness(r, g, b, SHIFT + 3));
      store<u8>(v + at, redness(r, g, b, SHIFT + 3));
    }
  }
}

/** The way back, for covers and thumbnails. */
export function toRgba(
  y: usize,
  yStride: i32,
  u: usize,
  v: usize,
  chromaStride: i32,
  width: i32,
  height: i32,
  rgba: usize,
): void {
  for (let row = 0; row < height; row++) {
    for (let x = 0; x < width; x++) {
      const c = <f32>(<i32>load<u8>(y + <usize>(row * yStride + x)) - 16) * 1.1643836;
      const at = <usize>((row >> 1) * chromaStride + (x >> 1));
      const d = <f32>(<i32>load<u8>(u + at) - 128);
      const e = <f32>(<i32>load<u8>(v + at) - 128);
      const to = rgba + <usize>(row * width + x) * 4;
      store<u8>(to, channel(c + 1.7927411 * e));
      store<u8>(to, channel(c - 0.2132486 * d - 0.5329093 * e), 1);
      store<u8>(to, channel(c + 2.1124018 * d), 2);
      store<u8>(to, 255, 3);
    }
  }
}

function channel(value: f32): i32 {
  return <i32>max(min(value + 0.5, 255.0), 0.0);
}

/** Converts straight-alpha RGBA (even size) into premultiplied planes: y, u, v and alpha in both resolutions. */
export function toOverlay(
  rgba: usize,
  width: i32,
  height: i32,
  y: usize,
  alpha: usize,
  yStride: i32,
  u: usize,
  v: usize,
  chromaAlpha: usize,
  chromaStride: i32,
): void {
  const line = <usize>width * 4;
  for (let row = 0; row < height; row++) {
    for (let x = 0; x < width; x++) {
      const pixel = load<u32>(rgba + <usize>row * line + <usize>x * 4);
      const a = <i32>(pixel >> 24);
      const at = <usize>(row * yStride + x);
      store<u8>(y + at, (luma(pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255) * a + 127) / 255);
      store<u8>(alpha + at, a);
    }
  }
  for (let row = 0; row < height / 2; row++) {
    for (let x = 0; x < width / 2; x++) {
      let a = 0;
      let su = 0;
      let sv = 0;
      for (let i = 0; i < 2; i++) {
        for (let k = -1; k < 2; k++) {
          const column = max(x * 2 + k, 0);
          const pixel = load<u32>(rgba + <usize>(row * 2 + i) * line + <usize>column * 4);
          const r = <i32>(pixel & 255);
          const g = <i32>((pixel >> 8) & 255);
          const b = <i32>((pixel >> 16) & 255);
          const weight = <i32>(pixel >> 24) * (k === 0 ? 2 : 1);
          a += weight;
          su += blueness(r, g, b, SHIFT) * weight;
          sv += redness(r, g, b, SHIFT) * weight;
        }
      }
      const at = <usize>(row * chromaStride + x);
      store<u8>(chromaAlpha + at, (a + 4) / 8);
      store<u8>(u + at, (su + 1020) / 2040);
      store<u8>(v + at, (sv + 1020) / 2040);
    }
  }
}
