import type { Draft, VisualSegment } from '../../timeline/draft.ts';
import { type Lanes, lanesOf } from '../../timeline/tracks.ts';
import { type AnswerTable, fill, type Label } from './answer-table.ts';
import { describeMotions, plainMotion } from './describe-motions.ts';
import { describeTexts } from './describe-texts.ts';
import {
  color,
  duration,
  format,
  labelled,
  listed,
  numbersOf,
  percent,
  transition,
  trimmed,
} from './wording.ts';

/** So much the beats lengthen or shorten a video whose photos are where they were, at most. */
const bendMs = 500;

/** Clips that became longer or shorter are told one by one up to so many. */
const mostClips = 4;

interface Side extends Lanes {
  readonly draft: Draft;
}

/** How a change came about, which its lines tell. */
export interface Circumstances {
  /** Something was undone or done again: photos that come are back. */
  readonly restores: boolean;
  /** Cuts on the beat were asked for or refused; elsewhere they end with every time that is set by hand, which is no news. */
  readonly asksForBeats: boolean;
  /** No time was asked for: that cuts move to other beats by some tenths of a second is no news. */
  readonly keepsTimes?: boolean;
}

const ordinary: Circumstances = { restores: false, asksForBeats: false };

/** One line for each thing that differs between two drafts: its name, before → after. */
export function describeChanges(
  before: Draft | null,
  after: Draft | null,
  table: AnswerTable,
  { restores, asksForBeats, keepsTimes }: Circumstances = ordinary,
): readonly string[] {
  const was = before && { draft: before, ...lanesOf(before) };
  const is = after && { draft: after, ...lanesOf(after) };
  if (is === null) return [];
  const line = (label: Label, read: (side: Side) => string | undefined): string[] => {
    const old = was ? read(was) : undefined;
    const now = read(is);
    if (now === undefined || old === now)
      return now === undefined && old !== undefined ? [changed(label, old, table.values.none)] : [];
    return [old === undefined ? labelled(table.labels[label], now, table) : changed(label, old, now)];
  };
  const changed = (label: Label, old: string, now: string): string =>
    labelled(table.labels[label], `${old} → ${now}`, table);
  // Of music that comes or goes its name says all.
  const plays = was !== null && was.audio.length > 0 && is.audio.length > 0;
  if (was === null) return [firstCut(table, line), ...describeTexts([], is.texts, is.visuals, table)];
  return [
    ...line('photos', ({ visuals }) => String(visuals.length)),
    ...comings(was, is, restores ? 'back' : 'added', table),
    ...(keepsTimes && Math.abs(is.draft.d - was.draft.d) < bendMs
      ? []
      : line('length', ({ draft }) => duration(draft.d, table))),
    ...(keepsTimes ? [] : durations(was, is, table)),
    ...line('format', ({ draft }) => format(draft)),
    ...line('fit', ({ visuals }) => fits(visuals, table)),
    ...line('transitions', ({ visuals }) => transitions(visuals, table)),
    ...describeMotions(was.visuals, is.visuals, table),
    ...line('look', ({ visuals }) => looks(visuals, table)),
    ...clips(was, is, table),
    ...line('fade-in', ({ draft }) => (draft.fi > 0 ? duration(draft.fi, table) : undefined)),
    ...line('fade-out', ({ draft }) => (draft.fo > 0 ? duration(draft.fo, table) : undefined)),
    ...line('music', ({ audio }) => music(audio[0], table)),
    ...(plays
      ? [
          ...line('volume', ({ audio }) => (audio[0] ? percent(audio[0].vol) : undefined)),
          ...line('music-fades', ({ audio }) => musicFades(audio, table)),
        ]
      : []),
    ...(is.audio.length > 0 && asksForBeats
      ? line('beats', ({ draft }) => (draft.m.beats ? table.values.on : table.values.off))
      : []),
    ...describeTexts(was.texts, is.texts, is.visuals, table),
  ];
}

/** A new video in one line: what people look for first. The rest they see. */
function firstCut(
  table: AnswerTable,
  line: (label: Label, read: (side: Side) => string | undefined) => string[],
): string {
  return [
    ...line('photos', ({ visuals }) => String(visuals.length)),
    ...line('length', ({ draft }) => duration(draft.d, table)),
    ...line('format', ({ draft }) => format(draft)),
    ...line('transitions', ({ visuals }) => transitions(visuals, table)),
    ...line('fit', ({ visuals }) => (visuals.some(isFramed) ? fits(visuals, table) : undefined)),
    ...line('motion', ({ visuals }) => plainMotion(visuals, table)),
    ...line('order', ({ visuals }) => (visuals.some(isEarlier) ? numbersOf(visuals) : undefined)),
    ...line('look', ({ visuals }) => looks(visuals, table)),
    ...line('fade-in', ({ draft }) => (draft.fi > 0 ? duration(draft.fi, table) : undefined)),
    ...line('fade-out', ({ draft }) => (draft.fo > 0 ? duration(draft.fo, table) : undefined)),
    ...line('music', ({ audio }) => music(audio[0], table)),
  ].join(' · ');
}

/** It comes before one that was sent before it. */
const isEarlier = ({ m }: VisualSegment, at: number, all: readonly VisualSegment[]): boolean =>
  at > 0 && m.n < (all[at - 1]?.m.n ?? 0);

/** Other than a first cut shows a photo when nobody says how. */
const isFramed = ({ fit, bg }: VisualSegment): boolean => fit !== 'blur' || bg !== undefined;

const fits = (visuals: readonly VisualSegment[], table: AnswerTable): string | undefined =>
  agreed(
    visuals.map(({ fit, bg }) => `${table.values[fit]}${bg ? ` (${color(bg, table)})` : ''}`),
    table,
  );

/** Photos that came, went or changed places, by their numbers. */
function comings(
  was: Side,
  is: Side,
  come: 'added' | 'back',
  { labels, ...table }: AnswerTable,
): readonly string[] {
  const old = was.visuals;
  const now = is.visuals;
  const added = now.filter(({ id }) => !old.some(one => one.id === id)).map(({ m }) => m.n);
  const removed = old.filter(({ id }) => !now.some(one => one.id === id)).map(({ m }) => m.n);
  const stayed = old.filter(({ id }) => now.some(one => one.id === id)).map(({ id }) => id);
  const order = now.filter(({ id }) => stayed.includes(id)).map(({ id }) => id);
  return [
    ...(added.length > 0 ? [labelled(labels[come], listed(added), table)] : []),
    ...(removed.length > 0 ? [labelled(labels.removed, listed(removed), table)] : []),
    ...(stayed.join() === order.join() ? [] : [labelled(labels.order, numbersOf(now), table)]),
  ];
}

/** The same time for all photos, or the ones that changed when they are few. */
function durations(was: Side | null, is: Side, table: AnswerTable): readonly string[] {
  const stills = ({ visuals }: Side) => visuals.filter(({ m }) => m.kind === 'image');
  const even = (side: Side): string | undefined => {
    const times = stills(side).map(({ d }) => d);
    const [least, most] = [Math.min(...times), Math.max(...times)];
    if (times.length === 0) return undefined;
    return most - least < 100
      ? duration(most, table)
      : `${trimmed(least / 1000, table)}–${duration(most, table)}`;
  };
  const old = was ? even(was) : undefined;
  const now = even(is);
  const changed = is.visuals.flatMap(segment => {
    const before = was?.visuals.find(({ id }) => id === segment.id);
    return before && Math.abs(before.d - segment.d) >= 100 ? [{ segment, before }] : [];
  });
  const one = ({ segment: { m, d }, before }: (typeof changed)[number]): string => {
    const label = fill(m.kind === 'video' ? table.labels.clip : table.labels.photo, { n: m.n });
    return labelled(label, `${duration(before.d, table)} → ${duration(d, table)}`, table);
  };
  const photos = changed.filter(({ segment }) => segment.m.kind === 'image');
  const clipTimes = changed.filter(({ segment }) => segment.m.kind === 'video').map(one);
  // One photo or two that changed places with each other; else the time of all says it.
  const few = photos.length === 1 || (photos.length === 2 && old === now);
  if (few && is.visuals.length > 1) return [...photos.map(one), ...clipTimes];
  if (now === undefined || old === now) return clipTimes;
  return [
    labelled(table.labels.each, old === undefined ? now : `${old} → ${now}`, table),
    ...(clipTimes.length <= mostClips ? clipTimes : []),
  ];
}

function agreed(values: readonly string[], { values: words }: AnswerTable): string | undefined {
  const [first, ...others] = [...new Set(values)];
  if (first === undefined) return undefined;
  return others.length === 0 ? first : words.mixed;
}

function transitions(visuals: readonly VisualSegment[], table: AnswerTable): string | undefined {
  const pairs = visuals.slice(0, -1);
  if (pairs.length === 0) return undefined;
  const types = new Set(pairs.map(({ tr }) => (tr ? transition(tr.type, table) : table.values.cut)));
  const times = [...new Set(pairs.flatMap(({ tr }) => (tr ? [Math.round(tr.d / 100)] : [])))];
  const time = times.length > 0 ? `, ${duration(Math.max(...times) * 100, table)}` : '';
  const name = types.size > 3 ? table.values.varied : [...types].join(' / ');
  return `${name}${time}`;
}

function looks(visuals: readonly VisualSegment[], { values }: AnswerTable): string | undefined {
  const by = new Map<string, number[]>();
  for (const { fx, m } of visuals) {
    const name = (fx ?? []).map(look => values[look]).join(' + ');
    if (name !== '') by.set(name, [...(by.get(name) ?? []), m.n]);
  }
  const parts = [...by].map(([name, numbers]) =>
    numbers.length === visuals.length ? name : `${name} (${listed(numbers)})`,
  );
  return parts.length > 0 ? parts.join('; ') : undefined;
}

function clips(was: Side | null, is: Side, table: AnswerTable): readonly string[] {
  return is.visuals.flatMap(clip => {
    const before = was?.visuals.find(({ id }) => id === clip.id);
    if (clip.m.kind !== 'video' || before === undefined) return [];
    const said = [
      ...(before.sp === clip.sp ? [] : [fill(table.values.speed, { n: trimmed(clip.sp ?? 1, table) })]),
      ...(before.vol === clip.vol
        ? []
        : [fill(table.values.sound, { n: Math.round((clip.vol ?? 1) * 100) })]),
      ...(before.in === clip.in ? [] : [fill(table.values.from, { n: duration(clip.in ?? 0, table) })]),
    ];
    return said.length > 0
      ? [labelled(fill(table.labels.clip, { n: clip.m.n }), said.join(', '), table)]
      : [];
  });
}

function music(song: Side['audio'][number] | undefined, table: AnswerTable): string | undefined {
  if (song === undefined) return undefined;
  const name = song.m.mood ? table.values[song.m.mood] : song.m.name;
  return song.in ? `${name} (${fill(table.values.from, { n: duration(song.in, table) })})` : name;
}

function musicFades(audio: Side['audio'], { values, ...table }: AnswerTable): string | undefined {
  const fi = audio[0]?.fi ?? 0;
  const fo = audio.at(-1)?.fo ?? 0;
  const said = [
    ...(fi > 0 ? [fill(values.in, { n: duration(fi, { values, ...table }) })] : []),
    ...(fo > 0 ? [fill(values.out, { n: duration(fo, { values, ...table }) })] : []),
  ];
  return said.length > 0 ? said.join(', ') : undefined;
}
