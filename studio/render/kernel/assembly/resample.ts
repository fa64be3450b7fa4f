// Axis-aligned sub-pixel resampling of one 8-bit plane: separable cubic filters, four taps a direction.
//
// Both passes multiply 16-bit samples by 14-bit weights two taps at a time, into 32-bit sums. Between them samples are
// (sample - 128) * 128, cut off rather than rounded: the second pass adds what that takes away. The filter's overshoot
// fits, so that only the result is clamped.

/** Bytes of one group of eight output columns: first source column, two shuffles, weights of four pairs of taps. */
const GROUP: usize = 112;
const SHUFFLES: usize = 16;
const WEIGHTS: usize = 48;
const COLUMNS: i32 = 8;
const WEIGHT_BITS: i32 = 14;
/** Weights of four taps together. */
const WHOLE: i32 = 1 << WEIGHT_BITS;
const BETWEEN_BITS: i32 = 7;
/** Half a step of the result, and half a step of the samples between the passes. */
const ROUND: i32 = (1 << (WEIGHT_BITS + BETWEEN_BITS - 1)) + (1 << (WEIGHT_BITS - 1));

// The cubic filters of Mitchell and Netravali, for distances below one and from one to two. `blur` is their B, and
// C = (1 - B) / 2: 0 is Catmull-Rom, sharp but uneven in between samples; 1/3 is as soft everywhere.
function near(distance: f64, blur: f64): f64 {
  const c = (1.0 - blur) / 2.0;
  const cubic = (12.0 - 9.0 * blur - 6.0 * c) * distance + (-18.0 + 12.0 * blur + 6.0 * c);
  return (cubic * distance * distance + (6.0 - 2.0 * blur)) / 6.0;
}
function far(distance: f64, blur: f64): f64 {
  const c = (1.0 - blur) / 2.0;
  const quadratic = (-blur - 6.0 * c) * distance + (6.0 * blur + 30.0 * c);
  const linear = quadratic * distance + (-12.0 * blur - 48.0 * c);
  return (linear * distance + (8.0 * blur + 24.0 * c)) / 6.0;
}
function fixed(weight: f64): i32 {
  return <i32>Math.round(weight * <f64>WHOLE);
}

/** Bytes that `columnTable` writes for `width` output columns. */
export function columnTableSize(width: i32): usize {
  return <usize>((width + 15) / 16) * 2 * GROUP;
}

/**
 * Output column x is the source at `start + x * step` (sample centres at whole numbers). `step` is at most 1.7,
 * so that the taps of eight columns lie within 16 bytes; the source has at least 16 spare bytes on both sides.
 */
export function columnTable(table: usize, width: i32, start: f64, step: f64, blur: f64): void {
  const groups = ((width + 15) / 16) * 2;
  for (let g = 0; g < groups; g++) {
    const entry = table + <usize>g * GROUP;
    const first = <i32>Math.floor(start + <f64>(g * COLUMNS) * step) - 1;
    store<i32>(entry, first);
    for (let k = 0; k < COLUMNS; k++) {
      const position = start + <f64>(g * COLUMNS + k) * step;
      const whole = Math.floor(position);
      const f = position - whole;
      const a = fixed(far(1.0 + f, blur));
      const b = fixed(near(f, blur));
      const c = fixed(near(1.0 - f, blur));
      const shuffle = entry + SHUFFLES + <usize>k * 4;
      const column = <i32>whole - 1 - first;
      // 0x80 lets the shuffle put zero into the low byte of the lane: samples come out 256 times as large.
      store<u8>(shuffle, 0x80);
      store<u8>(shuffle, <u8>column, 1);
      store<u8>(shuffle, 0x80, 2);
      store<u8>(shuffle, <u8>(column + 1), 3);
      const weights = entry + WEIGHTS + <usize>k * 4;
      store<i16>(weights, <i16>a);
      store<i16>(weights, <i16>b, 2);
      store<i16>(weights, <i16>c, 32);
      store<i16>(weights, <i16>(WHOLE - a - b - c), 34);
    }
  }
}

/** Filters one source row into signed 16-bit samples. */
function filterRow(source: usize, target: usize, table: usize, groups: i32): void {
  const flip = i8x16.splat(-128);
  const two = i16x8.splat(0x0200);
  let entry = table;
  const end = target + <usize>groups * 16;
  for (let to = target; to < end; to += 16) {
    const bytes = v128.xor(v128.load(source + load<i32>(entry)), flip);
    const left = v128.load(entry, 16);
    const right = v128.load(entry, 32);
    const sumLeft = i32x4.add(
      i32x4.dot_i16x8_s(i8x16.swizzle(bytes, left), v128.load(entry, 48)),
      i32x4.dot_i16x8_s(i8x16.swizzle(bytes, i8x16.add(left, two)), v128.load(entry, 80)),
    );
    const sumRight = i32x4.add(
      i32x4.dot_i16x8_s(i8x16.swizzle(bytes, right), v128.load(entry, 64)),
      i32x4.dot_i16x8_s(i8x16.swizzle(bytes, i8x16.add(right, two)), v128.load(entry, 96)),
    );
    // From 8 + 14 bits of fraction to 7.
    v128.store(to, i16x8.narrow_i32x4_s(i32x4.shr_s(sumLeft, 15), i32x4.shr_s(sumRight, 15)));
    entry += GROUP;
  }
}

/** Eight results, less 128, from four rows; `ab` and `cd` are their weights in pairs. */
function mix(a: usize, b: usize, c: usize, d: usize, ab: v128, cd: v128, round: v128): v128 {
  const ra = v128.load(a);
  const rb = v128.load(b);
  const rc = v128.load(c);
  const rd = v128.load(d);
  const low = i32x4.add(
    i32x4.dot_i16x8_s(v128.shuffle<i16>(ra, rb, 0, 8, 1, 9, 2, 10, 3, 11), ab),
    i32x4.dot_i16x8_s(v128.shuffle<i16>(rc, rd, 0, 8, 1, 9, 2, 10, 3, 11), cd),
  );
  const high = i32x4.add(
    i32x4.dot_i16x8_s(v128.shuffle<i16>(ra, rb, 4, 12, 5, 13, 6, 14, 7, 15), ab),
    i32x4.dot_i16x8_s(v128.shuffle<i16>(rc, rd, 4, 12, 5, 13, 6, 14, 7, 15), cd),
  );
  const bits = WEIGHT_BITS + BETWEEN_BITS;
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(low, round), bits),
    i32x4.shr_s(i32x4.add(high, round), bits),
  );
}

/**
 * Writes `width` x `height` samples. Output row y is the source at `start + y * step`; rows beyond the source
 * repeat its border. `rows` is room for four rows of `width` (rounded up to 16) 16-bit samples and 16 bytes.
 */
export function resample(
  source: usize,
  sourceStride: i32,
  sourceHeight: i32,
  target: usize,
  targetStride: i32,
  width: i32,
  height: i32,
  table: usize,
  rows: usize,
  start: f64,
  step: f64,
  blur: f64,
): void {
  const groups = ((width + 15) / 16) * 2;
  const rowBytes = <usize>groups * 16;
  const last = sourceHeight - 1;
  const flip = i8x16.splat(-128);
  const round = i32x4.splat(ROUND);
  let next = 0;
  for (let y = 0; y < height; y++) {
    const position = start + <f64>y * step;
    const whole = <i32>Math.floor(position);
    const f = position - <f64>whole;
    const low = max(min(whole - 1, last), 0);
    const high = max(min(whole + 2, last), 0);
    if (next < low) next = low;
    while (next <= high) {
      filterRow(source + <usize>(next * sourceStride), rows + <usize>(next & 3) * rowBytes, table, groups);
      next++;
    }
    const wa = fixed(far(1.0 + f, blur));
    const wb = fixed(near(f, blur));
    const wc = fixed(near(1.0 - f, blur));
    const wd = WHOLE - wa - wb - wc;
    const ab = i32x4.splat((wa & 0xffff) | (wb << 16));
    const cd = i32x4.splat((wc & 0xffff) | (wd << 16));
    const a = rows + <usize>(low & 3) * rowBytes;
    const b = rows + <usize>(max(min(whole, last), 0) & 3) * rowBytes;
    const c = rows + <usize>(max(min(whole + 1, last), 0) & 3) * rowBytes;
    const d = rows + <usize>(high & 3) * rowBytes;
    const line = target + <usize>(y * targetStride);
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      const at = <usize>x * 2;
      const left = mix(a + at, b + at, c + at, d + at, ab, cd, round);
      const right = mix(a + at + 16, b + at + 16, c + at + 16, d + at + 16, ab, cd, round);
      v128.store(line + <usize>x, v128.xor(i8x16.narrow_i16x8_s(left, right), flip));
    }
    if (x < width) {
      const at = <usize>x * 2;
      const left = mix(a + at, b + at, c + at, d + at, ab, cd, round);
      const right = mix(a + at + 16, b + at + 16, c + at + 16, d + at + 16, ab, cd, round);
      // The last samples of a row must not spill into what lies right of the rectangle.
      const spare = rows + 4 * rowBytes;
      v128.store(spare, v128.xor(i8x16.narrow_i16x8_s(left, right), flip));
      memory.copy(line + <usize>x, spare, <usize>(width - x));
    }
  }
}
