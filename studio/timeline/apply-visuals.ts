import { type Draft, transitionTypes, type VisualSegment } from './draft.ts';
import { alternatingMotion, crossfade, firstSegment, motionAmount, transitionMs } from './house-style.ts';
import type { OperationOf } from './operation.ts';
import { lanesOf, nextId, withLanes } from './tracks.ts';

export type VisualOperation = OperationOf<
  | 'add-assets'
  | 'remove-segments'
  | 'order-segments'
  | 'repeat-segments'
  | 'set-durations'
  | 'scale-durations'
  | 'set-fit'
  | 'set-transition'
  | 'set-motion'
  | 'add-looks'
  | 'remove-looks'
  | 'trim-clip'
  | 'set-speed'
  | 'set-clip-volume'
>;

/** The draft with its photos and clips changed, not laid out yet, or why it cannot be done. */
export function applyToVisuals(draft: Draft, operation: VisualOperation): Draft | string {
  const { visuals, audio } = lanesOf(draft);
  const each = (change: (segment: VisualSegment, place: number) => VisualSegment): Draft => {
    const chosen = new Set('segments' in operation ? operation.segments : []);
    return withLanes(draft, {
      visuals: visuals.map((segment, place) => (chosen.has(segment.id) ? change(segment, place) : segment)),
    });
  };
  switch (operation.op) {
    case 'add-assets': {
      const style = visuals.find(segment => segment.tr)?.tr ?? (visuals.length > 1 ? undefined : crossfade);
      const fit = visuals[0]?.fit ?? 'blur';
      const last = visuals.at(-1);
      const joined = visuals.map(segment =>
        segment === last && style ? { ...segment, tr: style } : segment,
      );
      const first = Number(nextId(draft, 's').slice(1));
      const added = operation.assets.map((asset, i) => {
        const fresh = { ...firstSegment(asset, `s${first + i}`, visuals.length + i, audio.length > 0), fit };
        return style && i < operation.assets.length - 1 ? { ...fresh, tr: style } : fresh;
      });
      return withLanes(draft, { visuals: [...joined, ...added] });
    }
    case 'remove-segments': {
      const gone = new Set(operation.segments);
      const kept = visuals.filter(segment => !gone.has(segment.id));
      if (kept.length === 0) return 'that would leave no photo; use clear to begin again';
      return withLanes(draft, { visuals: kept });
    }
    case 'order-segments': {
      const byId = new Map(visuals.map(segment => [segment.id, segment]));
      const ordered = [...new Set(operation.segments)].flatMap(id => byId.get(id) ?? []);
      if (ordered.length !== visuals.length || operation.segments.length !== visuals.length) {
        return `every one of ${visuals.map(({ id }) => id).join(', ')} has to be named once`;
      }
      return withLanes(draft, { visuals: keepTransitionPlaces(visuals, ordered) });
    }
    case 'repeat-segments': {
      const chosen = new Set(operation.segments);
      let next = Number(nextId(draft, 's').slice(1));
      const style = visuals.find(segment => segment.tr)?.tr;
      const repeated = visuals.flatMap(segment => {
        if (!chosen.has(segment.id)) return [segment];
        const copies = Array.from({ length: operation.times - 1 }, () => ({ ...segment, id: `s${next++}` }));
        return [segment, ...copies];
      });
      return withLanes(draft, {
        visuals: repeated.map(segment => (style && !segment.tr ? { ...segment, tr: style } : segment)),
      });
    }
    case 'set-durations': {
      // Exact seconds were asked for: neither a total nor the beat may bend them.
      const { total: _total, ...m } = draft.m;
      return { ...each(segment => ({ ...segment, d: operation.d })), m: { ...m, beats: false } };
    }
    case 'scale-durations': {
      const { total: _total, ...m } = draft.m;
      return { ...each(segment => ({ ...segment, d: Math.round(segment.d * operation.factor) })), m };
    }
    case 'set-fit':
      return each(({ bg: _bg, ...segment }) => ({
        ...segment,
        fit: operation.fit,
        ...(operation.bg === undefined ? {} : { bg: operation.bg }),
      }));
    case 'set-transition':
      return each((segment, place) => withTransition(segment, place, operation));
    case 'set-motion':
      return each((segment, place) => {
        if (segment.m.kind === 'video') return segment;
        const amount = operation.amount ?? (segment.mo?.amount || motionAmount);
        const type = operation.type ?? segment.mo?.type ?? 'alternate';
        if (type === 'none') return { ...segment, mo: { type, amount: 0 } };
        return { ...segment, mo: type === 'alternate' ? alternatingMotion(place, amount) : { type, amount } };
      });
    case 'add-looks':
      return each(segment => ({
        ...segment,
        fx: [...new Set([...(segment.fx ?? []), ...operation.looks])],
      }));
    case 'remove-looks':
      return each(({ fx, ...segment }) => {
        const looks = operation.looks;
        const left = looks === undefined ? [] : (fx ?? []).filter(look => !looks.includes(look));
        return left.length > 0 ? { ...segment, fx: left } : segment;
      });
    case 'trim-clip':
    case 'set-speed':
    case 'set-clip-volume':
      return changeClips(draft, operation);
  }
}

/** The last place of a timeline has no transition: after a change of order every other place keeps the one it had. */
function keepTransitionPlaces(
  before: readonly VisualSegment[],
  after: readonly VisualSegment[],
): VisualSegment[] {
  return after.map(({ tr: _tr, ...segment }, place) => {
    const tr = before[place]?.tr;
    return tr ? { ...segment, tr } : segment;
  });
}

function withTransition(
  { tr, ...segment }: VisualSegment,
  place: number,
  { type, d }: OperationOf<'set-transition'>,
): VisualSegment {
  const chosen = type ?? tr?.type ?? 'crossfade';
  if (chosen === 'none' || d === 0) return segment;
  const length = d ?? tr?.d ?? transitionMs;
  const varied = transitionTypes[(place * 5 + 4) % transitionTypes.length] ?? 'crossfade';
  return { ...segment, tr: { type: chosen === 'varied' ? varied : chosen, d: length } };
}

/** Some three frames of film as filmed, ms: what has to be left after trimming and speeding up. */
const leastFilmMs = 100;
const longestFilmMs = 3_600_000;

/** `from`, or as late as there is enough film left for this speed, ms. */
function latestStart({ m, sp = 1 }: VisualSegment, from: number): number {
  if (m.length === undefined) return from;
  return Math.max(0, Math.min(from, Math.floor(m.length - leastFilmMs * Math.max(1, sp))));
}

function changeClips(
  draft: Draft,
  operation: OperationOf<'trim-clip' | 'set-speed' | 'set-clip-volume'>,
): Draft | string {
  const { visuals } = lanesOf(draft);
  const chosen = 'segment' in operation ? [operation.segment] : operation.segments;
  const photo = visuals.find(({ id, m }) => chosen.includes(id) && m.kind === 'image');
  if (photo) return `${photo.id} is a photo, not a clip`;
  const change = (clip: VisualSegment): VisualSegment => {
    if (operation.op === 'set-clip-volume') return { ...clip, vol: operation.vol };
    if (operation.op === 'trim-clip') return { ...clip, in: latestStart(clip, operation.in), d: operation.d };
    // The same stretch of film in less or more time; there has to be film for one frame at least.
    const sp = Math.min(operation.sp, (clip.m.length ?? longestFilmMs) / leastFilmMs);
    const d = Math.max(1, Math.round((clip.d * (clip.sp ?? 1)) / sp));
    return { ...clip, sp, in: latestStart({ ...clip, sp }, clip.in ?? 0), d };
  };
  const { total: _total, ...m } = draft.m;
  const changed = withLanes(draft, {
    visuals: visuals.map(segment => (chosen.includes(segment.id) ? change(segment) : segment)),
  });
  if (operation.op === 'set-clip-volume') return changed;
  // A length that was asked for is kept to, as with photos: the beats would change it again.
  return { ...changed, m: operation.op === 'trim-clip' ? { ...m, beats: false } : m };
}
