import * as fc from 'fast-check';
import type { TimelineOperation } from '../../../studio/timeline/apply.ts';
import {
  type Draft,
  fits,
  lookNames,
  moods,
  textAnchors,
  textPositions,
  textRoles,
} from '../../../studio/timeline/draft.ts';
import { motionChoices, transitionChoices, type VisualAsset } from '../../../studio/timeline/operation.ts';
import { lanesOf } from '../../../studio/timeline/tracks.ts';

/** What an operation is made of before it is known which segments there are to name. */
type Choice = (draft: Draft) => TimelineOperation;

export const someAssets = (count: number, clips = 0): VisualAsset[] =>
  Array.from({ length: count }, (_, i) => ({
    src: `asset:a${i + 1}`,
    name: `${i + 1}.jpg`,
    kind: i < clips ? 'video' : 'image',
    n: i + 1,
    ...(i < clips ? { length: 2000 + 1700 * i } : {}),
  }));

const pick = fc.integer({ min: 0, max: 1000 });
const ms = fc.integer({ min: 100, max: 90_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function segmentsOf(draft: Draft, choice: number): string[] {
  const ids = lanesOf(draft).visuals.map(({ id }) => id);
  const some = ids.filter((_, i) => (choice >> (i % 10)) & 1);
  return some.length > 0 ? some : ids.slice(0, 1);
}

/** Any operation of a kind, on some of the segments there are. */
export const someOperation: fc.Arbitrary<Choice> = fc.oneof(
  fc.tuple(pick, ms).map(
    ([p, d]): Choice =>
      draft => ({ op: 'set-durations', segments: segmentsOf(draft, p), d }),
  ),
  fc.tuple(pick, fc.double({ min: 0.1, max: 5, noNaN: true })).map(
    ([p, factor]): Choice =>
      draft => ({ op: 'scale-durations', segments: segmentsOf(draft, p), factor }),
  ),
  fc.tuple(ms, fc.boolean()).map(
    ([d, keep]): Choice =>
      () => ({ op: 'set-total', d, keep }),
  ),
  fc.boolean().map(
    (on): Choice =>
      () => ({ op: 'sync-to-beats', on }),
  ),
  pick.map(
    (p): Choice =>
      draft => ({ op: 'remove-segments', segments: segmentsOf(draft, p) }),
  ),
  pick.map(
    (p): Choice =>
      draft => ({
        op: 'order-segments',
        how: 'list',
        segments: lanesOf(draft)
          .visuals.map(({ id }) => id)
          .sort((a, b) => ((a.length * 7 + p) % 3) - ((b.length + p) % 3) || b.localeCompare(a)),
      }),
  ),
  fc.tuple(pick, fc.integer({ min: 2, max: 3 })).map(
    ([p, times]): Choice =>
      draft => ({ op: 'repeat-segments', segments: segmentsOf(draft, p).slice(0, 2), times }),
  ),
  fc.constant((): TimelineOperation => ({ op: 'add-assets', assets: someAssets(2, 1) })),
  fc.tuple(pick, fc.constantFrom(...transitionChoices), fc.option(fc.integer({ min: 0, max: 6000 }))).map(
    ([p, type, d]): Choice =>
      draft => ({ op: 'set-transition', segments: segmentsOf(draft, p), type, ...(d === null ? {} : { d }) }),
  ),
  fc.tuple(pick, fc.constantFrom(...motionChoices), share).map(
    ([p, type, amount]): Choice =>
      draft => ({ op: 'set-motion', segments: segmentsOf(draft, p), type, amount }),
  ),
  fc.tuple(pick, fc.constantFrom(...lookNames)).map(
    ([p, look]): Choice =>
      draft => ({ op: 'add-looks', segments: segmentsOf(draft, p), looks: [look] }),
  ),
  pick.map(
    (p): Choice =>
      draft => ({ op: 'remove-looks', segments: segmentsOf(draft, p) }),
  ),
  fc.tuple(pick, fc.constantFrom(...fits)).map(
    ([p, fit]): Choice =>
      draft => ({ op: 'set-fit', segments: segmentsOf(draft, p), fit }),
  ),
  fc.tuple(ms, ms).map(
    ([fi, fo]): Choice =>
      () => ({ op: 'set-fades', fi, fo }),
  ),
  fc.tuple(fc.constantFrom(...moods), pick).map(
    ([mood, seed]): Choice =>
      () => ({ op: 'set-music', music: { from: 'library', mood, seed } }),
  ),
  ms.map(
    (length): Choice =>
      () => ({ op: 'set-music', music: { from: 'asset', src: 'asset:song', name: 'song', length } }),
  ),
  fc.constant((): TimelineOperation => ({ op: 'remove-music' })),
  share.map(
    (vol): Choice =>
      () => ({ op: 'set-music-volume', vol }),
  ),
  fc.tuple(ms, ms).map(
    ([fi, fo]): Choice =>
      () => ({ op: 'set-music-fades', fi, fo }),
  ),
  ms.map(
    (from): Choice =>
      () => ({ op: 'set-music-offset', in: from }),
  ),
  fc
    .tuple(
      fc.constantFrom(...textRoles),
      fc.constantFrom(...textAnchors),
      fc.string({ minLength: 1, maxLength: 20 }),
      ms,
      fc.constantFrom(...textPositions),
    )
    .map(
      ([role, at, text, d, pos]): Choice =>
        draft => {
          const of = lanesOf(draft).visuals[0]?.id ?? 's1';
          return { op: 'set-text', role, at, text, d, pos, s: d, ...(at === 'photo' ? { of } : {}) };
        },
    ),
  fc.tuple(ms, fc.constantFrom(...textAnchors)).map(
    ([d, at]): Choice =>
      draft => ({ op: 'style-texts', texts: lanesOf(draft).texts.map(({ id }) => id), d, at }),
  ),
  fc.tuple(ms, ms).map(
    ([from, d]): Choice =>
      draft => {
        const clip = lanesOf(draft).visuals.find(({ m }) => m.kind === 'video');
        return { op: 'trim-clip', segment: clip?.id ?? 's1', in: from, d };
      },
  ),
  fc.double({ min: 0.1, max: 10, noNaN: true }).map(
    (sp): Choice =>
      draft => {
        const clips = lanesOf(draft).visuals.filter(({ m }) => m.kind === 'video');
        return { op: 'set-speed', segments: clips.map(({ id }) => id), sp };
      },
  ),
);
