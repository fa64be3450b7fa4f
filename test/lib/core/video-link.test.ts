import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVideoLinks, daysLeft, keptUntil } from '../../../lib/core/video-link.ts';
import { newTokenKey } from '../../../lib/secrets.ts';

const [older, newer] = [newTokenKey(), newTokenKey()];
const draftHash = 'Zk3_'.padEnd(43, '-');
const chat = fc.record(
  { chatId: fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), threadId: fc.nat(1e9) },
  { requiredKeys: ['chatId'] },
);
const now = 1_795_000_000_000;
const video = {
  chat: { chatId: -100123, threadId: 7 },
  draftHash,
  format: 'mp4',
  until: keptUntil(now),
} as const;

test('a link says which video it is for, of any chat', () => {
  fc.assert(
    fc.property(chat, one => {
      const links = createVideoLinks(older);
      expect(links.read(links.sign({ ...video, chat: one }), now)).toEqual({ ...video, chat: one });
    }),
  );
});

test('a link is worth nothing when its time is over', () => {
  const links = createVideoLinks(older);
  const token = links.sign(video);
  expect(links.read(token, video.until - 1)).toEqual(video);
  expect(links.read(token, video.until)).toBeUndefined();
});

test('a link that anybody has changed is worth nothing, and nor is one that somebody else signed', () => {
  const links = createVideoLinks(older);
  const token = links.sign(video);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'aZ09_-.'), (at, letter) => {
      fc.pre(token[at] !== letter);
      expect(links.read(token.slice(0, at) + letter + token.slice(at + 1), now)).toBeUndefined();
    }),
  );
  expect(createVideoLinks(newer).read(token, now)).toBeUndefined();
  expect(links.read('', now)).toBeUndefined();
});

test('links that were given live on when the key is replaced', () => {
  const token = createVideoLinks(older).sign(video);
  const links = createVideoLinks(`${newer},${older}`);
  expect(links.read(token, now)).toEqual(video);
  expect(createVideoLinks(newer).read(links.sign(video), now)).toEqual(video);
});

test('the days that are left are counted as people count them', () => {
  expect(daysLeft(keptUntil(now), now)).toBe(7);
  expect(daysLeft(keptUntil(now), now + 3.6 * 24 * 3_600_000)).toBe(3);
  expect(daysLeft(keptUntil(now), keptUntil(now) - 1)).toBe(1);
});
