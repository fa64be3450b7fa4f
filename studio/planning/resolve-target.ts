import type { VisualSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Asset } from './asset.ts';
import type { Note } from './note.ts';
import type { Stage } from './plan-wish.ts';
import type { Ref, Target } from './reading/wish.ts';
import { leansOnSpoken, resolveSpoken } from './resolve-spoken.ts';

export interface Resolved {
  /** Segments that were meant, in the order they were named, each once. */
  readonly ids: readonly string[];
  /** About photos that do not exist. */
  readonly notes: readonly Note[];
}

/** The segments a target means on this timeline; what does not exist becomes a note, never another photo. */
export function resolveTarget(
  target: Target,
  {
    draft,
    assets,
    seen,
    history,
  }: Pick<Stage, 'draft' | 'assets' | 'seen'> & Partial<Pick<Stage, 'history'>>,
): Resolved {
  const { visuals } = lanesOf(draft);
  const shown = lanesOf(seen).visuals.some(({ id, src }) =>
    visuals.some(one => one.id === id && one.src === src),
  )
    ? lanesOf(seen).visuals
    : visuals;
  const ids: string[] = [];
  const notes: Note[] = [];
  for (const ref of target.refs) {
    const found = leansOnSpoken(ref) ? resolveSpoken(ref, draft, history) : resolveRef(ref, visuals, shown);
    // All but one that went in the same breath: it is no longer there to be left out.
    const isGone = target.except && found.length === 0 && resolveRef(ref, shown, shown).length > 0;
    if (found.length === 0 && !isGone) {
      // Nothing may stand beyond a photo that is there.
      const anchored =
        (ref.by === 'beyond' || ref.by === 'beside') && resolveRef(ref.of, visuals, shown).length > 0;
      notes.push(anchored ? { key: 'already' } : missing(ref, visuals, assets));
    }
    ids.push(...found.map(({ id }) => id));
  }
  const named = [...new Set(ids)];
  if (!target.except) return { ids: named, notes };
  return { ids: visuals.map(({ id }) => id).filter(id => !named.includes(id)), notes };
}

function resolveRef(
  ref: Ref,
  visuals: readonly VisualSegment[],
  shown: readonly VisualSegment[],
): readonly VisualSegment[] {
  const still = (chosen: readonly VisualSegment[]) =>
    chosen.flatMap(({ id }) => visuals.find(segment => segment.id === id) ?? []);
  switch (ref.by) {
    case 'number':
      return visuals.filter(({ m }) => m.n === ref.n);
    case 'place':
      return still(shown.filter((_, at) => at === indexOf(ref.place, shown.length)));
    case 'asset':
      return visuals.filter(({ src }) => src === `asset:${ref.asset}`);
    case 'firsts':
      return still(shown.slice(0, ref.count));
    case 'lasts':
      return still(shown.slice(-ref.count));
    case 'clip-number': {
      const clips = visuals.filter(({ m }) => m.kind === 'video');
      const one = clips[ref.n - 1];
      // Some people call every photo a clip.
      return one ? [one] : clips.length === 0 ? visuals.filter(({ m }) => m.n === ref.n) : [];
    }
    case 'clip-place': {
      const clips = shown.filter(({ m }) => m.kind === 'video');
      const counted = clips.length === 0 ? shown : clips;
      return still(counted.filter((_, at) => at === indexOf(ref.place, counted.length)));
    }
    case 'clips':
      return visuals.filter(({ m }) => m.kind === 'video');
    case 'some': {
      const images = visuals.filter(({ m }) => m.kind === 'image');
      return [visuals, images].find(({ length }) => length === ref.count) ?? [];
    }
    case 'only-clip': {
      const clips = visuals.filter(({ m }) => m.kind === 'video');
      return clips.length === 1 ? clips : [];
    }
    case 'images':
      return visuals.filter(({ m }) => m.kind === 'image');
    case 'every-other':
      return still(shown.filter((_, place) => place % 2 === 1));
    case 'odd':
      return still(shown.filter((_, place) => place % 2 === 0));
    case 'beyond':
    case 'beside': {
      const places = resolveRef(ref.of, visuals, shown).map(({ id }) =>
        shown.findIndex(one => one.id === id),
      );
      if (places.length === 0) return [];
      const beyond =
        ref.side === 'after'
          ? shown.slice(Math.max(...places) + 1)
          : shown.slice(0, Math.max(0, Math.min(...places)));
      const nearest = ref.side === 'after' ? beyond.slice(0, 1) : beyond.slice(-1);
      return still(ref.by === 'beside' ? nearest : beyond);
    }
    case 'spoken':
    case 'unspoken':
    case 'next':
    case 'previous':
    case 'all':
      return visuals;
  }
}

/** 0 is the middle, which an even number of photos does not have. */
function indexOf(place: number, count: number): number {
  if (place === 0) return count % 2 === 0 ? -1 : (count - 1) / 2;
  return place > 0 ? place - 1 : count + place;
}

function missing(ref: Ref, visuals: readonly VisualSegment[], assets: readonly Asset[]): Note {
  const sent = assets.filter(({ kind }) => kind !== 'audio').length;
  const count = visuals.length;
  if (ref.by === 'beyond' || ref.by === 'beside') return missing(ref.of, visuals, assets);
  if (ref.by === 'clips' || ref.by === 'clip-number' || ref.by === 'clip-place')
    return { key: 'no-clips', values: { count } };
  if (ref.by === 'number' && ref.n <= sent) {
    return {
      key: 'not-in-video',
      values: { n: ref.n, list: [...new Set(visuals.map(({ m }) => m.n))].join(', ') },
    };
  }
  if (ref.by === 'asset')
    return {
      key: 'not-in-video',
      values: {
        n: assets.find(({ id }) => id === ref.asset)?.n ?? 0,
        list: visuals.map(({ m }) => m.n).join(', '),
      },
    };
  const several = ref.by === 'only-clip' && visuals.some(({ m }) => m.kind === 'video');
  if (ref.by === 'only-clip' && !several) return { key: 'no-clips', values: { count } };
  if (several || ref.by === 'some' || leansOnSpoken(ref) || (ref.by === 'place' && ref.place === 0))
    return { key: 'which-photos' };
  const n = ref.by === 'number' ? ref.n : ref.by === 'place' ? Math.abs(ref.place) : 0;
  return { key: 'no-such-photo', values: { n, count } };
}
