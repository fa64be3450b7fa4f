import type { Draft, Segment, Track } from './draft.ts';

/** What a track shows, without words of any language. */
export interface TrackOutline {
  readonly kind: Track['kind'];
  /** The wire's track type, for kinds we do not know. */
  readonly type: number | undefined;
  /** Titles are `Title`, captions and other texts `Text` (nemo-contract §7). */
  readonly role: 'title' | 'text' | undefined;
  readonly items: readonly OutlineItem[];
  /** Segments that are not listed. */
  readonly more: number;
}

export interface OutlineItem {
  readonly label: OutlineLabel;
  readonly startMs: number;
  readonly endMs: number;
  /** Whole percent; sound only. */
  readonly volumePercent: number | undefined;
}

export type OutlineLabel =
  | { readonly kind: 'name'; readonly name: string }
  /** Shown text, to be quoted. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly images: number; readonly videos: number }
  /** Nothing is known but its place in the track, from 1. */
  | { readonly kind: 'segment'; readonly number: number };

/** Titles and songs listed by themselves; a line that has to be read on a phone bears no more. */
const maxItems = 3;

/** The draft's tracks that have segments, in order. */
export const outlineDraft = (draft: Draft): readonly TrackOutline[] =>
  draft.tracks.filter(track => track.segments.length > 0).map(outlineTrack);

function outlineTrack(track: Track): TrackOutline {
  const { kind, type, segments } = track;
  const role = kind === 'text' ? (segments.every(isTitle) ? 'title' : 'text') : undefined;
  if (kind === 'video' && segments.length > 1) {
    return { kind, type, role, items: [asOne(track)], more: 0 };
  }
  const items = segments.slice(0, maxItems).map((segment, index) => asItem(track, segment, index));
  return { kind, type, role, items, more: segments.length - items.length };
}

const isTitle = (segment: Segment): boolean => segment.role === undefined || segment.role === 'title';

/** Many pictures are told together, from the first's start to the last's end. */
function asOne({ segments, name }: Track): OutlineItem {
  const [first] = segments;
  const known = segments.every(segment => segment.media !== undefined);
  const sameName = first?.name !== undefined && segments.every(segment => segment.name === first.name);
  const images = segments.filter(segment => segment.media === 'image').length;
  const label: OutlineLabel = known
    ? { kind: 'media', images, videos: segments.length - images }
    : sameName && first?.name !== undefined
      ? { kind: 'name', name: first.name }
      : name === undefined
        ? { kind: 'media', images, videos: segments.length - images }
        : { kind: 'name', name };
  return {
    label,
    startMs: Math.min(...segments.map(segment => segment.startMs)),
    endMs: Math.max(...segments.map(segment => segment.endMs)),
    volumePercent: undefined,
  };
}

function asItem(track: Track, segment: Segment, index: number): OutlineItem {
  const name = segment.name ?? (track.segments.length === 1 ? track.name : undefined);
  const label: OutlineLabel =
    segment.text !== undefined
      ? { kind: 'text', text: segment.text }
      : name === undefined
        ? { kind: 'segment', number: index + 1 }
        : { kind: 'name', name };
  return {
    label,
    startMs: segment.startMs,
    endMs: segment.endMs,
    volumePercent:
      track.kind === 'audio' && segment.volume !== undefined ? Math.round(segment.volume * 100) : undefined,
  };
}
