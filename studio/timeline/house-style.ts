import type { Motion, MotionType, Transition, VisualSegment } from './draft.ts';
import type { VisualAsset } from './operation.ts';

/** What a first cut looks like when nobody says otherwise. */

/** Whole time of a photo on screen, ms: people look at one for about three seconds, plus the crossfade. */
export const photoMs = 3500;
/** Below this a photo cannot be taken in, ms. Kept unless someone asks for exact seconds. */
export const leastPhotoMs = 1200;
export const transitionMs = 500;
/** Share of the picture a movement crosses: more than a tenth makes people seasick and cuts off heads. */
export const motionAmount = 0.08;
/** A clip whose length nobody knows, ms. */
export const unknownClipMs = 5000;
/** Clips are heard under the music, photos make no sound of their own. */
export const musicVolume = { overPhotos: 0.7, underClips: 0.35 } as const;
export const musicFadeOutMs = 1500;
export const titleMs = 3000;
export const closingTextMs = 3000;

export const crossfade: Transition = { type: 'crossfade', d: transitionMs };

/** Gentle movements that differ from one photo to the next. */
const motions: readonly MotionType[] = ['zoom-in', 'pan-right', 'zoom-out', 'pan-left'];

/** The movement of the photo at this place, 0-based. */
export const alternatingMotion = (place: number, amount: number = motionAmount): Motion => ({
  type: motions[place % motions.length] ?? 'zoom-in',
  amount,
});

/** A photo or clip as it first comes onto the timeline; the layout gives it its start. */
export function firstSegment(
  asset: VisualAsset,
  id: string,
  place: number,
  withMusic: boolean,
): VisualSegment {
  const base = { id, s: 0, src: asset.src, fit: 'blur' as const };
  const m = { name: asset.name, kind: asset.kind, n: asset.n };
  if (asset.kind === 'image') return { ...base, d: photoMs, m, mo: alternatingMotion(place) };
  const length = asset.length ?? unknownClipMs;
  return {
    ...base,
    d: length,
    m: asset.length === undefined ? m : { ...m, length: asset.length },
    in: 0,
    sp: 1,
    vol: withMusic ? 0.6 : 1,
  };
}
