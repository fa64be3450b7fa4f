import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Halo } from './halo.ts';

/** One layer under the glyphs: their outline grown and softened. All but `most` in em. */
interface Layer {
  readonly spread: number;
  readonly blur: number;
  /** Opacity at the glyphs' edge, if the halo asks for that much. */
  readonly most: number;
  /** How much of its opacity a layer keeps at the glyphs' edge, where its blur has begun to thin it out. */
  readonly atEdge: number;
}

/** A wide, weak shade calms a busy photo around the whole text; nobody sees where it ends. */
const scrim: Layer = { spread: 0.26, blur: 0.34, most: 0.4, atEdge: 0.8 };
/** A soft shadow sets the letters off from the shade. */
const shadow: Layer = { spread: 0.03, blur: 0.09, most: 0.42, atEdge: 0.45 };
/** What is still missing lies close around the letters; only mid-toned colours need much of it. */
const rim = { spread: 0.022, blur: 0.014 };
/** Pixels that a rim has at least, so that small text keeps one. */
const rimPixels = { spread: 1, blur: 0.4 };
const DIRECTIONS = 16;
/** The softer a layer, the smaller it is drawn, this many times: a text costs a third less, and nobody sees it. */
const SCRIM_SCALE = 4;
const SHADOW_SCALE = 2;

/** How far the halo reaches beyond the glyphs, in em; a text that is typed has no scrim, as it would come in pieces. */
export const haloReach = (scrimmed: boolean): number => (scrimmed ? 1.06 : 0.3);

/** Puts the halo under glyphs that are already drawn; `size` is the font size in pixels. */
export function underlay(glyphs: Canvas, halo: Halo, size: number, scrimmed: boolean): Canvas {
  const result = createCanvas(glyphs.width, glyphs.height);
  const context = result.getContext('2d');
  context.imageSmoothingQuality = 'high';
  let missing = halo.strength;
  /** Lays one layer and notes how much of the halo's strength is still to come. */
  const lay = (layer: Layer, scale: number): void => {
    const opacity = Math.min(layer.most, missing);
    context.globalAlpha = opacity;
    const soft = softened(glyphs, halo.color, layer.spread * size, layer.blur * size, scale);
    context.drawImage(soft, 0, 0, soft.width * scale, soft.height * scale);
    missing = 1 - (1 - missing) / (1 - opacity * layer.atEdge);
  };
  if (scrimmed) lay(scrim, SCRIM_SCALE);
  lay(shadow, SHADOW_SCALE);
  context.globalAlpha = Math.max(0, missing);
  const spread = rim.spread * size + rimPixels.spread;
  context.drawImage(softened(glyphs, halo.color, spread, rim.blur * size + rimPixels.blur, 1), 0, 0);
  context.globalAlpha = 1;
  context.drawImage(glyphs, 0, 0);
  return result;
}

/** The glyphs, emoji included, in one colour, grown by `spread` and blurred by `blur` pixels, `scale` times smaller. */
function softened(glyphs: Canvas, color: string, spread: number, blur: number, scale: number): Canvas {
  const result = createCanvas(Math.ceil(glyphs.width / scale), Math.ceil(glyphs.height / scale));
  const context = result.getContext('2d');
  context.filter = `blur(${blur / scale}px)`;
  context.drawImage(silhouette(glyphs, color, spread, scale), 0, 0);
  return result;
}

function silhouette(glyphs: Canvas, color: string, radius: number, scale: number): Canvas {
  const result = createCanvas(Math.ceil(glyphs.width / scale), Math.ceil(glyphs.height / scale));
  const context = result.getContext('2d');
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    const [x, y] = [(radius * Math.cos(angle)) / scale, (radius * Math.sin(angle)) / scale];
    context.drawImage(glyphs, x, y, glyphs.width / scale, glyphs.height / scale);
  }
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = color;
  context.fillRect(0, 0, result.width, result.height);
  return result;
}
