import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextExport } from '../../../studio/exports/next-export.ts';

const waiting = (...owners: string[]) => owners.map((owner, place) => ({ key: String(place), owner }));

test('the oldest goes first', () => {
  expect(nextExport(waiting('a', 'b'), [])?.key).toBe('0');
});

test('who has just been served lets others pass', () => {
  expect(nextExport(waiting('a', 'a', 'b'), ['b', 'a'])?.key).toBe('2');
  expect(nextExport(waiting('a', 'a', 'c'), ['b', 'a'])?.key).toBe('2');
});

test('nobody waiting, nobody served', () => {
  expect(nextExport([], ['a'])).toBeUndefined();
});

test('an account waits at most for one render of every other account', () => {
  const owners = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(owners, { minLength: 1, maxLength: 30 }), list => {
      let left = waiting(...list);
      let served: string[] = [];
      const order: string[] = [];
      while (left.length > 0) {
        const next = nextExport(left, served);
        if (next === undefined) throw new Error('somebody waits and nobody is chosen');
        left = left.filter(({ key }) => key !== next.key);
        served = [...served.filter(owner => owner !== next.owner), next.owner];
        order.push(next.owner);
      }
      for (const owner of new Set(list)) {
        expect(order.indexOf(owner)).toBeLessThan(new Set(list).size);
      }
      expect([...order].sort()).toEqual([...list].sort());
    }),
  );
});
