import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { makeSound } from '../../../studio/render/audio/make-sound.ts';
import { fileIdentities } from '../../../studio/render/cache/file-identity.ts';
import type { SharedParts } from '../../../studio/render/cache/kept-parts.ts';
import { unpackPackets } from '../../../studio/render/cache/pack-packets.ts';
import { joinParts } from '../../../studio/render/parts/join-parts.ts';
import {
  type MovieOutput,
  type PartedRequest,
  partedVideo,
} from '../../../studio/render/parts/parted-video.ts';
import { planParts } from '../../../studio/render/parts/plan-parts.ts';
import { planSound } from '../../../studio/render/parts/plan-sound.ts';
import { renderPart } from '../../../studio/render/parts/render-part.ts';
import { renderSound } from '../../../studio/render/parts/render-sound.ts';
import { render } from '../../../studio/render/render.ts';
import { draftOf, music, photo, title } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

let place: Awaited<ReturnType<typeof createWorkplace>>;
let media: ReadonlyMap<string, string>;
beforeAll(async () => {
  place = await createWorkplace();
  // Noise takes a lot of bytes.
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  await sharp({ create: { width: 640, height: 360, channels: 3, background: '#808080', noise } })
    .png()
    .toFile(place.path('noise.png'));
  media = new Map([
    ['asset:1', await place.plainPhoto('one.png', '#c02020')],
    // Most of the video at twice the rate that fits on average: over its size at the first try.
    ['asset:2', place.path('noise.png')],
    ['asset:3', place.path('noise.png')],
  ]);
  return () => place.remove();
});

/** What machines share, as a bucket would. */
function memoryParts(): SharedParts & { readonly puts: string[] } {
  const kept = new Map<string, Buffer>();
  const puts: string[] = [];
  return {
    puts,
    has: async key => kept.has(key),
    get: async key => kept.get(key),
    put: async (key, bytes) => {
      puts.push(key);
      kept.set(key, Buffer.from(bytes));
    },
  };
}

const draft = draftOf({
  photos: [
    photo(1, 0, 6500, { tr: { type: 'crossfade', d: 500 }, mo: { type: 'zoom-in', amount: 0.1 } }),
    photo(2, 6000, 5500, { fit: 'blur', tr: { type: 'wipe-left', d: 400 } }),
    photo(3, 11_100, 4400),
  ],
  texts: [title('Lisbon', 500, 2000)],
  sounds: [music(15_500)],
});

/** The video made in parts, as a workflow does it. */
async function inParts(
  output: MovieOutput,
  kept: SharedParts,
  name: string,
  given = draft,
  files: Readonly<Record<'planned' | 'rendered', PartedRequest['media']>> = {
    planned: media,
    rendered: media,
  },
) {
  const planned = await planParts(given, output, files.planned);
  const identities = await fileIdentities(files.planned);
  let request: PartedRequest = { draft: planned.draft, output, media: files.planned, identities };
  const counted: number[] = [];
  await renderSound({ ...request, kept });
  for (let round = 1; ; round++) {
    for (const part of planned.parts.toReversed()) {
      const onFrames = async (frames: number) => {
        counted[part.part] = frames;
      };
      await renderPart({ ...request, media: files.rendered, part, kept, onFrames, workers: 1 });
    }
    const joined = await joinParts({ ...request, kept, outputPath: place.path(`${name}.mp4`) });
    if (joined.kind === 'joined') return { planned, counted, rounds: round, result: joined.result };
    request = { ...request, aim: joined.aim };
  }
}

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

test.each([
  ['as good as it gets', { format: 'mp4', quality: 'high' }],
  ['small enough to be encoded again, coarser', { format: 'mp4', quality: 'high', maxBytes: 250_000 }],
] as const)('a video made in parts is to the byte the one made at once, %s', async (name, output) => {
  const outputPath = place.path('whole.mp4');
  const whole = await render({ draft, media, output, outputPath });
  const parts = await inParts(output, memoryParts(), 'parts');
  expect(parts.planned.parts.length).toBeGreaterThan(2);
  expect(parts.rounds > 1).toBe(name.startsWith('small'));
  expect(parts.counted.reduce((sum, frames) => sum + frames, 0)).toBe(parts.planned.frames);
  expect(parts.result.bytes).toBe(whole.bytes);
  expect(parts.result).toMatchObject({ width: 320, height: 180, durationMs: whole.durationMs });
  expect(await digest(place.path('parts.mp4'))).toBe(await digest(outputPath));
  expect(await digest(parts.result.coverPath)).toBe(await digest(whole.coverPath));
  expect(await digest(parts.result.thumbnailPath)).toBe(await digest(whole.thumbnailPath));
});

test('after a change of one title only what shows it is encoded again', async () => {
  const kept = memoryParts();
  const output = { format: 'mp4', quality: 'high' } as const;
  await inParts(output, kept, 'before');
  const first = kept.puts.splice(0).filter(key => key.startsWith('chunk'));
  const changed = {
    ...draft,
    t: draft.t.map(track => (track.tt === 7 ? { ...track, sg: [title('Porto', 500, 2000)] } : track)),
  };
  await inParts(output, kept, 'after', changed);
  const second = kept.puts.filter(key => key.startsWith('chunk'));
  expect(second.length).toBeGreaterThan(0);
  expect(second.length).toBeLessThan(first.length / 2);
  expect(kept.puts.some(key => key.startsWith('sound'))).toBe(false);
});

test('what could not be shown or heard is told again when the same parts are used again', async () => {
  const kept = memoryParts();
  const output = { format: 'mp4', quality: 'high' } as const;
  const song = place.path('song.mp3');
  await writeFile(song, 'no song');
  const sounds = [music(5000, { m: { name: 'song.mp3' }, src: 'asset:song' })];
  const given = draftOf({ photos: [photo(1, 0, 2500), photo(2, 2500, 2500)], sounds });
  const all = new Map([...media, ['asset:song', song]]);
  // It was there when the files were looked at.
  const there = new Map([...media].filter(([src]) => src !== 'asset:2'));
  const told = [
    { name: 'photo-2.png', reason: 'The file of photo-2.png is missing.' },
    { name: 'song.mp3', reason: expect.stringContaining('song.mp3') },
  ];
  const first = await inParts(output, kept, 'told', given, { planned: all, rendered: there });
  expect(first.result.warnings).toEqual(told);
  const puts = kept.puts.length;
  const second = await inParts(output, kept, 'told-again', given, { planned: all, rendered: there });
  expect(kept.puts).toHaveLength(puts);
  expect(second.result.warnings).toEqual(told);
});

test('the sound of a longer video, made by many machines in any order, is to the byte that of one', async () => {
  const sounds = [music(50_000)];
  const given = draftOf({ photos: [photo(1, 0, 50_000)], sounds });
  // Opus takes half as long as AAC.
  const output = { format: 'webm', quality: 'low' } as const;
  const identities = await fileIdentities(media);
  const request: PartedRequest = { draft: given, output, media, identities };
  const { sound, soundKeys } = partedVideo(request);
  const kept = memoryParts();
  const { songs, mixes } = planSound(sound);
  expect([songs.length, mixes.length]).toEqual([2, 2]);
  for (const piece of songs.toReversed()) await renderSound({ ...request, kept, piece });
  for (const piece of mixes.toReversed()) await renderSound({ ...request, kept, piece });
  const pieces = await Promise.all(soundKeys.map(key => kept.get(key)));
  const packets = pieces.flatMap(bytes => (bytes && unpackPackets(bytes)?.packets) ?? []);
  // Vitest compares buffers byte by byte, for seconds.
  expect(isDeepStrictEqual(packets, (await makeSound(sound)).audio.packets)).toBe(true);
});

test('a part that nobody wants any more ends, and keeps nothing half', async () => {
  const kept = memoryParts();
  const output = { format: 'mp4', quality: 'high' } as const;
  const identities = await fileIdentities(media);
  const abort = new AbortController();
  const onFrames = async (frames: number) => {
    if (frames > 0) abort.abort();
  };
  const request = { draft, output, media, identities, kept, onFrames, workers: 1 };
  await expect(
    renderPart({ ...request, part: { first: 0, end: 9 }, signal: abort.signal }),
  ).rejects.toMatchObject({ name: 'RenderError', kind: 'cancelled' });
  expect(kept.puts.length).toBeLessThan(9);
});
