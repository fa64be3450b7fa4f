import * as z from 'zod';

/**
 * A draft as people would describe it. Read from the wire's short keys here and nowhere else; only `t`, `tt`, `sg`, `d`
 * and `m` are documented (nemo-contract §7), every other key is a hint that may be missing. For reading only: what goes
 * back to the backend is the text it came as.
 */
export interface Draft {
  readonly tracks: readonly Track[];
  readonly lengthMs: number;
  readonly title: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface Track {
  readonly kind: 'video' | 'audio' | 'text' | 'other';
  /** The wire's own number, shown for kinds we do not know. */
  readonly type: number | undefined;
  readonly name: string | undefined;
  readonly segments: readonly Segment[];
}

/** One piece of a track. Times in ms on the timeline. */
export interface Segment {
  readonly startMs: number;
  readonly endMs: number;
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Shown text, text tracks only. */
  readonly text: string | undefined;
  /** `title`, `caption`, …; as the backend calls it. */
  readonly role: string | undefined;
  readonly media: 'image' | 'video' | undefined;
  /** Where the media comes from; tells two segments of the same name apart. */
  readonly source: string | undefined;
  /** 0-1. */
  readonly volume: number | undefined;
  /** Into the next segment. */
  readonly transition: string | undefined;
  /** Camera motion, looks, fit, speed, colour, position, size, animation and fades: everything else we can name. */
  readonly traits: Readonly<Partial<Record<Trait, string>>>;
}

export const traits = [
  'motion',
  'look',
  'fit',
  'speed',
  'color',
  'position',
  'size',
  'animation',
  'fade',
] as const;
export type Trait = (typeof traits)[number];

const emptyDraft: Draft = { tracks: [], lengthMs: 0, title: undefined, width: undefined, height: undefined };

/** Reads a draft from its JSON. Never throws: what cannot be read is as good as no draft. */
export function readDraft(json: string | undefined): Draft {
  if (json === undefined) return emptyDraft;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return emptyDraft;
  }
  const wire = wireDraft.safeParse(value);
  if (!wire.success) return emptyDraft;
  const tracks = (wire.data.t ?? []).map(readTrack);
  const ends = tracks.flatMap(track => track.segments.map(segment => segment.endMs));
  const { title, width, height } = wire.data.m ?? {};
  return {
    tracks,
    lengthMs: wire.data.d ?? Math.max(0, ...ends),
    title: nonEmpty(title),
    width: positive(width),
    height: positive(height),
  };
}

/** Whether there is anything to render: a list of tracks, one of which has segments (nemo-contract §7). */
export const isExportable = (draft: Draft): boolean => draft.tracks.some(track => track.segments.length > 0);

const loose = z.record(z.string(), z.unknown()).optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const wireSegment = z.looseObject({ d: number, m: loose }).catch({ d: undefined, m: undefined });
const wireTrack = z
  .looseObject({ tt: number, sg: z.array(wireSegment).optional().catch(undefined), m: loose })
  .catch({ tt: undefined, sg: undefined, m: undefined });
const wireDraft = z.looseObject({ t: z.array(wireTrack).optional().catch(undefined), d: number, m: loose });

const kinds: Readonly<Record<number, Track['kind']>> = { 0: 'video', 1: 'audio', 7: 'text' };

function readTrack(track: z.infer<typeof wireTrack>): Track {
  const kind = (track.tt === undefined ? undefined : kinds[track.tt]) ?? 'other';
  const segments: Segment[] = [];
  let nextStart = 0;
  for (const wire of track.sg ?? []) {
    const segment = readSegment(wire, kind, nextStart);
    segments.push(segment);
    nextStart = segment.endMs;
  }
  return { kind, type: track.tt, name: firstText(track.m, 'name', 'title'), segments };
}

/** Spellings of the start, the text and the volume are guesses: none is documented (nemo-contract §7). */
function readSegment(wire: z.infer<typeof wireSegment>, kind: Track['kind'], nextStart: number): Segment {
  const startMs =
    firstNumber(wire, 's', 'st', 'start', 'start_time', 'startTime', 'offset') ??
    firstNumber(wire.m, 'start', 'start_time', 'startTime') ??
    nextStart;
  const volume = firstNumber(wire.m, 'volume') ?? firstNumber(wire, 'vol', 'volume', 'v');
  const media = wire.m?.['kind'];
  return {
    startMs,
    endMs: startMs + Math.max(0, wire.d ?? firstNumber(wire.m, 'duration') ?? 0),
    id: firstText(wire, 'id'),
    name: firstText(wire.m, 'name', 'title', 'filename', 'file_name'),
    text: kind === 'text' ? firstText(wire.m, 'text', 'content', 'title', 'name') : undefined,
    role: firstText(wire.m, 'role'),
    media: media === 'image' || media === 'video' ? media : undefined,
    source: firstText(wire, 'src') ?? firstText(wire.m, 'src', 'url', 'cdn_url'),
    volume: volume === undefined ? undefined : Math.max(0, volume > 1 ? volume / 100 : volume),
    transition: typeNames(wire['tr']),
    traits: readTraits(wire),
  };
}

function readTraits(wire: z.infer<typeof wireSegment>): Segment['traits'] {
  const fades = [firstNumber(wire, 'fi') ?? 0, firstNumber(wire, 'fo') ?? 0];
  const found: Record<Trait, string | undefined> = {
    motion: typeNames(wire['mo']),
    look: typeNames(wire['fx']),
    fit: firstText(wire, 'fit'),
    speed: firstNumber(wire, 'sp')?.toString(),
    color: firstText(wire, 'color') ?? firstText(wire.m, 'color'),
    position: firstText(wire, 'pos') ?? firstText(wire.m, 'position'),
    size: (firstNumber(wire, 'size') ?? firstNumber(wire.m, 'font_size', 'fontSize'))?.toString(),
    animation: firstText(wire, 'an'),
    fade: fades.some(ms => ms > 0) ? fades.map(ms => `${ms / 1000}s`).join('/') : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

type Loose = Readonly<Record<string, unknown>> | undefined;

const firstNumber = (from: Loose, ...keys: readonly string[]): number | undefined =>
  keys
    .map(key => from?.[key])
    .find((value): value is number => typeof value === 'number' && Number.isFinite(value));

const firstText = (from: Loose, ...keys: readonly string[]): string | undefined =>
  keys.map(key => nonEmpty(from?.[key])).find(value => value !== undefined);

const nonEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

/** `"fade"`, `{ "type": "fade" }` or a list of either. */
function typeNames(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(typeNames).filter(Boolean).join(', ') || undefined;
  const name = typeof value === 'object' && value !== null && 'type' in value ? value.type : value;
  return name === 'none' ? undefined : nonEmpty(name);
}
