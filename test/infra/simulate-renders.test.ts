import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalOf } from '../../infra/cost/estimate.ts';
import { billForRender, renderTransitions } from '../../infra/cost/estimate-render.ts';
import { renderTimes } from '../../infra/cost/render-times.ts';
import { assumed, renderWork } from '../../infra/cost/render-work.ts';
import { seededRandom } from '../../infra/cost/seeded-random.ts';
import { simulateRenders } from '../../infra/cost/simulate-renders.ts';
import { walkWorkflow } from '../../infra/cost/walk-workflow.ts';
import definition from '../../studio/workflow/render-draft.asl.json' with { type: 'json' };

const work = { plan: 1, part: 5, join: 2, parts: 4, song: 1, songs: 2, mix: 1, mixes: 2 };
const { coldSeconds } = assumed;

describe('an hour of renders', () => {
  test('of one person: parts side by side, every Lambda fresh', () => {
    const hour = simulateRenders(work, 1, 100, seededRandom());
    // Who joins has started by then.
    expect(hour.median).toBeCloseTo(1 + 5 + 2 + 2 * coldSeconds);
    expect(hour.partsAtOnce).toBe(4);
    expect(hour.billed.part).toBeCloseTo(4 * (5 + coldSeconds));
  });

  test('whose sound takes longer than the pictures: songs first, and the mix by the same Lambdas', () => {
    const hour = simulateRenders({ ...work, song: 6, mix: 3 }, 1, 100, seededRandom());
    expect(hour.median).toBeCloseTo(1 + 6 + 3 + 2 + 2 * coldSeconds);
    expect(hour.billed).toMatchObject({
      song: expect.closeTo(2 * (6 + coldSeconds)),
      mix: expect.closeTo(2 * 3),
    });
  });

  test('with fewer Lambdas than parts: they wait their turn', () => {
    const hour = simulateRenders(work, 1, 2, seededRandom());
    expect(hour.partsAtOnce).toBe(2);
    expect(hour.median).toBeCloseTo(1 + 2 * 5 + 2 + 2 * coldSeconds);
  });

  test('a Lambda that is still warm is used again', () => {
    const hour = simulateRenders(work, 1000, 1000, seededRandom());
    expect(hour.billed.plan).toBeLessThan(1 + coldSeconds / 10);
  });

  test('nobody is faster than an empty account, and no more parts run than may', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (perHour, parts, atOnce) => {
          const hour = simulateRenders({ ...work, parts }, perHour, atOnce, seededRandom(perHour));
          expect(hour.partsAtOnce).toBeLessThanOrEqual(atOnce);
          expect(hour.median).toBeGreaterThanOrEqual(work.plan + work.part + work.join - 1e-6);
          expect(hour.p95).toBeGreaterThanOrEqual(hour.median);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an export', () => {
  test('passes each state of its parts and of its sound', () => {
    expect(
      walkWorkflow(
        definition,
        { PlanParts: ['parts'], JoinParts: ['joined'] },
        { EachPart: 2, EachSong: 1, EachMix: 2 },
      ),
    ).toEqual([
      ...['PlanParts', 'Planned', 'RenderParts', 'EachPart', 'RenderPart', 'RenderPart'],
      ...['EachSong', 'PlaySong', 'EachMix', 'RenderSound', 'RenderSound', 'WakeJoiner'],
      ...['JoinParts', 'Joined', 'Done'],
    ]);
    expect(renderTransitions({ parts: 20, songs: 4, mixes: 4 })).toBe(38);
  });

  test('is measured for half a minute, two minutes and ten, and says when and where', () => {
    expect(renderTimes.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(renderTimes.on).toContain('cores');
    expect(renderTimes.videos.map(({ seconds }) => Math.round(seconds / 30) * 30)).toEqual([30, 120, 600]);
  });

  test('of any length costs cents, and a longer one more', () => {
    const costs = renderTimes.videos.map(video =>
      totalOf(billForRender(video, simulateRenders(renderWork(video), 1, 200, seededRandom()))),
    );
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const dollars of costs) expect(dollars).toBeLessThan(0.1);
  });
});
