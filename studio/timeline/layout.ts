import { beatTimes } from './beats.ts';
import type { Draft, VisualSegment } from './draft.ts';
import { toFrames, toMs } from './frames.ts';
import { leastPhotoMs, photoMs } from './house-style.ts';
import { layoutMusic } from './layout-music.ts';
import { layoutTexts } from './layout-texts.ts';
import { overlaps, sum } from './overlaps.ts';
import { snapToBeats } from './snap.ts';
import { spread } from './spread.ts';
import { lanesOf, withLanes } from './tracks.ts';

/** Longest photo when a total is filled up with very few of them, ms. */
const mostPhotoMs = 3_600_000;

/**
 * Puts every start, length, transition, song and text in its place after a change, so that the rules of
 * docs/facts/draft.md hold: whole frames, no gap, no transition longer than half a neighbour, the total met to the frame
 * when one was asked (it is forgotten when it cannot be met), photos on the beats when they are to be.
 * Laying out a second time changes nothing.
 */
export function layout(draft: Draft): Draft {
  const { fps } = draft.m;
  const { visuals, audio, texts } = lanesOf(draft);
  const wanted = visuals.map(({ tr }) => (tr ? toFrames(tr.d, fps) : 0));
  const { lengths, shared } = frameLengths(draft, visuals, wanted);
  const placed = place(visuals, lengths, shared, fps);
  const last = placed.at(-1);
  const d = last ? last.s + last.d : 0;
  const { total, ...m } = draft.m;
  const met = total !== undefined && toMs(toFrames(total, fps), fps) === d;
  const fi = Math.min(draft.fi, Math.floor(d / 2));
  const fo = Math.min(draft.fo, Math.floor(d / 2));
  return withLanes(
    { ...draft, d, fi, fo, m: met ? { ...m, total } : m },
    { visuals: placed, audio: layoutMusic(audio, d), texts: layoutTexts(texts, placed, d) },
  );
}

/** The most a segment can last, frames: photos as long as one likes, clips as long as there is film. */
function mostFrames(segment: VisualSegment, fps: number): number {
  if (segment.m.kind === 'image') return toFrames(mostPhotoMs, fps);
  if (segment.m.length === undefined) return Math.max(1, toFrames(segment.d, fps));
  const film = (segment.m.length - (segment.in ?? 0)) / (segment.sp ?? 1);
  // A frame that begins before the film ends can still be shown.
  return Math.max(1, Math.floor((film * fps) / 1000));
}

/** How long each segment lasts, and how much of it it shares with the next; frames. */
interface Lengths {
  readonly lengths: readonly number[];
  readonly shared: readonly number[];
}

function frameLengths(draft: Draft, visuals: readonly VisualSegment[], wanted: readonly number[]): Lengths {
  const { fps, total } = draft.m;
  const items = visuals.map(segment => {
    const most = mostFrames(segment, fps);
    const length = Math.min(most, Math.max(1, toFrames(segment.d, fps)));
    const least = Math.min(toFrames(leastPhotoMs, fps), most);
    return { length, least, most, still: segment.m.kind === 'image' };
  });
  const own = items.map(item => item.length);
  const target = total === undefined ? undefined : toFrames(total, fps);
  const filled = target === undefined ? own : spread(items, wanted, target);
  const shared = overlaps(filled, wanted);
  const unsnapped = { lengths: filled, shared };
  if (draft.m.beats !== true) return unsnapped;

  const end = target !== undefined && timelineEnd(filled, wanted) === target ? target : undefined;
  const reach = toMs(sum(filled), fps) + photoMs;
  const beats = beatTimes(lanesOf(draft).audio[0], reach).map(time => toFrames(time, fps));
  if (beats.length === 0) return unsnapped;
  // No transition gets longer by the beats: it would be another one at the next layout.
  const snapped = settleOnBeats(filled, shared, beats, end);
  if (snapped === undefined) return unsnapped;
  // Clips cannot be stretched to the beat, and half a second is too short for a photo: then the beat has to wait.
  const possible = snapped.every(
    (length, i) => length <= (items[i]?.most ?? 0) && length >= (items[i]?.least ?? 0),
  );
  const kept = end === undefined || timelineEnd(snapped, shared) === end;
  return possible && kept ? { lengths: snapped, shared: overlaps(snapped, shared) } : unsnapped;
}

/** Lengths settle within two or three rounds; where they do not, beats and transitions are at odds. */
const settlingRounds = 12;

/**
 * Snapping changes lengths, with them what transitions can share, and with that where the next photo begins: it is
 * repeated until nothing moves. Undefined when it never comes to rest.
 */
function settleOnBeats(
  filled: readonly number[],
  wanted: readonly number[],
  beats: readonly number[],
  end: number | undefined,
): readonly number[] | undefined {
  let lengths = filled;
  for (let round = 0; round < settlingRounds; round += 1) {
    const snapped = snapToBeats(lengths, wanted, beats, end);
    if (snapped.every((length, place) => length === lengths[place])) return snapped;
    lengths = snapped;
  }
  return undefined;
}

const timelineEnd = (lengths: readonly number[], wanted: readonly number[]): number =>
  sum(lengths) - sum(overlaps(lengths, wanted));

function place(
  visuals: readonly VisualSegment[],
  lengths: readonly number[],
  shared: readonly number[],
  fps: number,
): VisualSegment[] {
  let start = 0;
  return visuals.map((segment, i) => {
    const { tr, ...rest } = segment;
    const length = lengths[i] ?? 1;
    const overlap = shared[i] ?? 0;
    const s = toMs(start, fps);
    const end = start + length;
    start = end - overlap;
    const placed = { ...rest, s, d: toMs(end, fps) - s };
    return tr && overlap > 0 ? { ...placed, tr: { ...tr, d: toMs(end, fps) - toMs(start, fps) } } : placed;
  });
}
