import type { TransitionType } from '../../timeline/draft.ts';

/** When a point of the canvas changes during a transition: 0 first, 1 last. `x` and `y` are parts of its size. */
export type TransitionMask = (x: number, y: number) => number;

/** Side of one cloud of a dissolve, in parts of the canvas's shorter side. */
const cloud = 1 / 5;

/** The masks of those transitions that have one. Wipes and slides are named by the way in which the new picture comes. */
export function transitionMask(type: TransitionType, aspect: number): TransitionMask | undefined {
  switch (type) {
    case 'wipe-left':
      return x => 1 - x;
    case 'wipe-right':
      return x => x;
    case 'wipe-up':
      return (_, y) => 1 - y;
    case 'wipe-down':
      return (_, y) => y;
    case 'circle': {
      const corner = Math.hypot(aspect, 1);
      return (x, y) => Math.hypot((x - 0.5) * 2 * aspect, (y - 0.5) * 2) / corner;
    }
    case 'dissolve': {
      const scale = 1 / (cloud * Math.min(aspect, 1));
      return (x, y) => clouds(x * aspect * scale, y * scale);
    }
    default:
      return undefined;
  }
}

/** Smooth noise of three octaves, spread evenly over 0-1. */
function clouds(x: number, y: number): number {
  const sum = noise(x, y) + 0.4 * noise(x * 2.1 + 17, y * 2.1 + 5) + 0.12 * noise(x * 4.3 + 3, y * 4.3 + 29);
  const centred = sum / 1.52 - 0.5;
  return Math.min(Math.max(0.5 + centred * 1.6, 0), 1);
}

function noise(x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const soft = (t: number): number => t * t * (3 - 2 * t);
  const across = soft(x - column);
  const down = soft(y - row);
  const upper = lattice(column, row) * (1 - across) + lattice(column + 1, row) * across;
  const lower = lattice(column, row + 1) * (1 - across) + lattice(column + 1, row + 1) * across;
  return upper * (1 - down) + lower * down;
}

/** A fixed random number, 0-1, for a point with whole coordinates. */
function lattice(x: number, y: number): number {
  let bits = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39) >>> 0;
  return ((bits ^ (bits >>> 15)) >>> 0) / 0xffffffff;
}
