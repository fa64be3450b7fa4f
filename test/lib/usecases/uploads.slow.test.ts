import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadKey } from '../../../lib/core/upload-link.ts';
import { finishUpload } from '../../../lib/usecases/finish-upload.ts';
import { offerUpload } from '../../../lib/usecases/offer-upload.ts';
import { prepareUpload } from '../../../lib/usecases/prepare-upload.ts';
import { startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

let world: UseCaseWorld;
beforeAll(async () => {
  world = await startUseCaseWorld();
});
afterAll(() => world.stop());

const photo = (place: number, size: number) => ({
  place,
  name: `p${place}.jpg`,
  mimeType: 'image/jpeg',
  size,
});

/** Somebody with a link to the upload page. */
const withLink = async () => {
  const you = await world.meet();
  const sender = await you.says('(a large file)');
  await offerUpload(world.deps, sender, { name: 'large.mp4', limit: 20_971_520 });
  const offer = (await you.person.messages()).filter(message => message.from_bot).at(-1);
  const token = /upload\/(\S+)/.exec(offer?.body.text ?? '')?.[1] ?? '';
  const link = await world.deps.uploadLinks.open(you.chat, sender.userId);
  if (!link) throw new Error('There is no link.');
  return { you, token, link };
};

test('a file above 200 MB gets no place', async () => {
  const { token } = await withLink();
  expect(await prepareUpload(world.deps, token, photo(0, 200_000_000))).toMatchObject({ is: 'welcome' });
  expect(await prepareUpload(world.deps, token, photo(1, 200_000_001))).toEqual({ is: 'too-large' });
});

test('a file that is larger than was said is refused by what S3 says of it, and deleted; the others are taken', async () => {
  const { you, token, link } = await withLink();
  const folder = uploadKey(link, 0).slice(0, uploadKey(link, 0).lastIndexOf('/') + 1);
  for (const place of [0, 1]) {
    const body = new Blob([new Uint8Array(10)]).stream();
    await world.deps.media.put(uploadKey(link, place), body, { size: 10 });
  }
  const media: typeof world.deps.media = {
    ...world.deps.media,
    sizeOf: async key => (key === uploadKey(link, 0) ? 200_000_001 : world.deps.media.sizeOf(key)),
  };
  expect(await finishUpload({ ...world.deps, media }, token, [photo(0, 10), photo(1, 10)])).toBe(true);
  expect(await world.keysUnder(folder)).toEqual([uploadKey(link, 1)]);
  const assets = await world.deps.assets.list(you.chat, 1);
  expect(assets.map(({ name, size }) => ({ name, size }))).toEqual([{ name: 'p1.jpg', size: 10 }]);
});
