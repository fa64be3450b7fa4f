import type { Kernel, Plane } from '../kernel/kernel.ts';
import type { Planes } from '../kernel/picture-layout.ts';
import type { Window } from '../plan/motion-path.ts';
import type { Canvas } from './canvas.ts';

/** Sharp: for pictures that stand still. */
export const catmullRom = 0;
/**
 * For pictures that move: each frame is as soft as the one before, so that nothing shimmers, and the encoder, which
 * finds more of it in the frames before, needs a quarter less.
 */
export const mitchell = 1 / 3;

/** A picture in the kernel's memory. */
export interface LoadedPicture {
  readonly width: number;
  readonly height: number;
  readonly planes: Planes;
}

/** Room that resampling a picture onto a canvas needs. */
export interface Scratch {
  readonly table: number;
  readonly rows: number;
  /** One column and one row of the canvas on each side, kept for soft edges. */
  readonly edges: number;
}

export function createScratch(kernel: Kernel, width: number, height: number): Scratch {
  return {
    table: kernel.allocate(kernel.columnTableSize(width)),
    rows: kernel.allocate(Math.ceil(width / 16) * 16 * 2 * 4 + 16),
    edges: kernel.allocate(2 * (width + height)),
  };
}

/** The samples `from`…`end` of a row or column that the picture touches, and how much of the outermost it covers. */
interface Span {
  readonly from: number;
  readonly end: number;
  readonly coverFrom: number;
  readonly coverEnd: number;
}

function span(low: number, high: number, size: number): Span {
  const from = Math.max(0, Math.floor(low));
  const end = Math.min(size, Math.ceil(high));
  return {
    from,
    end,
    coverFrom: low <= from ? 1 : from + 1 - low,
    coverEnd: high >= end ? 1 : high - (end - 1),
  };
}

/**
 * Draws what `window` shows of a picture on the canvas, sub-pixel exact; what lies beyond the picture stays as it
 * was, and the picture's edges are smooth. `blur` is `catmullRom` or `mitchell`.
 */
export function paintPicture(
  kernel: Kernel,
  scratch: Scratch,
  canvas: Canvas,
  picture: LoadedPicture,
  window: Window,
  blur: number,
): void {
  const stepX = (window.width * picture.width) / canvas.width;
  const stepY = (window.height * picture.height) / canvas.height;
  // Source position, in samples, of the centre of the canvas's first luma sample.
  const x = window.x * picture.width + (stepX - 1) / 2;
  const y = window.y * picture.height + (stepY - 1) / 2;
  // Chroma lies on even luma columns, and between two luma rows.
  const chromaY = (window.y * picture.height + stepY - 1) / 2;
  const { planes } = picture;
  paintPlane(kernel, scratch, canvas.y, planes.y, window, { x, y, stepX, stepY, blur }, true);
  paintPlane(kernel, scratch, canvas.u, planes.u, window, { x: x / 2, y: chromaY, stepX, stepY, blur }, true);
  paintPlane(
    kernel,
    scratch,
    canvas.v,
    planes.v,
    window,
    { x: x / 2, y: chromaY, stepX, stepY, blur },
    false,
  );
}

interface Mapping {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly blur: number;
}

function paintPlane(
  kernel: Kernel,
  { table, rows, edges }: Scratch,
  target: Plane,
  source: Plane,
  window: Window,
  { x, y, stepX, stepY, blur }: Mapping,
  freshTable: boolean,
): void {
  const across = span(
    (-window.x / window.width) * target.width,
    ((1 - window.x) / window.width) * target.width,
    target.width,
  );
  const down = span(
    (-window.y / window.height) * target.height,
    ((1 - window.y) / window.height) * target.height,
    target.height,
  );
  const width = across.end - across.from;
  const height = down.end - down.from;
  if (width <= 0 || height <= 0) return;
  const at = target.at + down.from * target.stride + across.from;
  const soft = [
    { at, width: 1, height, cover: across.coverFrom },
    { at: at + width - 1, width: 1, height, cover: across.coverEnd },
    { at, width, height: 1, cover: down.coverFrom },
    { at: at + (height - 1) * target.stride, width, height: 1, cover: down.coverEnd },
  ].filter(({ cover }) => cover < 1);
  let kept = edges;
  const restore = soft.map(edge => {
    const from = kept;
    kept += edge.width * edge.height;
    kernel.copy(from, edge.width, edge.at, target.stride, edge.width, edge.height);
    return { ...edge, from };
  });
  if (freshTable) kernel.columnTable(table, width, x + across.from * stepX, stepX, blur);
  kernel.resample(
    source.at,
    source.stride,
    source.height,
    at,
    target.stride,
    width,
    height,
    table,
    rows,
    y + down.from * stepY,
    stepY,
    blur,
  );
  for (const edge of restore) {
    const weight = Math.round((1 - edge.cover) * 256);
    kernel.blend(edge.at, target.stride, edge.from, edge.width, edge.width, edge.height, weight);
  }
}
