import { expect, it } from 'vitest';
import { SharedRooms } from '../../../../studio/render/prepare/shared-rooms.ts';

const mb = 2 ** 20;

it('uses the smallest room that fits again', () => {
  const rooms = new SharedRooms();
  const [large, small] = [rooms.take(3 * mb), rooms.take(2 * mb)];
  rooms.giveBack(large);
  rooms.giveBack(small);
  expect(rooms.take(2 * mb - 100)).toBe(small);
  expect(rooms.take(2 * mb - 100)).toBe(large);
  expect(rooms.take(2 * mb).byteLength).toBe(2 * mb);
});

it('wastes no large room on a small picture', () => {
  const rooms = new SharedRooms();
  rooms.giveBack(rooms.take(3 * mb));
  expect(rooms.take(mb).byteLength).toBe(mb);
});

it('holds on to 64 MB at most', () => {
  const rooms = new SharedRooms();
  const all = Array.from({ length: 10 }, () => rooms.take(10 * mb));
  for (const room of all) rooms.giveBack(room);
  const again = all.map(() => rooms.take(10 * mb));
  expect(again.filter(room => all.includes(room))).toHaveLength(6);
});
