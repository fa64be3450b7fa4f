import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from '../../../studio/storage/turns.ts';

test('tasks of one key never overlap and keep their order, whatever the others do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3), fc.boolean()), { maxLength: 30 }),
      async tasks => {
        const turns = createTurns();
        const running = new Set<string>();
        const order: [string, number][] = [];
        await Promise.allSettled(
          tasks.map(([key, ticks, fails], place) =>
            turns.take(key, async () => {
              expect(running.has(key)).toBe(false);
              running.add(key);
              for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
              order.push([key, place]);
              running.delete(key);
              if (fails) throw new Error('as told');
            }),
          ),
        );
        for (const key of ['a', 'b', 'c']) {
          const places = order.filter(([of]) => of === key).map(([, place]) => place);
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
        expect(order).toHaveLength(tasks.length);
      },
    ),
  );
});

test('a task that fails tells its caller and lets the next one run', async () => {
  const turns = createTurns();
  const first = turns.take('key', async () => {
    throw new Error('first');
  });
  const second = turns.take('key', async () => 'second');
  await expect(first).rejects.toThrow('first');
  await expect(second).resolves.toBe('second');
  await turns.idle();
});
