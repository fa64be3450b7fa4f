import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend, FileUpload } from '../../lib/core/backend.ts';
import { isExportable, readDraft } from '../../lib/core/draft.ts';
import { draftDifference } from '../../lib/core/draft-difference.ts';
import { outlineDraft } from '../../lib/core/draft-outline.ts';
import { systemClock } from '../../lib/nemo/clock.ts';
import { createNemoClient } from '../../lib/nemo/nemo-client.ts';
import { textsFor } from '../../lib/telegram/texts.ts';
import { timelineInWords } from '../../lib/telegram/wording-timeline.ts';
import type { StudioSettings } from '../../studio/config.ts';
import { serveFiles } from '../studio/support/file-server.ts';
import { standInVideo } from '../studio/support/stand-in-render.ts';
import { startTestStudio, type TestStudioOptions } from '../studio/support/test-studio.ts';
import { startHostileBackend } from '../support/hostile-backend.ts';
import { createTestClient, testSkill } from '../support/nemo-test-client.ts';
import { paintPhoto } from '../support/paint-photo.ts';

/** What the client needs of a backend, asked of our own studio in all of its manners. */
const manners: readonly (readonly [string, Partial<StudioSettings>, Omit<TestStudioOptions, 'settings'>])[] =
  [
    ['flat events', {}, {}],
    ['ADK events', { dialect: 'adk' }, {}],
    ['silent edits', { silentRate: 1 }, { random: 0 }],
  ];

const clientId = '11111111-2222-4333-8444-555555555555';
const day = 86_400_000;

/** The studio, connected: an account, a session, and where photos can be fetched from. */
async function connect(
  settings: Partial<StudioSettings> = {},
  options: Omit<TestStudioOptions, 'settings'> = {},
) {
  const photo = await paintPhoto('#c04020');
  const origin = await serveFiles((request, response) => {
    const known = request.url?.endsWith('.jpg') || request.url?.endsWith('.txt');
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'image/jpeg' });
    response.end(request.url?.endsWith('.txt') ? 'words' : photo);
  });
  const studio = await startTestStudio({ ...options, settings: { ...settings, mediaOrigins: [origin] } });
  const client = createTestClient(studio.url);
  const { value: token } = await client.acquireToken(clientId);
  const { sessionId, taskId = '' } = await client.createSession(token, { language: 'en' });
  return { studio, client, token, sessionId, taskId, origin, photo };
}

const upload = (filename: string, bytes: Uint8Array): FileUpload => ({
  filename,
  sizeBytes: bytes.byteLength,
  open: async function* () {
    yield bytes;
  },
});

async function finishedExport(client: Backend, token: string, renderId: string) {
  for (;;) {
    const status = await client.pollExport(token, renderId);
    if (status.kind === 'completed' || status.kind === 'failed') return status;
  }
}

describe.each(manners)('a studio with %s', (_, settings, options) => {
  it('leads the client from the photos to the video', async () => {
    const { client, token, sessionId, taskId, origin, photo } = await connect(settings, options);
    expect(await client.state(token, sessionId)).toMatchObject({ draft: undefined, assets: 0 });

    const sent = await client.uploadFiles(token, sessionId, [
      upload('1-beach.jpg', photo),
      upload('2 "tür".jpg', photo),
    ]);
    expect(sent.failed).toEqual([]);
    const fetched = await client.uploadByUrls(token, sessionId, [
      { filename: '3-sea.jpg', url: `${origin}/3-sea.jpg` },
    ]);
    expect(fetched).toMatchObject({ uploaded: [{ filename: '3-sea.jpg', kind: 'image' }], failed: [] });
    const before = await client.state(token, sessionId);
    expect(before).toMatchObject({ assets: 3 });

    const outcome = await client.runEdit(
      token,
      sessionId,
      'turn my photos into a slideshow with music and a title "Lisbon"',
    );
    expect(outcome).toMatchObject({ kind: settings.silentRate === 1 ? 'silent' : 'finished' });
    const { draft = '' } = await client.state(token, sessionId);
    expect(isExportable(readDraft(draft))).toBe(true);
    expect(timelineInWords(outlineDraft(readDraft(draft)), textsFor('en'))).toMatch(
      /^Timeline \(3 tracks\): 1\. Video: 3 photos \(0-\d+s\) 2\. BGM: .+ \(0-\d+s, \d+%\) 3\. Title: "Lisbon" \(0-\d+s\)$/,
    );
    const kinds = draftDifference(before.draft, draft).map(change => change.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['media-added', 'music-added', 'title-added', 'length-changed']),
    );

    const { renderId } = await client.submitExport(token, { renderId: 'render_1', sessionId, draft });
    const done = await finishedExport(client, token, renderId);
    if (done.kind !== 'completed') throw new Error(done.message);
    expect(done.sizeBytes).toBe(standInVideo.length);
    for (const url of [done.url, undefined]) {
      const { body } = await client.downloadExport(token, { renderId, url });
      expect(Buffer.from(await new Response(body).arrayBuffer()).equals(standInVideo)).toBe(true);
    }
    expect((await client.claimToken(token, { taskId, sessionId })).claimToken).toMatch(/^clm_/);
    const { available, frozen, total } = await client.credits(token);
    expect(available + frozen).toBe(total);
  });

  it('says what a second edit did', async () => {
    const { client, token, sessionId, photo } = await connect(settings, options);
    await client.uploadFiles(token, sessionId, [upload('1.jpg', photo), upload('2.jpg', photo)]);
    await client.runEdit(token, sessionId, 'make a slideshow with music');
    const before = await client.state(token, sessionId);
    await client.runEdit(token, sessionId, 'make it vertical');
    const after = await client.state(token, sessionId);
    expect(draftDifference(before.draft, after.draft)).toContainEqual({
      kind: 'size-changed',
      width: 1080,
      height: 1920,
    });
    await client.runEdit(token, sessionId, 'remove the music');
    const silent = await client.state(token, sessionId);
    expect(draftDifference(after.draft, silent.draft)).toContainEqual(
      expect.objectContaining({ kind: 'music-removed' }),
    );
  });
});

describe('a studio refuses', () => {
  it('tokens that it does not know, and its own after a week; then it knows the person again', async () => {
    const { studio, client, token, sessionId } = await connect();
    await expect(client.state('nmv_usr_unknown', sessionId)).rejects.toMatchObject({ kind: 'token-invalid' });
    studio.advance(8 * day);
    await expect(client.credits(token)).rejects.toMatchObject({ kind: 'token-invalid' });
    expect(await client.runEdit(token, sessionId, 'x')).toMatchObject({
      kind: 'refused',
      reason: 'token-invalid',
      midway: false,
    });
    const renewed = await client.acquireToken(clientId);
    expect(renewed.value).not.toBe(token);
    await client.createSession(renewed.value, { language: 'de' });
  });

  it('sessions that it does not know', async () => {
    const { client, token, photo, origin } = await connect();
    const gone = '5529798706024415232';
    await expect(client.state(token, gone)).rejects.toMatchObject({ kind: 'session-unknown' });
    await expect(client.uploadFiles(token, gone, [upload('a.jpg', photo)])).rejects.toMatchObject({
      kind: 'session-unknown',
    });
    await expect(
      client.uploadByUrls(token, gone, [{ filename: 'a.jpg', url: `${origin}/a.jpg` }]),
    ).rejects.toMatchObject({ kind: 'session-unknown' });
    expect(await client.runEdit(token, gone, 'x')).toMatchObject({
      kind: 'refused',
      reason: 'session-unknown',
    });
  });

  it('renders that it does not know', async () => {
    const { client, token } = await connect();
    await expect(client.pollExport(token, 'render_never')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      client.downloadExport(token, { renderId: 'render_never', url: undefined }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('exports that do not say who asks', async () => {
    const { studio, token, sessionId } = await connect();
    const anonymous: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      for (const name of ['X-Skill-Source', 'X-Skill-Version', 'X-Skill-Platform']) headers.delete(name);
      return fetch(input, { ...init, headers });
    };
    const client = createNemoClient({
      apiUrl: studio.url,
      skill: testSkill,
      fetch: anonymous,
      clock: systemClock,
    });
    const submit = client.submitExport(token, { renderId: 'r', sessionId, draft: '{"t":[]}' });
    await expect(submit).rejects.toMatchObject({ kind: 'plan-blocked' });
  });

  it('files that are none, by name, and takes the others', async () => {
    const { client, token, sessionId, origin } = await connect();
    const outcome = await client.uploadByUrls(token, sessionId, [
      { filename: 'a.jpg', url: `${origin}/a.jpg` },
      { filename: 'notes.txt', url: `${origin}/notes.txt` },
      { filename: 'missing.png', url: `${origin}/missing.png` },
      { filename: 'b.jpg', url: `${origin}/b.jpg` },
    ]);
    expect(outcome.uploaded.map(file => file.filename)).toEqual(['a.jpg', 'b.jpg']);
    expect(outcome.failed.map(file => file.filename)).toEqual(['notes.txt', 'missing.png']);
    expect(outcome.failed[0]).toMatchObject({ reason: 'unsupported-file' });
    expect(await client.state(token, sessionId)).toMatchObject({ assets: 2 });
  });

  it('edits that nobody can pay', async () => {
    const { client, token, sessionId } = await connect({ credits: 0, editCost: 5 });
    expect(await client.runEdit(token, sessionId, 'make a video')).toMatchObject({
      kind: 'refused',
      reason: 'out-of-credits',
      midway: false,
    });
  });
});

it('a submit that was lost is found by its id, and repeating it renders once', async () => {
  const { client, token, sessionId, photo } = await connect();
  await client.uploadFiles(token, sessionId, [upload('1.jpg', photo)]);
  await client.runEdit(token, sessionId, 'make a slideshow');
  const { draft = '' } = await client.state(token, sessionId);
  const first = await client.submitExport(token, { renderId: 'render_same', sessionId, draft });
  const again = await client.submitExport(token, { renderId: 'render_same', sessionId, draft });
  expect(again.renderId).toBe(first.renderId);
  expect(await finishedExport(client, token, 'render_same')).toMatchObject({ kind: 'completed' });
});

it('a session that is deleted is gone with everything in it; the hosted backend offers no such thing', async () => {
  const { client, token, sessionId, photo } = await connect();
  await client.uploadFiles(token, sessionId, [upload('1.jpg', photo)]);
  expect(await client.deleteSession(token, sessionId)).toBe(true);
  await expect(client.state(token, sessionId)).rejects.toMatchObject({ kind: 'session-unknown' });
  expect(await client.deleteSession(token, sessionId)).toBe(true);

  const hosted = await startHostileBackend();
  onTestFinished(() => hosted.close());
  expect(await createTestClient(hosted.url).deleteSession(token, sessionId)).toBe(false);
});
