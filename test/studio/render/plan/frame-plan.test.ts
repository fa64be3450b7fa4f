import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunks } from '../../../../studio/render/plan/chunks.ts';
import { frameAt } from '../../../../studio/render/plan/frame-at.ts';
import { framePlan, outputSize } from '../../../../studio/render/plan/frame-plan.ts';
import { withoutSegments } from '../../../../studio/render/plan/without-segments.ts';
import {
  ratios,
  transitionTypes,
  type VisualSegment,
  visualSegments,
} from '../../../../studio/timeline/draft.ts';
import { draftOf, photo } from '../support/draft.ts';

/** Photos of any length with transitions that fit between them. */
const photos = fc
  .array(
    fc.record({
      d: fc.integer({ min: 200, max: 9000 }),
      type: fc.constantFrom(...transitionTypes),
      share: fc.double({ min: 0, max: 0.5, noNaN: true }),
      cut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(list => {
    let s = 0;
    return list.map(({ d, type, share, cut }, index): VisualSegment => {
      const next = list[index + 1];
      const mixed = cut || next === undefined ? 0 : Math.floor(Math.min(d, next.d) * share);
      const segment = photo(index + 1, s, d, mixed === 0 ? {} : { tr: { type, d: mixed } });
      s += d - mixed;
      return segment;
    });
  });

it('cuts the video into chunks that cover every frame once and hold a keyframe every two seconds', () => {
  fc.assert(
    fc.property(photos, fc.constantFrom(30, 60), (list, fps) => {
      const plan = framePlan(draftOf({ photos: list }), { fps });
      const ranges = chunks(plan);
      expect(ranges[0]?.first).toBe(0);
      expect(ranges.at(-1)?.end).toBe(plan.frameCount);
      ranges.forEach(({ first, end }, index) => {
        expect(end).toBeGreaterThan(first);
        expect(end - first).toBeLessThanOrEqual(2 * fps);
        expect(first).toBe(index === 0 ? 0 : ranges[index - 1]?.end);
      });
      for (const { first } of plan.segments) expect(ranges.some(range => range.first === first)).toBe(true);
    }),
  );
});

it('shows something in every frame, each segment from its beginning to its end', () => {
  fc.assert(
    fc.property(photos, list => {
      const plan = framePlan(draftOf({ photos: list }), {});
      for (let frame = 0; frame < plan.frameCount; frame += 7) {
        const { layer, next } = frameAt(plan, frame);
        expect(layer).toBeDefined();
        for (const shown of [layer, next?.layer]) {
          if (shown === undefined) continue;
          expect(shown.progress).toBeGreaterThan(0);
          expect(shown.progress).toBeLessThan(1);
        }
        if (next !== undefined) expect(next.layer.index).toBe((layer?.index ?? 0) + 1);
      }
    }),
    { numRuns: 40 },
  );
});

it('gives the time of photos that cannot be shown to their neighbours', () => {
  fc.assert(
    fc.property(photos, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (list, bad) => {
      const refused = new Set(list.filter((_, index) => bad[index] === true).map(({ id }) => id));
      fc.pre(refused.size < list.length);
      const draft = withoutSegments(draftOf({ photos: list }), refused);
      const kept = visualSegments(draft);
      expect(kept.map(({ id }) => id)).toEqual(list.map(({ id }) => id).filter(id => !refused.has(id)));
      expect(kept[0]?.s).toBe(0);
      expect(Math.max(...kept.map(({ s, d }) => s + d))).toBe(draft.d);
      kept.slice(1).forEach((segment, index) => {
        const before = kept[index];
        if (before === undefined) return;
        expect(segment.s).toBe(before.s + before.d - (before.tr?.d ?? 0));
      });
    }),
  );
});

it('scales every ratio by its shorter side', () => {
  expect(outputSize(ratios['16:9'], '4k')).toEqual({ width: 3840, height: 2160 });
  expect(outputSize(ratios['9:16'], '720p')).toEqual({ width: 720, height: 1280 });
  expect(outputSize(ratios['1:1'], '1080p')).toEqual({ width: 1080, height: 1080 });
  expect(outputSize(ratios['4:5'], '4k')).toEqual({ width: 2160, height: 2700 });
  expect(outputSize({ width: 641, height: 361 }, undefined)).toEqual({ width: 642, height: 362 });
});
