import { isDeepStrictEqual } from 'node:util';
import { type Draft, readDraft, type Segment, type Track, type Trait, traits } from './draft.ts';
import { matchSegments, type SegmentMatch } from './match-segments.ts';

/**
 * One thing that is different between two drafts, without words of any language. Times in ms on the timeline, volumes
 * in whole percent. The order of a list of changes is the order in which they are worth telling.
 */
export type DraftChange =
  | { readonly kind: 'media-added' | 'media-removed'; readonly images: number; readonly videos: number }
  | { readonly kind: 'order-changed' }
  | {
      readonly kind: 'music-added';
      readonly name: string | undefined;
      readonly startMs: number;
      readonly endMs: number;
      readonly volumePercent: number | undefined;
    }
  | { readonly kind: 'music-removed'; readonly name: string | undefined }
  | { readonly kind: 'music-replaced'; readonly from: string | undefined; readonly to: string | undefined }
  | {
      readonly kind: 'title-added';
      readonly text: string;
      readonly startMs: number;
      readonly endMs: number;
      readonly role: string | undefined;
    }
  | { readonly kind: 'title-removed'; readonly text: string }
  | { readonly kind: 'title-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'title-moved'; readonly text: string; readonly startMs: number; readonly endMs: number }
  | {
      readonly kind: 'volume-changed';
      readonly name: string | undefined;
      readonly fromPercent: number;
      readonly toPercent: number;
    }
  /** `to` is undefined for a cut. */
  | { readonly kind: 'transitions-changed'; readonly to: string | undefined; readonly count: number }
  /** A trait of `count` pictures, songs or texts. `to` is undefined when it was taken away. */
  | {
      readonly kind: 'trait-changed';
      readonly of: Track['kind'];
      readonly trait: Trait;
      readonly to: string | undefined;
      readonly count: number;
    }
  /** Pictures stand longer or shorter; each now between these. */
  | {
      readonly kind: 'timing-changed';
      readonly minMs: number;
      readonly maxMs: number;
      readonly count: number;
    }
  | { readonly kind: 'size-changed'; readonly width: number; readonly height: number }
  | { readonly kind: 'renamed'; readonly to: string }
  | { readonly kind: 'length-changed'; readonly fromMs: number; readonly toMs: number }
  /** Something is different that we cannot name. */
  | { readonly kind: 'other' };

/** Shorter differences are rounding, not an edit, ms. */
const noticeableMs = 100;

/**
 * What an edit did to the timeline (nemo-contract §4.7). Both drafts are JSON as the backend sent it, undefined for
 * none. Empty exactly when they hold the same values: order of keys, number forms and white space do not matter.
 */
export function draftDifference(
  before: string | undefined,
  after: string | undefined,
): readonly DraftChange[] {
  if (sameJson(before, after)) return [];
  const from = readDraft(before);
  const to = readDraft(after);
  const changes = [
    ...visualChanges(of(from, 'video'), of(to, 'video')),
    ...audioChanges(of(from, 'audio'), of(to, 'audio')),
    ...textChanges(of(from, 'text'), of(to, 'text')),
    ...wholeChanges(from, to),
  ];
  return changes.length === 0 ? [{ kind: 'other' }] : changes;
}

const of = (draft: Draft, kind: Track['kind']): readonly Segment[] =>
  draft.tracks.filter(track => track.kind === kind).flatMap(track => track.segments);

function sameJson(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  try {
    return isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
  } catch {
    return false;
  }
}

function visualChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.source ?? segment.name);
  const changes: DraftChange[] = [];
  if (added.length > 0) changes.push({ kind: 'media-added', ...countMedia(added) });
  if (removed.length > 0) changes.push({ kind: 'media-removed', ...countMedia(removed) });
  if (pairs.some((pair, index) => pair.fromIndex < (pairs[index - 1]?.fromIndex ?? -1))) {
    changes.push({ kind: 'order-changed' });
  }
  const last = to.at(-1);
  const joined = pairs.filter(pair => pair.from.transition !== pair.to.transition && pair.to !== last);
  const newJoints = from.length === 0 ? to.filter(segment => segment.transition !== undefined) : [];
  changes.push(
    ...byValue([...joined.map(pair => pair.to), ...newJoints], segment => segment.transition).map(
      ([transition, segments]): DraftChange => ({
        kind: 'transitions-changed',
        to: transition,
        count: segments.length,
      }),
    ),
  );
  const retimed = pairs.filter(pair => Math.abs(lengthOf(pair.from) - lengthOf(pair.to)) >= noticeableMs);
  if (retimed.length > 0) {
    const lengths = retimed.map(pair => lengthOf(pair.to));
    changes.push({
      kind: 'timing-changed',
      minMs: Math.min(...lengths),
      maxMs: Math.max(...lengths),
      count: retimed.length,
    });
  }
  return [...changes, ...traitChanges('video', pairs), ...volumeChanges(pairs)];
}

const lengthOf = (segment: Segment): number => segment.endMs - segment.startMs;

const countMedia = (segments: readonly Segment[]) => {
  const videos = segments.filter(segment => segment.media === 'video').length;
  return { images: segments.length - videos, videos };
};

function audioChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.source ?? segment.name);
  const [one] = added;
  const [other] = removed;
  if (one !== undefined && other !== undefined && added.length === 1 && removed.length === 1) {
    const replaced: DraftChange = { kind: 'music-replaced', from: other.name, to: one.name };
    return [replaced, ...traitChanges('audio', pairs), ...volumeChanges(pairs)];
  }
  return [
    ...added.map(
      (segment): DraftChange => ({
        kind: 'music-added',
        name: segment.name,
        startMs: segment.startMs,
        endMs: segment.endMs,
        volumePercent: segment.volume === undefined ? undefined : percent(segment.volume),
      }),
    ),
    ...removed.map((segment): DraftChange => ({ kind: 'music-removed', name: segment.name })),
    ...traitChanges('audio', pairs),
    ...volumeChanges(pairs),
  ];
}

function textChanges(from: readonly Segment[], to: readonly Segment[]): readonly DraftChange[] {
  const { pairs, added, removed } = matchSegments(from, to, segment => segment.text);
  const rewritten = pairs.filter(pair => pair.from.text !== pair.to.text);
  const moved = pairs.filter(
    ({ from, to }) =>
      Math.abs(from.startMs - to.startMs) >= noticeableMs || Math.abs(from.endMs - to.endMs) >= noticeableMs,
  );
  return [
    ...added.map(
      (segment): DraftChange => ({
        kind: 'title-added',
        text: segment.text ?? '',
        startMs: segment.startMs,
        endMs: segment.endMs,
        role: segment.role,
      }),
    ),
    ...removed.map((segment): DraftChange => ({ kind: 'title-removed', text: segment.text ?? '' })),
    ...rewritten.map(
      (pair): DraftChange => ({ kind: 'title-changed', from: pair.from.text ?? '', to: pair.to.text ?? '' }),
    ),
    ...moved.map(
      ({ to: { text, startMs, endMs } }): DraftChange => ({
        kind: 'title-moved',
        text: text ?? '',
        startMs,
        endMs,
      }),
    ),
    ...traitChanges('text', pairs),
  ];
}

function wholeChanges(from: Draft, to: Draft): readonly DraftChange[] {
  const changes: DraftChange[] = [];
  const { width, height, title } = to;
  const resized = width !== from.width || height !== from.height;
  if (resized && from.tracks.length > 0 && width !== undefined && height !== undefined) {
    changes.push({ kind: 'size-changed', width, height });
  }
  if (from.title !== title && from.title !== undefined && title !== undefined)
    changes.push({ kind: 'renamed', to: title });
  if (Math.abs(from.lengthMs - to.lengthMs) >= noticeableMs) {
    changes.push({ kind: 'length-changed', fromMs: from.lengthMs, toMs: to.lengthMs });
  }
  return changes;
}

function traitChanges(kind: Track['kind'], pairs: readonly SegmentMatch[]): readonly DraftChange[] {
  return traits.flatMap(trait => {
    const changed = pairs
      .filter(pair => pair.from.traits[trait] !== pair.to.traits[trait])
      .map(pair => pair.to);
    return byValue(changed, segment => segment.traits[trait]).map(
      ([to, segments]): DraftChange => ({
        kind: 'trait-changed',
        of: kind,
        trait,
        to,
        count: segments.length,
      }),
    );
  });
}

const percent = (volume: number): number => Math.round(volume * 100);

function volumeChanges(pairs: readonly SegmentMatch[]): readonly DraftChange[] {
  return pairs.flatMap(({ from, to }): readonly DraftChange[] => {
    if (from.volume === undefined || to.volume === undefined) return [];
    const [fromPercent, toPercent] = [percent(from.volume), percent(to.volume)];
    return fromPercent === toPercent
      ? []
      : [{ kind: 'volume-changed', name: to.name, fromPercent, toPercent }];
  });
}

/** Segments by a value of theirs, in order of first appearance. */
function byValue(
  segments: readonly Segment[],
  value: (segment: Segment) => string | undefined,
): readonly (readonly [string | undefined, readonly Segment[]])[] {
  const groups = new Map<string | undefined, Segment[]>();
  for (const segment of segments)
    groups.set(value(segment), [...(groups.get(value(segment)) ?? []), segment]);
  return [...groups];
}
