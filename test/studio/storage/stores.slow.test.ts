import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDiskStores } from '../../../studio/storage/disk-stores.ts';
import type { ExportJob } from '../../../studio/storage/export-job.ts';
import type { SessionRecord } from '../../../studio/storage/session.ts';
import type { Stores } from '../../../studio/storage/stores.ts';
import { type StudioOnAws, studioOnAws } from '../support/studio-on-aws.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let aws: StudioOnAws;
beforeAll(async () => {
  aws = await studioOnAws();
  return aws.stop;
});

const session = (id: string): SessionRecord => ({
  v: 1,
  id,
  taskId: 'task',
  taskName: 'project',
  owner: 'anon_1',
  language: 'en',
  assets: [],
  draft: null,
  edits: 0,
  undo: [],
  redo: [],
  createdAt: aws.now(),
  usedAt: aws.now(),
});

const job = (id: string, of: string): ExportJob => ({
  v: 1,
  id,
  session: of,
  owner: 'anon_1',
  secret: 'secret',
  name: 'video',
  output: { format: 'mp4', quality: 'high' },
  createdAt: aws.now(),
  attempts: 0,
  state: { status: 'pending' },
});

/** The same promises, whoever keeps the records. */
describe.each([
  ['one machine', async (): Promise<Stores> => openDiskStores(await temporaryFolder(), () => undefined)],
  ['AWS', async (): Promise<Stores> => aws.stores()],
])('stores on %s', (_, open) => {
  test('a record is read as it was written, and made once', async () => {
    const { sessions } = await open();
    const id = randomUUID();
    expect(await sessions.read(id)).toBeUndefined();
    expect(await sessions.create(id, session(id))).toBe(true);
    expect(await sessions.create(id, { ...session(id), owner: 'somebody else' })).toBe(false);
    expect(await sessions.read(id)).toEqual(session(id));
  });

  test('updates that come at the same time are all counted', async () => {
    const { sessions } = await open();
    const id = randomUUID();
    await sessions.create(id, session(id));
    const count = () => sessions.update(id, before => ({ ...before, edits: before.edits + 1 }));
    await Promise.all(Array.from({ length: 20 }, count));
    expect(await sessions.read(id)).toMatchObject({ edits: 20 });
  });

  test('an update of what is not there changes nothing', async () => {
    const { sessions } = await open();
    const id = randomUUID();
    expect(await sessions.update(id, value => ({ ...value, edits: 5 }))).toBeUndefined();
    expect(await sessions.read(id)).toBeUndefined();
  });

  test.each(['', '..', '../one', 'a/b', 'a#b', 'x'.repeat(101)])('the id %j is of no record', async id => {
    const { sessions } = await open();
    expect(await sessions.read(id)).toBeUndefined();
    await expect(sessions.create(id, session('1'))).rejects.toThrow(RangeError);
  });

  test('renders are found by their session and by its owner, until they are removed', async () => {
    const { exports } = await open();
    const [mine, other] = [randomUUID(), randomUUID()];
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    await exports.create(one, job('one', mine));
    await exports.create(two, job('two', mine));
    await exports.create(three, job('three', other));
    const found = async (parent: string) => {
      const ids: string[] = [];
      for await (const [id] of exports.of(parent)) ids.push(id);
      return ids.sort();
    };
    expect(await found(mine)).toEqual([one, two].sort());
    expect(await found('anon_1')).toEqual(expect.arrayContaining([one, two, three]));
    await exports.remove(one);
    expect(await found(mine)).toEqual([two]);
  });

  test('files lie beside their record, are fetched whole, and go with it', async () => {
    const { sessions, incomingFolder } = await open();
    const id = randomUUID();
    await sessions.create(id, session(id));
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    const path = join(incomingFolder, randomUUID());
    await writeFile(path, bytes);
    await sessions.files.put(id, 'photo.jpg', path);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    await sessions.files.putText(id, 'draft.json', '{"t":[]}');
    const fetched = async (name: string) => {
      const found = await sessions.files.fetch(id, name);
      return found === undefined ? undefined : readFile(found);
    };
    expect(await fetched('photo.jpg')).toEqual(bytes);
    expect(String(await fetched('draft.json'))).toBe('{"t":[]}');
    expect(await fetched('other.jpg')).toBeUndefined();

    const place = await sessions.files.locate(id, 'photo.jpg', 'image/jpeg');
    const served =
      place.kind === 'here'
        ? await readFile(place.path)
        : Buffer.from(await (await fetch(place.url)).arrayBuffer());
    expect(served).toEqual(bytes);

    await sessions.remove(id);
    await sessions.remove(id);
    expect(await sessions.read(id)).toBeUndefined();
    const again =
      place.kind === 'here' ? await sessions.files.fetch(id, 'photo.jpg') : await statusOf(place.url);
    expect(again).toBe(place.kind === 'here' ? undefined : 404);
  });
});

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

test('on AWS a record whose time is over is gone, though the row is still there', async () => {
  const { tokens } = await aws.stores();
  const id = randomUUID();
  await tokens.create(id, { v: 1, account: 'anon_1', expiresAt: aws.now() + 60_000 });
  aws.advance(59_000);
  expect(await tokens.read(id)).toBeDefined();
  aws.advance(1_000);
  expect(await tokens.read(id)).toBeUndefined();
  expect(await tokens.create(id, { v: 1, account: 'anon_2', expiresAt: aws.now() + 60_000 })).toBe(true);
});

test('the longest session with all its history fits into one row', async () => {
  const { sessions } = await aws.stores();
  const id = randomUUID();
  const secret = () => randomUUID().replaceAll('-', '') + randomUUID().slice(0, 8);
  const assets = Array.from({ length: 500 }, (_, index) => ({
    id: secret(),
    n: index + 1,
    kind: 'image' as const,
    name: `IMG_${index}.jpg`,
    extension: 'jpg',
    mime: 'image/jpeg',
    bytes: 4_000_000 + index,
    hash: secret() + secret(),
    uploadedAt: aws.now(),
  }));
  const draft = (round: number) => ({
    v: 1 as const,
    d: 1_750_000,
    m: { title: `Round ${round}`, width: 1920, height: 1080, fps: 30 as const },
    t: [
      {
        id: 'v1',
        tt: 0 as const,
        m: { name: 'Photos' },
        sg: assets.map(({ id: asset, name, n }, index) => ({
          id: `s${n}`,
          s: index * 3000,
          d: 3500 + round,
          m: { name, kind: 'image' as const, n },
          src: `asset:${asset}`,
          fit: 'blur' as const,
        })),
      },
    ],
    fi: 0,
    fo: 0,
  });
  const whole = {
    ...session(id),
    assets,
    draft: draft(0),
    undo: Array.from({ length: 50 }, (_, n) => draft(n)),
  };
  expect(JSON.stringify(whole).length).toBeGreaterThan(3_000_000);
  expect(await sessions.create(id, whole)).toBe(true);
  expect(await sessions.read(id)).toEqual(whole);
});
