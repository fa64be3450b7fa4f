import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eased, motionPath, windowAt } from '../../../../studio/render/plan/motion-path.ts';
import { fits, motionTypes } from '../../../../studio/timeline/draft.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});
const canvas = fc.record({
  width: fc.integer({ min: 16, max: 4096 }),
  height: fc.integer({ min: 16, max: 4096 }),
});
const part = fc.double({ min: 0, max: 1, noNaN: true });
const motion = fc.record({ type: fc.constantFrom(...motionTypes), amount: part });
const focus = fc.record({ x: part, y: part });

it('never stretches a picture', () => {
  fc.assert(
    fc.property(size, canvas, fc.constantFrom(...fits), motion, focus, part, (...given) => {
      const [picture, frame, fit, move, point, progress] = given;
      const window = windowAt(motionPath(picture, frame, fit, move, point), progress);
      const across = (window.width * picture.width) / frame.width;
      const down = (window.height * picture.height) / frame.height;
      expect(across / down).toBeCloseTo(1, 9);
    }),
  );
});

it('never leaves the canvas uncovered when the picture covers it', () => {
  fc.assert(
    fc.property(size, canvas, motion, focus, part, (picture, frame, move, point, progress) => {
      const { x, y, width, height } = windowAt(motionPath(picture, frame, 'cover', move, point), progress);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

it('shows the whole picture at rest when it is contained', () => {
  fc.assert(
    fc.property(size, canvas, focus, (picture, frame, point) => {
      const { x, y, width, height } = motionPath(picture, frame, 'contain', undefined, point).from;
      expect(Math.max(x, y)).toBeLessThanOrEqual(1e-9);
      expect(Math.min(x + width, y + height)).toBeGreaterThanOrEqual(1 - 1e-9);
    }),
  );
});

it('keeps the interesting point in view', () => {
  fc.assert(
    fc.property(size, canvas, motion, focus, part, (picture, frame, move, point, progress) => {
      fc.pre(move.type.startsWith('zoom'));
      const window = windowAt(motionPath(picture, frame, 'cover', move, point), progress);
      expect(point.x).toBeGreaterThanOrEqual(window.x - 1e-9);
      expect(point.x).toBeLessThanOrEqual(window.x + window.width + 1e-9);
      expect(point.y).toBeGreaterThanOrEqual(window.y - 1e-9);
      expect(point.y).toBeLessThanOrEqual(window.y + window.height + 1e-9);
    }),
  );
});

it('starts and ends softly and never goes back', () => {
  expect([eased(0), eased(0.5), eased(1)].map(way => Number(way.toFixed(9)))).toEqual([0, 0.5, 1]);
  const ways = Array.from({ length: 101 }, (_, index) => eased(index / 100));
  const steps = ways.slice(1).map((way, index) => way - (ways[index] ?? 0));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(steps[0]).toBeLessThan((steps[50] ?? 0) / 10);
  const bends = steps.slice(1).map((step, index) => Math.abs(step - (steps[index] ?? 0)));
  expect(Math.max(...bends)).toBeLessThan(0.001);
});

it('moves the camera where a pan says', () => {
  const picture = { width: 4000, height: 3000 };
  const frame = { width: 1920, height: 1080 };
  const middle = { x: 0.5, y: 0.5 };
  const pan = (type: 'pan-left' | 'pan-right' | 'pan-up' | 'pan-down') =>
    motionPath(picture, frame, 'cover', { type, amount: 0.1 }, middle);
  expect(pan('pan-left').to.x).toBeLessThan(pan('pan-left').from.x);
  expect(pan('pan-right').to.x).toBeGreaterThan(pan('pan-right').from.x);
  expect(pan('pan-up').to.y).toBeLessThan(pan('pan-up').from.y);
  expect(pan('pan-down').to.y).toBeGreaterThan(pan('pan-down').from.y);
});
