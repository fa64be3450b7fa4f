// Axis-aligned sub-pixel resampling of one 8-bit plane: separable cubic filters, four taps a direction.
//
// Between the two passes samples are signed 16-bit numbers, (sample - 128) * 128: a multiplication per tap is exact to
// 1/128 of a step, and the filter's overshoot fits, so that only the result is clamped.

/** Bytes of one group of eight output columns in the column table: first source column, shuffle, four weights. */
const GROUP: usize = 96;
const COLUMNS: i32 = 8;

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
function q15(weight: f64): i32 {
  return <i32>Math.round(weight * 32768.0);
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
      const a = q15(far(1.0 + f, blur)) >> 1;
      const b = q15(near(f, blur)) >> 1;
      const c = q15(near(1.0 - f, blur)) >> 1;
      // 0x80 lets the shuffle put zero into the low byte of the lane.
      store<u8>(entry + 16 + <usize>k * 2, 0x80);
      store<u8>(entry + 17 + <usize>k * 2, <u8>(<i32>whole - 1 - first));
      store<i16>(entry + 32 + <usize>k * 2, <i16>a);
      store<i16>(entry + 48 + <usize>k * 2, <i16>b);
      store<i16>(entry + 64 + <usize>k * 2, <i16>c);
      store<i16>(entry + 80 + <usize>k * 2, <i16>(16384 - a - b - c));
    }
  }
}

/** Filters one source row into signed 16-bit samples; the weights are in 14 bits. */
function filterRow(source: usize, target: usize, table: usize, groups: i32): void {
  const flip = i8x16.splat(-128);
  const next = i16x8.splat(0x0100);
  let entry = table;
  const end = target + <usize>groups * 16;
  for (let to = target; to < end; to += 16) {
    const bytes = v128.xor(v128.load(source + load<i32>(entry)), flip);
    let shuffle = v128.load(entry, 16);
    const t0 = i16x8.q15mulr_sat_s(i8x16.swizzle(bytes, shuffle), v128.load(entry, 32));
    shuffle = i16x8.add(shuffle, next);
    const t1 = i16x8.q15mulr_sat_s(i8x16.swizzle(bytes, shuffle), v128.load(entry, 48));
    shuffle = i16x8.add(shuffle, next);
    const t2 = i16x8.q15mulr_sat_s(i8x16.swizzle(bytes, shuffle), v128.load(entry, 64));
    shuffle = i16x8.add(shuffle, next);
    const t3 = i16x8.q15mulr_sat_s(i8x16.swizzle(bytes, shuffle), v128.load(entry, 80));
    v128.store(to, i16x8.add(i16x8.add(t0, t3), i16x8.add(t1, t2)));
    entry += GROUP;
  }
}

function mix(a: usize, b: usize, c: usize, d: usize, wa: v128, wb: v128, wc: v128, wd: v128): v128 {
  const outer = i16x8.add(i16x8.q15mulr_sat_s(v128.load(a), wa), i16x8.q15mulr_sat_s(v128.load(d), wd));
  const inner = i16x8.add(i16x8.q15mulr_sat_s(v128.load(b), wb), i16x8.q15mulr_sat_s(v128.load(c), wc));
  return i16x8.shr_s(i16x8.add(i16x8.add(outer, inner), i16x8.splat(64)), 7);
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
    const qa = q15(far(1.0 + f, blur));
    const qb = q15(near(f, blur));
    const qc = q15(near(1.0 - f, blur));
    const wa = i16x8.splat(<i16>qa);
    const wb = i16x8.splat(<i16>min(qb, 32767));
    const wc = i16x8.splat(<i16>min(qc, 32767));
    const wd = i16x8.splat(<i16>(32768 - qa - qb - qc));
    const a = rows + <usize>(low & 3) * rowBytes;
    const b = rows + <usize>(max(min(whole, last), 0) & 3) * rowBytes;
    const c = rows + <usize>(max(min(whole + 1, last), 0) & 3) * rowBytes;
    const d = rows + <usize>(high & 3) * rowBytes;
    const line = target + <usize>(y * targetStride);
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      const at = <usize>x * 2;
      const left = mix(a + at, b + at, c + at, d + at, wa, wb, wc, wd);
      const right = mix(a + at + 16, b + at + 16, c + at + 16, d + at + 16, wa, wb, wc, wd);
      v128.store(line + <usize>x, v128.xor(i8x16.narrow_i16x8_s(left, right), flip));
    }
    if (x < width) {
      const at = <usize>x * 2;
      const left = mix(a + at, b + at, c + at, d + at, wa, wb, wc, wd);
      const right = mix(a + at + 16, b + at + 16, c + at + 16, d + at + 16, wa, wb, wc, wd);
      // The last samples of a row must not spill into what lies right of the rectangle.
      const spare = rows + 4 * rowBytes;
      v128.store(spare, v128.xor(i8x16.narrow_i16x8_s(left, right), flip));
      memory.copy(line + <usize>x, spare, <usize>(width - x));
    }
  }
}
