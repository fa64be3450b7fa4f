// Weighted sums of rectangles of 8-bit samples. Weights run from 0 to 256.

function weigh(a: v128, b: v128, wa: v128, wb: v128): v128 {
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(a, wa), i16x8.mul(b, wb)), i16x8.splat(128)), 8);
}

function weighted(a: v128, b: v128, wa: v128, wb: v128): v128 {
  return i8x16.narrow_i16x8_u(
    weigh(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b), wa, wb),
    weigh(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b), wa, wb),
  );
}

function weightedSample(a: i32, b: i32, weight: i32): u8 {
  return <u8>((a * (256 - weight) + b * weight + 128) >> 8);
}

/** target = target * (256 - weight) / 256 + source * weight / 256 */
export function blend(
  target: usize,
  targetStride: i32,
  source: usize,
  sourceStride: i32,
  width: i32,
  height: i32,
  weight: i32,
): void {
  const wa = i16x8.splat(<i16>(256 - weight));
  const wb = i16x8.splat(<i16>weight);
  for (let y = 0; y < height; y++) {
    const to = target + <usize>(y * targetStride);
    const from = source + <usize>(y * sourceStride);
    let x: usize = 0;
    for (; x + 16 <= <usize>width; x += 16) {
      v128.store(to + x, weighted(v128.load(to + x), v128.load(from + x), wa, wb));
    }
    for (; x < <usize>width; x++) {
      store<u8>(to + x, weightedSample(load<u8>(to + x), load<u8>(from + x), weight));
    }
  }
}

/** Copies a rectangle. */
export function copy(
  target: usize,
  targetStride: i32,
  source: usize,
  sourceStride: i32,
  width: i32,
  height: i32,
): void {
  for (let y = 0; y < height; y++) {
    memory.copy(target + <usize>(y * targetStride), source + <usize>(y * sourceStride), <usize>width);
  }
}

/** target = target * (256 - weight) / 256 + value * weight / 256 */
export function fadeTo(
  target: usize,
  targetStride: i32,
  width: i32,
  height: i32,
  value: i32,
  weight: i32,
): void {
  const wa = i16x8.splat(<i16>(256 - weight));
  const wb = i16x8.splat(<i16>weight);
  const b = i8x16.splat(<i8>value);
  for (let y = 0; y < height; y++) {
    const to = target + <usize>(y * targetStride);
    let x: usize = 0;
    for (; x + 16 <= <usize>width; x += 16) {
      v128.store(to + x, weighted(v128.load(to + x), b, wa, wb));
    }
    for (; x < <usize>width; x++) {
      store<u8>(to + x, weightedSample(load<u8>(to + x), value, weight));
    }
  }
}

/** The share of the source where the mask is `mask` (16-bit lanes), as described at `blendMasked`. */
function passed(mask: v128, front: v128, soft: v128, gain: v128): v128 {
  const beyond = i16x8.sub(front, i16x8.shl(mask, 4));
  return i16x8.q15mulr_sat_s(i16x8.min_s(i16x8.max_s(beyond, i16x8.splat(0)), soft), gain);
}

/**
 * Mixes `source` into `target` where a front has passed the mask: the share of the source is 0 where the front is
 * below the mask and whole where it is `soft` above it. `front` and `soft` are in sixteenths of a mask step;
 * `soft` is more than 256. This gives wipes, circles and dissolves their shape and their soft edge.
 */
export function blendMasked(
  target: usize,
  targetStride: i32,
  source: usize,
  sourceStride: i32,
  mask: usize,
  maskStride: i32,
  width: i32,
  height: i32,
  front: i32,
  soft: i32,
): void {
  const gain = (256 * 32768) / soft;
  const vFront = i16x8.splat(<i16>front);
  const vSoft = i16x8.splat(<i16>soft);
  const vGain = i16x8.splat(<i16>gain);
  const whole = i16x8.splat(256);
  for (let y = 0; y < height; y++) {
    const to = target + <usize>(y * targetStride);
    const from = source + <usize>(y * sourceStride);
    const by = mask + <usize>(y * maskStride);
    let x: usize = 0;
    for (; x + 16 <= <usize>width; x += 16) {
      const m = v128.load(by + x);
      const a = v128.load(to + x);
      const b = v128.load(from + x);
      const low = passed(i16x8.extend_low_i8x16_u(m), vFront, vSoft, vGain);
      const high = passed(i16x8.extend_high_i8x16_u(m), vFront, vSoft, vGain);
      const left = weigh(
        i16x8.extend_low_i8x16_u(a),
        i16x8.extend_low_i8x16_u(b),
        i16x8.sub(whole, low),
        low,
      );
      const right = weigh(
        i16x8.extend_high_i8x16_u(a),
        i16x8.extend_high_i8x16_u(b),
        i16x8.sub(whole, high),
        high,
      );
      v128.store(to + x, i8x16.narrow_i16x8_u(left, right));
    }
    for (; x < <usize>width; x++) {
      const beyond = min(max(front - <i32>load<u8>(by + x) * 16, 0), soft);
      store<u8>(to + x, weightedSample(load<u8>(to + x), load<u8>(from + x), (beyond * gain + 16384) >> 15));
    }
  }
}

/** under * (255 - alpha) / 255 + over, rounded, in 16-bit lanes; both alpha and over are weighed by `opacity`. */
function lay(under: v128, over: v128, alpha: v128, opacity: v128): v128 {
  const a = i16x8.shr_u(i16x8.mul(alpha, opacity), 8);
  const rest = i16x8.add(i16x8.mul(under, i16x8.sub(i16x8.splat(255), a)), i16x8.splat(128));
  const divided = i16x8.shr_u(i16x8.add(rest, i16x8.shr_u(rest, 8)), 8);
  return i16x8.add(divided, i16x8.shr_u(i16x8.mul(over, opacity), 8));
}

/** Lays a premultiplied overlay over `target`: target * (1 - alpha * opacity) + sample * opacity. Opacity 0-256. */
export function overlay(
  target: usize,
  targetStride: i32,
  samples: usize,
  alpha: usize,
  stride: i32,
  width: i32,
  height: i32,
  opacity: i32,
): void {
  const weight = i16x8.splat(<i16>opacity);
  for (let y = 0; y < height; y++) {
    const to = target + <usize>(y * targetStride);
    const over = samples + <usize>(y * stride);
    const by = alpha + <usize>(y * stride);
    let x: usize = 0;
    for (; x + 16 <= <usize>width; x += 16) {
      const a = v128.load(by + x);
      if (!v128.any_true(a)) continue;
      const under = v128.load(to + x);
      const o = v128.load(over + x);
      const low = lay(
        i16x8.extend_low_i8x16_u(under),
        i16x8.extend_low_i8x16_u(o),
        i16x8.extend_low_i8x16_u(a),
        weight,
      );
      const high = lay(
        i16x8.extend_high_i8x16_u(under),
        i16x8.extend_high_i8x16_u(o),
        i16x8.extend_high_i8x16_u(a),
        weight,
      );
      v128.store(to + x, i8x16.narrow_i16x8_u(low, high));
    }
    for (; x < <usize>width; x++) {
      const a = (<i32>load<u8>(by + x) * opacity) >> 8;
      const rest = <i32>load<u8>(to + x) * (255 - a) + 128;
      const sum = ((rest + (rest >> 8)) >> 8) + ((<i32>load<u8>(over + x) * opacity) >> 8);
      store<u8>(to + x, min(sum, 255));
    }
  }
}

/** Moves the rectangle by (dx, dy) and fills what became free with the `source` that follows it. Planes of one stride. */
export function push(
  target: usize,
  source: usize,
  stride: i32,
  width: i32,
  height: i32,
  dx: i32,
  dy: i32,
): void {
  // What moves down is moved from the last row on, so that no row is overwritten before it is read.
  for (let i = 0; i < height; i++) {
    const y = dy > 0 ? height - 1 - i : i;
    const from = y - dy;
    const to = target + <usize>(y * stride);
    if (from < 0) {
      memory.copy(to, source + <usize>((from + height) * stride), <usize>width);
    } else if (from >= height) {
      memory.copy(to, source + <usize>((from - height) * stride), <usize>width);
    } else if (dx > 0) {
      memory.copy(to + <usize>dx, target + <usize>(from * stride), <usize>(width - dx));
      memory.copy(to, source + <usize>(from * stride + width - dx), <usize>dx);
    } else {
      memory.copy(to, target + <usize>(from * stride - dx), <usize>(width + dx));
      memory.copy(to + <usize>(width + dx), source + <usize>(from * stride), <usize>-dx);
    }
  }
}
