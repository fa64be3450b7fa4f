import type { Fit, Motion } from '../../timeline/draft.ts';

/** What the canvas shows of a picture, in parts of the picture's width and height; may reach beyond it. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MotionPath {
  readonly from: Window;
  readonly to: Window;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The interesting point of a picture, in parts of its width and height. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Start of a window of `size` around `focus` that stays on the picture, or shows it centred when it is larger. */
const start = (focus: number, size: number): number =>
  size >= 1 ? (1 - size) / 2 : clamp(focus - size / 2, 0, 1 - size);

const around = (focus: Focus, width: number, height: number): Window => ({
  x: start(focus.x, width),
  y: start(focus.y, height),
  width,
  height,
});

/**
 * The way of the virtual camera over a picture. `amount` is the part of the view by which it zooms or travels; the
 * picture is never stretched, and a covering one never leaves the canvas uncovered. Zooms aim at `focus`. A pan is
 * named by the way the camera goes.
 */
export function motionPath(
  picture: Size,
  canvas: Size,
  fit: Fit,
  motion: Motion | undefined,
  focus: Focus,
): MotionPath {
  const across = canvas.width / picture.width;
  const down = canvas.height / picture.height;
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  const whole = around(focus, across / scale, down / scale);
  const amount = motion?.amount ?? 0;
  const near = around(focus, whole.width / (1 + amount), whole.height / (1 + amount));
  switch (motion?.type) {
    case 'zoom-in':
      return { from: whole, to: near };
    case 'zoom-out':
      return { from: near, to: whole };
    case 'pan-left':
      return reversed(horizontal(near, amount));
    case 'pan-right':
      return horizontal(near, amount);
    case 'pan-up':
      return reversed(vertical(near, amount));
    case 'pan-down':
      return vertical(near, amount);
    case 'none':
    case undefined:
      return { from: whole, to: whole };
  }
}

const reversed = ({ from, to }: MotionPath): MotionPath => ({ from: to, to: from });

/** Start of a window that travels `distance` around `middle`: from, to; both on the picture where it is large enough. */
function travel(middle: number, size: number, amount: number): readonly [from: number, to: number] {
  const distance = amount * size;
  const room = 1 - size;
  if (room <= 0) return [middle - distance / 2, middle + distance / 2];
  const length = Math.min(distance, room);
  const from = clamp(middle - length / 2, 0, room - length);
  return [from, from + length];
}

function horizontal(window: Window, amount: number): MotionPath {
  const [from, to] = travel(window.x, window.width, amount);
  return { from: { ...window, x: from }, to: { ...window, x: to } };
}

function vertical(window: Window, amount: number): MotionPath {
  const [from, to] = travel(window.y, window.height, amount);
  return { from: { ...window, y: from }, to: { ...window, y: to } };
}

/** Parts of a motion spent on speeding up and on slowing down. */
const softStart = 0.25;

/** Even speed with a soft start and end: progress 0-1 → way 0-1, with a continuous speed. */
export function eased(progress: number): number {
  const t = clamp(progress, 0, 1);
  const speed = 1 / (1 - softStart);
  if (t < softStart) return (speed * t * t) / (2 * softStart);
  if (t > 1 - softStart) return 1 - (speed * (1 - t) * (1 - t)) / (2 * softStart);
  return speed * (t - softStart / 2);
}

/** The window at `progress` (0-1) of the way. */
export function windowAt({ from, to }: MotionPath, progress: number): Window {
  const way = eased(progress);
  const between = (a: number, b: number): number => a + (b - a) * way;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}

/** The middle part of a window, `zoom` times closer. */
export function zoomed(window: Window, zoom: number): Window {
  if (zoom === 1) return window;
  const width = window.width / zoom;
  const height = window.height / zoom;
  return {
    x: window.x + (window.width - width) / 2,
    y: window.y + (window.height - height) / 2,
    width,
    height,
  };
}

/** Whether the camera moves at all. */
export const moves = ({ from, to }: MotionPath): boolean =>
  from.x !== to.x || from.y !== to.y || from.width !== to.width;
