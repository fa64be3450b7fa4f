/** A `#rrggbb` colour in BT.709, limited range. */
export function yuvOf(color: string): readonly [y: number, u: number, v: number] {
  const bits = Number.parseInt(color.slice(1), 16);
  const [r, g, b] = [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255].map(value => value / 255);
  const [red = 0, green = 0, blue = 0] = [r, g, b];
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    Math.round(16 + 219 * luma),
    Math.round(128 + (224 * (blue - luma)) / 1.8556),
    Math.round(128 + (224 * (red - luma)) / 1.5748),
  ];
}
