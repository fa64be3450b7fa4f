import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunks } from '../../../../studio/render/plan/chunks.ts';
import { coverFrame } from '../../../../studio/render/plan/cover-frame.ts';
import { frameAt } from '../../../../studio/render/plan/frame-at.ts';
import { type FramePlan, framePlan } from '../../../../studio/render/plan/frame-plan.ts';
import { motionPath, windowAt } from '../../../../studio/render/plan/motion-path.ts';
import { withoutSegments } from '../../../../studio/render/plan/without-segments.ts';
import { draftSchema } from '../../../../studio/timeline/draft.ts';
import { someDraft, someSongs } from '../../timeline/some-drafts.ts';

const side = fc.integer({ min: 16, max: 4096 });
const anyDraft = someDraft({
  longest: 20_000,
  most: 8,
  sizes: fc.record({ width: side, height: side }),
  pictures: ['asset:1', 'asset:2'],
  songs: someSongs,
});
const anyOutput = fc.record(
  { resolution: fc.constantFrom('720p', '1080p', '4k'), fps: fc.constantFrom(30, 60) },
  { requiredKeys: [] },
);

/** What is wrong with a plan, in words; a sound one has nothing. */
function faultsOf(plan: FramePlan, choice: number): readonly string[] {
  const faults: string[] = [];
  const rule = (holds: boolean, words: string): void => {
    if (!holds) faults.push(words);
  };
  const { width, height, fps, frameCount } = plan;
  rule(width % 2 === 0 && height % 2 === 0, 'sizes are even');
  rule(Math.min(width, height) >= 16 && Math.max(width, height) <= 4096, 'sizes can be encoded');
  if (frameCount === 0) return faults;
  const ranges = chunks(plan);
  rule(
    ranges.every(({ first, end }, i) => first < end && first === (ranges[i - 1]?.end ?? 0)),
    'chunks follow one another from the first frame',
  );
  rule(ranges.at(-1)?.end === frameCount, 'chunks end with the last frame');
  rule(
    ranges.every(({ first, end }) => end - first <= 2 * fps),
    'there is a keyframe every two seconds',
  );
  const cover = coverFrame(plan);
  rule(cover >= 0 && cover < frameCount, 'the cover is a frame of the video');
  for (const frame of [0, cover, choice % frameCount, frameCount - 1]) {
    const { layer, next, black } = frameAt(plan, frame);
    const ways = [layer, next, next?.layer].flatMap(part => part?.progress ?? []);
    rule(
      ways.every(progress => progress > 0 && progress < 1),
      `frame ${frame} lies within what it shows`,
    );
    rule(black >= 0 && black <= 1, `frame ${frame} is between clear and black`);
  }
  return faults;
}

it('plans every draft that the schema lets through', async () => {
  await fc.assert(
    fc.property(anyDraft, anyOutput, fc.nat(), (draft, output, choice) => {
      const refused = new Set([`s${1 + (choice % 8)}`]);
      const plans = [draft, withoutSegments(draft, refused)].map(shown => framePlan(shown, output));
      expect([
        ...(draftSchema.safeParse(draft).error?.issues ?? []),
        ...plans.flatMap(plan => faultsOf(plan, choice)),
      ]).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('gives every picture on every canvas a way for the camera', async () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 20_000 }),
    height: fc.integer({ min: 1, max: 20_000 }),
  });
  await fc.assert(
    fc.property(anyDraft, size, fc.double({ min: 0, max: 1, noNaN: true }), (draft, picture, at) => {
      const [track] = draft.t;
      if (track?.tt !== 0) throw new Error('The first track is the one with the pictures.');
      for (const { fit, mo } of track.sg) {
        const path = motionPath(picture, draft.m, fit, mo, { x: at, y: 1 - at });
        const { x, y, width, height } = windowAt(path, at);
        expect([x, y].every(Number.isFinite) && Math.min(width, height) > 0).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it('refuses a video that is hours long before any work is done', async () => {
  await fc.assert(
    fc.property(anyDraft, fc.integer({ min: 3_700_000, max: Number.MAX_SAFE_INTEGER }), (draft, d) => {
      expect(() => framePlan({ ...draft, d }, {})).toThrow(/minutes long; at most 60 minutes can/);
    }),
  );
});
