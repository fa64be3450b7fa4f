import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Halo } from './halo.ts';

/** Radii in pixels. The inner ring follows the letters closely, the outer one fades into the photo. */
const ring = (size: number) => ({ spread: 0.03 * size + 1, blur: 0.016 * size + 0.4 });
const glow = (size: number) => ({ spread: 0.05 * size, blur: 0.2 * size });
/** Opacity of the outer ring relative to the inner one. */
const GLOW_SHARE = 0.55;
const DIRECTIONS = 16;

/** How far the halo reaches beyond the glyphs, in em. */
export const HALO_REACH = 0.68;

/** Puts the halo under glyphs that are already drawn; `size` is the font size in pixels. */
export function underlay(glyphs: Canvas, halo: Halo, size: number): Canvas {
  const result = createCanvas(glyphs.width, glyphs.height);
  const context = result.getContext('2d');
  for (const [shape, opacity] of [
    [glow(size), halo.strength * GLOW_SHARE],
    [ring(size), halo.strength],
  ] as const) {
    context.globalAlpha = opacity;
    context.filter = `blur(${shape.blur}px)`;
    context.drawImage(silhouette(glyphs, halo.color, shape.spread), 0, 0);
  }
  context.filter = 'none';
  context.globalAlpha = 1;
  context.drawImage(glyphs, 0, 0);
  return result;
}

/** The glyphs, emoji included, in one colour and grown by `radius` pixels on every side. */
function silhouette(glyphs: Canvas, color: string, radius: number): Canvas {
  const result = createCanvas(glyphs.width, glyphs.height);
  const context = result.getContext('2d');
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    context.drawImage(glyphs, radius * Math.cos(angle), radius * Math.sin(angle));
  }
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, result.width, result.height);
  return result;
}
