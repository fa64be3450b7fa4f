import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft, VisualSegment } from '../timeline/draft.ts';
import { photoMs } from '../timeline/house-style.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';

/** `no, 25` after `make it 20 seconds`: a number in the place of the one the last message set; undefined where it set none. */
export function planFigure(figure: number, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  if (was === undefined) return undefined;
  const operation =
    timeOf(figure, was, draft) ??
    (was === null ? undefined : (volumeOf(figure, was, draft) ?? clipTimeOf(figure, was, draft)));
  return operation && { operations: [operation], notes: [] };
}

/** `10 more` after `make it 20 seconds`: so much more than the last message set; undefined where it set nothing. */
export function planFigureStep(by: number, past: Past): Step | undefined {
  const { draft, history } = past;
  const was = history.undo.at(-1);
  if (was === undefined) return undefined;
  const times = timeOf(0, was, draft);
  const [song] = lanesOf(draft).audio;
  const [first] = times?.op === 'set-durations' ? times.segments : [];
  const now =
    times?.op === 'set-total'
      ? draft.d / 1000
      : times === undefined
        ? song && song.vol * 100
        : (lanesOf(draft).visuals.find(({ id }) => id === first)?.d ?? 0) / 1000;
  return now === undefined || now + by <= 0 ? undefined : planFigure(now + by, past);
}

/** A total where one was asked for, else the time of the photos whose time was set; `was`: null before a first cut. */
function timeOf(figure: number, was: Draft | null, draft: Draft): TimelineOperation | undefined {
  const ms = figure * 1000;
  if (draft.m.total !== undefined && draft.m.total !== was?.m.total)
    return { op: 'set-total', d: ms, keep: true };
  const { visuals } = lanesOf(draft);
  // A first cut gives each photo the house's time where none was said.
  const old = new Map(
    was ? lanesOf(was).visuals.map(({ id, d }) => [id, d]) : visuals.map(({ id }) => [id, photoMs]),
  );
  if (visuals.length !== old.size || visuals.some(({ id }) => !old.has(id))) return undefined;
  const changed = visuals.filter(({ id, d, m }) => m.kind === 'image' && old.get(id) !== d);
  // Times that only follow the music were not set by anybody.
  if (draft.m.beats === true) return undefined;
  const times = [...new Set(changed.map(({ d }) => d))];
  // `3 s each and 6 for the last one`, then `make that 8`: the one that has a time of its own.
  const single =
    times.length === 2 ? changed.filter(one => changed.filter(({ d }) => d === one.d).length === 1) : [];
  const meant = times.length === 1 ? changed : single.length === 1 ? single : [];
  return meant.length > 0 ? { op: 'set-durations', segments: meant.map(({ id }) => id), d: ms } : undefined;
}

function volumeOf(figure: number, was: Draft, draft: Draft): TimelineOperation | undefined {
  const [old] = lanesOf(was).audio;
  const [now] = lanesOf(draft).audio;
  // Who said of photos as well where they are to be may mean one of these.
  const ids = (one: Draft): string =>
    lanesOf(one)
      .visuals.map(({ id }) => id)
      .join();
  const changed = old !== undefined && now !== undefined && old.vol !== now.vol && ids(was) === ids(draft);
  return changed && figure > 1 && figure <= 100 ? { op: 'set-music-volume', vol: figure / 100 } : undefined;
}

/** Of the one clip that was trimmed. */
function clipTimeOf(figure: number, was: Draft, draft: Draft): TimelineOperation | undefined {
  const clip = trimmedClip(was, draft);
  if (clip === undefined) return undefined;
  const { id: segment, in: from = 0, m } = clip;
  const d = Math.min(figure * 1000, (m.length ?? from + clip.d) - from);
  return d > 0 ? { op: 'trim-clip', segment, in: from, d } : undefined;
}

/** The one clip of which the last message changed how much is shown. */
export function trimmedClip(was: Draft, draft: Draft): VisualSegment | undefined {
  const before = lanesOf(was).visuals;
  const [clip, ...others] = lanesOf(draft).visuals.filter(({ id, d, m, sp }) =>
    before.some(old => old.id === id && m.kind === 'video' && old.d !== d && old.sp === sp),
  );
  return others.length > 0 ? undefined : clip;
}
