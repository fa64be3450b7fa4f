import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Halo } from './halo.ts';

/** Radii in em. The inner ring follows the letters closely, the outer one fades into the photo. */
const RING = { spread: 0.035, blur: 0.03 };
const GLOW = { spread: 0.05, blur: 0.2 };
/** Opacity of the outer ring relative to the inner one. */
const GLOW_SHARE = 0.55;
const DIRECTIONS = 16;

/** How far the halo reaches beyond the glyphs, in em. */
export const HALO_REACH = 0.6;

/** Puts the halo under glyphs that are already drawn; `size` is the font size in pixels. */
export function underlay(glyphs: Canvas, halo: Halo, size: number): Canvas {
  const result = createCanvas(glyphs.width, glyphs.height);
  const context = result.getContext('2d');
  for (const [shape, opacity] of [
    [GLOW, halo.strength * GLOW_SHARE],
    [RING, halo.strength],
  ] as const) {
    context.globalAlpha = opacity;
    context.filter = `blur(${Math.max(0.3, shape.blur * size)}px)`;
    context.drawImage(silhouette(glyphs, halo.color, shape.spread * size), 0, 0);
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
