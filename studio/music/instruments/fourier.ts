interface Twiddles {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

const twiddles = new Map<number, Twiddles>();

const twiddlesFor = (size: number): Twiddles => {
  const known = twiddles.get(size);
  if (known !== undefined) return known;
  const angles = Float64Array.from({ length: size / 2 }, (_, index) => (2 * Math.PI * index) / size);
  const made = { cosines: angles.map(Math.cos), sines: angles.map(Math.sin) };
  twiddles.set(size, made);
  return made;
};

/** Inverse Fourier transform in place, radix 2; the length must be a power of two. Not scaled. */
export const inverseFourier = (real: Float64Array, imaginary: Float64Array): void => {
  const size = real.length;
  for (let index = 1, reversed = 0; index < size; index++) {
    let bit = size >> 1;
    for (; reversed & bit; bit >>= 1) reversed ^= bit;
    reversed ^= bit;
    if (index < reversed) {
      const re = real[index] ?? 0;
      const im = imaginary[index] ?? 0;
      real[index] = real[reversed] ?? 0;
      imaginary[index] = imaginary[reversed] ?? 0;
      real[reversed] = re;
      imaginary[reversed] = im;
    }
  }
  const { cosines, sines } = twiddlesFor(size);
  for (let length = 2; length <= size; length <<= 1) {
    const half = length >> 1;
    const stride = size / length;
    for (let start = 0; start < size; start += length) {
      for (let index = 0; index < half; index++) {
        const cos = cosines[index * stride] ?? 0;
        const sin = sines[index * stride] ?? 0;
        const low = start + index;
        const high = low + half;
        const re = (real[high] ?? 0) * cos - (imaginary[high] ?? 0) * sin;
        const im = (real[high] ?? 0) * sin + (imaginary[high] ?? 0) * cos;
        real[high] = (real[low] ?? 0) - re;
        imaginary[high] = (imaginary[low] ?? 0) - im;
        real[low] = (real[low] ?? 0) + re;
        imaginary[low] = (imaginary[low] ?? 0) + im;
      }
    }
  }
};
