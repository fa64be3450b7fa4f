import type { Asset } from './asset.ts';
import type { Draft, Segment } from './draft.ts';
import { fileNameOf } from './media-name.ts';

/** A timeline as a picture shows it. Times in ms. */
export interface Storyboard {
  readonly lengthMs: number;
  /** Height of the video over its width. */
  readonly shape: number;
  readonly shots: readonly Shot[];
  /** Shots that no room is left for. */
  readonly more: number;
  readonly texts: readonly Bar[];
  readonly music: readonly Bar[];
}

export interface Shot {
  readonly startMs: number;
  readonly endMs: number;
  /** What it shows; absent when the draft does not tell. */
  readonly asset?: Asset;
}

/** Something that lasts for a while beside the pictures. */
export interface Bar {
  readonly startMs: number;
  readonly endMs: number;
  readonly label: string;
}

/** Pictures that are still told apart on a phone. */
const mostShots = 24;
/** Texts that get a bar. */
const mostBars = 12;

const usualShape = 9 / 16;

/**
 * The draft as a storyboard; undefined when it does not tell which photos it shows. Backends that call their segments by
 * the uploaded files' names do (docs/facts/draft.md); the documented keys alone do not (nemo-contract §7).
 */
export const storyboardOf = (draft: Draft, assets: readonly Asset[]): Storyboard | undefined => {
  const byName = new Map(
    assets.flatMap(asset =>
      asset.mediaKey === undefined ? [] : [[fileNameOf(asset.mediaKey), asset] as const],
    ),
  );
  const segments = draft.tracks.filter(track => track.kind === 'video').flatMap(track => track.segments);
  const shots = segments.map(({ startMs, endMs, name }) => {
    const asset = name === undefined ? undefined : byName.get(name);
    return { startMs, endMs, ...(asset ? { asset } : {}) };
  });
  if (!shots.some(shot => shot.asset)) return undefined;
  return {
    lengthMs: draft.lengthMs,
    shape: draft.width && draft.height ? draft.height / draft.width : usualShape,
    shots: shots.slice(0, mostShots),
    more: Math.max(0, shots.length - mostShots),
    texts: barsOf(draft, 'text', segment => segment.text),
    music: barsOf(draft, 'audio', segment => segment.name),
  };
};

const barsOf = (
  draft: Draft,
  kind: 'text' | 'audio',
  labelOf: (segment: Segment) => string | undefined,
): readonly Bar[] =>
  draft.tracks
    .filter(track => track.kind === kind)
    .flatMap(track => track.segments)
    .slice(0, mostBars)
    .map(segment => ({
      startMs: segment.startMs,
      endMs: segment.endMs,
      label: labelOf(segment) ?? '',
    }));
