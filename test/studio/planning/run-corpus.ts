import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Asset, type EditAnswer, edit } from '../../../studio/planning/edit.ts';
import { draftSchema } from '../../../studio/timeline/draft.ts';
import { lanesOf } from '../../../studio/timeline/tracks.ts';

const expectation = z.strictObject({
  photos: z.int().optional(),
  order: z.array(z.int()).optional(),
  total: z.number().optional(),
  each: z.number().optional(),
  /** Times of single photos in ms, by number; `longer` / `shorter` than the message before left them. */
  times: z.record(z.string(), z.union([z.number(), z.enum(['longer', 'shorter'])])).optional(),
  length: z.enum(['longer', 'shorter']).optional(),
  ratio: z.string().optional(),
  width: z.int().optional(),
  fit: z.string().optional(),
  bg: z.string().optional(),
  transition: z.string().optional(),
  transitions: z.record(z.string(), z.string()).optional(),
  transitionMs: z.number().optional(),
  motion: z.string().optional(),
  motions: z.record(z.string(), z.string()).optional(),
  looks: z.array(z.string()).optional(),
  looksOf: z.record(z.string(), z.array(z.string())).optional(),
  fi: z.boolean().optional(),
  fo: z.boolean().optional(),
  music: z.union([z.boolean(), z.string()]).optional(),
  musicChanged: z.literal(true).optional(),
  vol: z.number().optional(),
  volume: z.enum(['louder', 'quieter']).optional(),
  musicFadeOut: z.number().optional(),
  musicFadeIn: z.number().optional(),
  beats: z.boolean().optional(),
  title: z.union([z.string(), z.literal(false)]).optional(),
  closing: z.string().optional(),
  captions: z.record(z.string(), z.string()).optional(),
  watermark: z.union([z.string(), z.literal(false)]).optional(),
  credit: z.string().optional(),
  color: z.string().optional(),
  pos: z.string().optional(),
  size: z.enum(['bigger', 'smaller']).optional(),
  textMs: z.number().optional(),
  clipSpeed: z.number().optional(),
  clipVol: z.number().optional(),
  clipMs: z.number().optional(),
  clipIn: z.number().optional(),
  says: z.string().optional(),
  language: z.string().optional(),
  /** The last message changed nothing. */
  unchanged: z.literal(true).optional(),
  draft: z.null().optional(),
});
const entrySchema = z.strictObject({
  photos: z.int(),
  clips: z.int().default(0),
  songs: z.int().default(0),
  portrait: z.boolean().default(false),
  late: z.int().default(0),
  dates: z.boolean().default(false),
  language: z.string().default('en'),
  say: z.array(z.string()).min(1),
  expect: expectation,
});
export type Entry = z.infer<typeof entrySchema>;
export type Expectation = Entry['expect'];

const folder = new URL('./corpus/', import.meta.url);

/** Every entry of the corpus by the language of its file. */
export function loadCorpus(): readonly { readonly language: string; readonly entries: readonly Entry[] }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => ({
      language: name.slice(0, -'.jsonl'.length),
      entries: readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => entrySchema.parse(JSON.parse(line))),
    }));
}

/** Photos first, then clips, then songs; dates run against the order in which the photos were sent. */
export function assetsFor(
  entry: Pick<Entry, 'photos' | 'clips' | 'songs' | 'portrait' | 'dates'>,
): readonly Asset[] {
  const { photos, clips, songs, portrait, dates } = entry;
  return Array.from({ length: photos + clips + songs }, (_, i): Asset => {
    const base = { id: `a${i + 1}`, n: i + 1 };
    if (i >= photos + clips)
      return { ...base, kind: 'audio', name: `song_${i + 1}.mp3`, durationMs: 120_000 };
    if (i >= photos)
      return {
        ...base,
        kind: 'video',
        name: `clip_${i + 1}.mp4`,
        durationMs: 12_000,
        width: 1920,
        height: 1080,
      };
    const size = portrait ? { width: 3000, height: 4000 } : { width: 4000, height: 3000 };
    const taken = dates ? { takenAt: new Date(Date.UTC(2026, 0, 20 - i)).toISOString() } : {};
    return { ...base, kind: 'image', name: `photo_${i + 1}.jpg`, ...size, ...taken };
  });
}

export interface Turn {
  readonly before: EditAnswer | undefined;
  readonly after: EditAnswer;
}

/** Answers to first messages: most conversations begin alike, and the same message in the same place has the same answer. */
const begun = new Map<string, EditAnswer>();

/** Says every message in turn; late photos arrive before the last one. */
export function converse(entry: Entry): Turn {
  let before: EditAnswer | undefined;
  let after: EditAnswer | undefined;
  entry.say.forEach((text, i) => {
    const isLast = i === entry.say.length - 1;
    const photos = entry.photos - (isLast ? 0 : entry.late);
    const state = after ?? { draft: null, undo: [], redo: [] };
    before = after;
    const assets = assetsFor({ ...entry, photos });
    const { language } = entry;
    const answer = () =>
      edit({
        text,
        language,
        assets,
        draft: state.draft,
        undo: state.undo,
        redo: state.redo,
        ...(after?.asked === undefined ? {} : { asked: after.asked }),
        ...(after?.idle ? { idle: after.idle } : {}),
        seed: 7,
      });
    if (i > 0 || isLast) after = answer();
    else {
      const beginning = JSON.stringify([text, language, assets]);
      after = begun.get(beginning) ?? answer();
      begun.set(beginning, after);
    }
  });
  if (after === undefined) throw new Error('The entry says nothing.');
  return { before, after };
}

/** What does not hold; empty when everything does. */
export function failures(entry: Entry): readonly string[] {
  const { before, after } = converse(entry);
  const wrong: string[] = [];
  const { expect: wanted } = entry;
  const check = (name: string, is: unknown, should: unknown): void => {
    if (should !== undefined && JSON.stringify(is) !== JSON.stringify(should)) {
      wrong.push(`${name}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
    }
  };
  if (wanted.unchanged) check('changed', after.changed, false);
  check('language', after.language, wanted.language);
  if (wanted.says !== undefined && !after.text.includes(wanted.says)) wrong.push(`says ${after.text}`);
  const { draft } = after;
  if ('draft' in wanted) check('draft', draft, null);
  if (draft === null) {
    const facts = Object.keys(wanted).filter(
      key => !['unchanged', 'says', 'language', 'draft'].includes(key),
    );
    return facts.length > 0 ? [...wrong, `no draft; ${after.text}`] : wrong;
  }
  draftSchema.parse(draft);
  const { visuals, audio, texts } = lanesOf(draft);
  const was = before?.draft ? lanesOf(before.draft) : undefined;
  const stills = visuals.filter(({ m }) => m.kind === 'image');
  const photo = (n: string) => visuals.find(({ m }) => m.n === Number(n));
  const clip = visuals.find(({ m }) => m.kind === 'video');
  const agreed = (values: readonly (string | undefined)[]) =>
    new Set(values).size === 1 ? values[0] : [...new Set(values)].join('|');
  const song = audio[0];
  check('photos', visuals.length, wanted.photos);
  check(
    'order',
    visuals.map(({ m }) => m.n),
    wanted.order,
  );
  check('total', draft.d, wanted.total);
  if (wanted.each !== undefined) for (const { d } of stills) check('each', d, wanted.each);
  for (const [n, time] of Object.entries(wanted.times ?? {})) {
    const d = photo(n)?.d ?? 0;
    const old = was?.visuals.find(({ m }) => m.n === Number(n))?.d ?? 0;
    if (typeof time === 'number') check(`time of ${n}`, d, time);
    else check(`photo ${n} is ${time}`, time === 'longer' ? d > old : d < old, true);
  }
  if (wanted.length !== undefined) {
    const old = before?.draft?.d ?? 0;
    check(
      `video is ${wanted.length} (${old} → ${draft.d})`,
      wanted.length === 'longer' ? draft.d > old : draft.d < old,
      true,
    );
  }
  const [w = 0, h = 0] = (wanted.ratio ?? '').split(':').map(Number);
  if (wanted.ratio !== undefined)
    check(
      `ratio ${draft.m.width}x${draft.m.height}`,
      Math.abs(draft.m.width / draft.m.height - w / h) < 0.01,
      true,
    );
  check('width', draft.m.width, wanted.width);
  if (wanted.fit !== undefined) check('fit', agreed(visuals.map(({ fit }) => fit)), wanted.fit);
  if (wanted.bg !== undefined) check('bg', agreed(visuals.map(({ bg }) => bg)), wanted.bg);
  const types = visuals.slice(0, -1).map(({ tr }) => tr?.type ?? 'none');
  if (wanted.transition === 'varied') check('varied transitions', new Set(types).size > 1, true);
  else if (wanted.transition !== undefined) check('transition', agreed(types), wanted.transition);
  for (const [n, type] of Object.entries(wanted.transitions ?? {}))
    check(`transition of ${n}`, photo(n)?.tr?.type ?? 'none', type);
  if (wanted.transitionMs !== undefined)
    check(
      'transition time',
      agreed(visuals.slice(0, -1).map(({ tr }) => String(tr?.d))),
      String(wanted.transitionMs),
    );
  const motions = stills.map(({ mo }) => mo?.type ?? 'none');
  if (wanted.motion === 'moving') check('moving', motions.includes('none'), false);
  else if (wanted.motion !== undefined) check('motion', agreed(motions), wanted.motion);
  for (const [n, type] of Object.entries(wanted.motions ?? {}))
    check(`motion of ${n}`, photo(n)?.mo?.type, type);
  if (wanted.looks !== undefined) for (const { fx } of visuals) check('looks', fx ?? [], wanted.looks);
  for (const [n, looks] of Object.entries(wanted.looksOf ?? {}))
    check(`looks of ${n}`, photo(n)?.fx ?? [], looks);
  if (wanted.fi !== undefined) check('fade in', draft.fi > 0, wanted.fi);
  if (wanted.fo !== undefined) check('fade out', draft.fo > 0, wanted.fo);
  if (typeof wanted.music === 'boolean') check('music', song !== undefined, wanted.music);
  else if (wanted.music !== undefined) check('music', song?.m.mood ?? song?.m.name, wanted.music);
  if (wanted.musicChanged)
    check('music changed', song !== undefined && song.src !== was?.audio[0]?.src, true);
  check('volume', song?.vol, wanted.vol);
  if (wanted.volume !== undefined) {
    const [old, now] = [was?.audio[0]?.vol ?? 0, song?.vol ?? 0];
    check(wanted.volume, wanted.volume === 'louder' ? now > old : now < old, true);
  }
  check('music fade out', audio.at(-1)?.fo, wanted.musicFadeOut);
  check('music fade in', song?.fi, wanted.musicFadeIn);
  check('beats', draft.m.beats, wanted.beats);
  const title =
    texts.find(({ m }) => m.role === 'title' && m.at !== 'end') ?? texts.find(({ m }) => m.role === 'title');
  check('title', title?.m.text ?? false, wanted.title);
  check('closing', texts.find(({ s, d }) => s + d === draft.d && s > 0)?.m.text, wanted.closing);
  check('watermark', texts.find(({ m }) => m.role === 'watermark')?.m.text ?? false, wanted.watermark);
  check('credit', texts.find(({ m }) => m.role === 'credit')?.m.text, wanted.credit);
  for (const [n, text] of Object.entries(wanted.captions ?? {})) {
    check(
      `caption of ${n}`,
      texts.find(({ m }) => m.of !== undefined && m.of === photo(n)?.id)?.m.text,
      text,
    );
  }
  check('color', texts[0]?.color, wanted.color);
  check('pos', texts[0]?.pos, wanted.pos);
  check('text time', texts[0]?.d, wanted.textMs);
  if (wanted.size !== undefined) {
    const [old, now] = [was?.texts[0]?.size ?? 1, texts[0]?.size ?? 0];
    check(wanted.size, wanted.size === 'bigger' ? now > old : now < old, true);
  }
  check('clip speed', clip?.sp, wanted.clipSpeed);
  check('clip sound', clip?.vol, wanted.clipVol);
  check('clip time', clip?.d, wanted.clipMs);
  check('clip start', clip?.in, wanted.clipIn);
  return wrong;
}
