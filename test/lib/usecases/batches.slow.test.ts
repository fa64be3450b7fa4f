import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveAsset } from '../../../lib/usecases/receive-asset.ts';
import { settleBatch } from '../../../lib/usecases/settle-batch.ts';
import { stageMedia } from '../../../lib/usecases/stage-media.ts';
import { startJob } from '../../../lib/usecases/start-job.ts';
import { type Somebody, startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

let world: UseCaseWorld;

beforeAll(async () => {
  world = await startUseCaseWorld();
});
afterAll(() => world.stop());

const photo = (messageId: number) =>
  ({ messageId, kind: 'image', fileId: `f${messageId}`, name: `photo-${messageId}.jpg` }) as const;
const receive = async (you: Somebody) => {
  const sender = await you.says('(a photo)');
  await receiveAsset(world.deps, sender, photo(sender.messageId));
  return sender;
};
const said = async (you: Somebody) =>
  (await you.person.messages()).filter(message => message.from_bot).map(message => message.body.text);

describe('a batch of photos', () => {
  test('is told about once, when nothing has come for a while', async () => {
    const you = await world.meet();
    for (let count = 0; count < 3; count++) await receive(you);
    await settleBatch(world.deps, you);
    expect(await said(you)).toEqual([]);
    world.pass(3000);
    await settleBatch(world.deps, you);
    await settleBatch(world.deps, you);
    expect(await said(you)).toEqual([expect.stringContaining('3 photos')]);
  });

  test('is one message, changed by what its album brings late; what comes later is counted below', async () => {
    const you = await world.meet();
    const countAfter = async (ms: number) => {
      await receive(you);
      world.pass(ms);
      await settleBatch(world.deps, you);
      return (await you.person.messages()).filter(message => message.from_bot);
    };
    const [first] = await countAfter(3000);
    expect(first?.body.text).toContain('1 photo here');
    const changed = await countAfter(3000);
    expect(changed.map(({ message_id: id }) => id)).toEqual([first?.message_id]);
    expect(changed[0]?.body.text).toContain('2 photos here');
    const later = await countAfter(60_000);
    expect(later.map(({ body }) => body.text)).toEqual([expect.stringContaining('3 photos here')]);
    expect(later[0]?.message_id).toBeGreaterThan(first?.message_id ?? 0);
  });

  test('says what is missing where there is a song alone', async () => {
    const you = await world.meet();
    const sender = await you.says('(a song)');
    const song = { ...photo(sender.messageId), kind: 'audio', name: 'song.mp3' } as const;
    await receiveAsset(world.deps, sender, song);
    world.pass(3000);
    await settleBatch(world.deps, you);
    expect(await said(you)).toEqual(['🎵 1 song here. Now send the photos for it.']);
  });

  test('asks to be looked at once, however many photos it has', async () => {
    while ((await world.settleWishes()) > 0);
    const you = await world.meet();
    for (let count = 0; count < 5; count++) await receive(you);
    expect(await world.settleWishes()).toBe(1);
  }, 60_000);

  test('has each photo once, in the order of the messages, whatever the order of arrival', async () => {
    const you = await world.meet();
    const sender = await you.says('(photos)');
    for (const id of [905, 902, 904, 902, 901, 903, 905]) {
      await receiveAsset(world.deps, { ...sender, messageId: id }, photo(id));
    }
    const ids = (await world.deps.assets.list(you.chat, 1)).map(asset => asset.messageId);
    expect(ids).toEqual([901, 902, 903, 904, 905]);
  });

  test('that a job is about to use is not told about as well', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await receive(you);
    const sender = await you.says('slideshow');
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    world.pass(3000);
    await settleBatch(world.deps, you);
    expect((await said(you)).filter(text => text.includes('What shall I make'))).toEqual([]);
  });

  test('makes a job wait while it is still arriving', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    const sender = await you.says('slideshow');
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    await receive(you);
    expect(await stageMedia(world.deps, job)).toMatchObject({ outcome: 'waiting' });
    world.pass(3000);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
  });

  test('of an album’s first photo makes a job wait longer: there are two at least', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    const sender = await you.says('slideshow');
    const receiveMember = (index: number) =>
      receiveAsset(world.deps, sender, { ...photo(sender.messageId + index), groupId: 'album' });
    await receiveMember(0);
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    world.pass(6000);
    expect(await stageMedia(world.deps, job)).toMatchObject({ outcome: 'waiting' });
    await receiveMember(1);
    world.pass(3000);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    expect(await world.deps.assets.list(you.chat, 1)).toHaveLength(2);
  });

  test('that grows while its files are copied goes to the editor whole', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await you.sentPhotos(2);
    await startJob(world.deps, await you.says('slideshow'), { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    let more = 1;
    const files: typeof world.deps.files = {
      async open(fileId) {
        if (more-- > 0) await receive(you);
        return world.deps.files.open(fileId);
      },
    };
    expect(await stageMedia({ ...world.deps, files }, job)).toMatchObject({ outcome: 'waiting' });
    world.pass(3000);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    const assets = await world.deps.assets.list(you.chat, job.project);
    expect(assets.map(({ uploadedTo }) => uploadedTo !== undefined)).toEqual([true, true, true]);
  });

  test('that grows while the editor takes it is offered once the video has the others', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await you.sentPhotos(2);
    await startJob(world.deps, await you.says('slideshow'), { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    const backend: typeof world.deps.backend = {
      ...world.deps.backend,
      async uploadByUrls(...upload) {
        world.pass(10);
        await receive(you);
        world.pass(3000);
        await settleBatch(world.deps, you);
        return world.deps.backend.uploadByUrls(...upload);
      },
    };
    expect(await stageMedia({ ...world.deps, backend }, job)).toEqual({ outcome: 'edit' });
    expect((await said(you)).filter(text => text.includes('came later'))).toEqual([]);
    await settleBatch(world.deps, you);
    expect((await said(you)).filter(text => text.includes('1 photo came later'))).toHaveLength(1);
  });

  test('that comes after the photos went to the editor is offered for a new cut', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await you.sentPhotos(2);
    const sender = await you.says('slideshow');
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    await stageMedia(world.deps, job);
    world.pass(1000);
    await receive(you);
    world.pass(3000);
    await settleBatch(world.deps, you);
    expect((await said(you)).at(-1)).toContain('📸 1 photo');
    expect(await world.deps.assets.list(you.chat, 1)).toHaveLength(3);
  });

  test('of a photo that the backend refuses leaves it out and tells its sender', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    world.deps.backend.refuseUploads('broken');
    await you.sentPhotos(1, { name: 'broken' });
    await you.sentPhotos(1, { name: 'good' });
    const sender = await you.says('slideshow');
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    expect(await said(you)).toContainEqual(expect.stringContaining('broken-1.jpg'));
    const left = await world.deps.assets.list(you.chat, 1);
    expect(left.map(asset => asset.name)).toEqual(['good-1.jpg']);
  });

  test('whose photos were sent at once is one, however far apart they are handled', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    const sender = await you.says('(a caption)');
    await startJob(world.deps, sender, { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    const sentAt = world.deps.clock();
    for (let count = 0; count < 3; count++) {
      // Other chats' updates are handled between: 4 s behind, then 8, then 12.
      world.pass(4000);
      await receiveAsset(world.deps, { ...sender, sentAt }, photo(sender.messageId + count));
      // Quiet for a while, but what was sent at the same time may still come.
      world.pass(2600);
      expect(await stageMedia(world.deps, job)).toMatchObject({ outcome: 'waiting' });
      world.pass(-2600);
    }
    world.pass(13_000);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
  });

  test('of large pictures is copied one by one, so that they fit into memory', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    const sender = await you.says('(photos)');
    for (let count = 0; count < 4; count++) {
      const large = { ...photo(sender.messageId + count), size: 60_000_000 };
      await receiveAsset(world.deps, sender, large);
    }
    world.pass(5000);
    await startJob(world.deps, await you.says('slideshow'), { kind: 'edit', text: 'slideshow', output: {} });
    const job = await world.deps.jobs.latest(you.chat);
    if (!job) throw new Error('no job');
    const open = new Set<string>();
    let most = 0;
    const files: typeof world.deps.files = {
      async open(fileId) {
        open.add(fileId);
        most = Math.max(most, open.size);
        return world.deps.files.open(fileId);
      },
    };
    const media: typeof world.deps.media = {
      ...world.deps.media,
      async put(...object) {
        await world.deps.media.put(...object);
        open.clear();
      },
    };
    expect(await stageMedia({ ...world.deps, files, media }, job)).toEqual({ outcome: 'edit' });
    expect(most).toBe(1);
  });
});
