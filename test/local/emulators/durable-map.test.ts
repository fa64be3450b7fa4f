import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openDurableMap } from '../../../local/emulators/durable-map.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (file: string) => openDurableMap(file, z.number());

test('a map opened again holds what was set and not deleted, in the order of the first set', () => {
  const folder = temporaryFolder();
  const change = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'ä\n"'), value: fc.option(fc.integer()) });
  let round = 0;
  fc.assert(
    fc.property(fc.array(change), fc.nat(20), (changes, reopenAt) => {
      const file = join(folder, `${round++}.jsonl`);
      const expected = new Map<string, number>();
      let map = open(file);
      changes.forEach(({ key, value }, index) => {
        if (index === reopenAt) {
          map.close();
          map = open(file);
        }
        if (value === null) {
          map.delete(key);
          expected.delete(key);
        } else {
          map.set(key, value);
          expected.set(key, value);
        }
      });
      map.close();
      const again = open(file);
      again.close();
      expect([...again.entries]).toEqual([...expected]);
    }),
    { numRuns: 50 },
  );
});

test('a last line that a kill cut short is dropped, and writing goes on after it', () => {
  const file = join(temporaryFolder(), 'map.jsonl');
  const first = open(file);
  first.set('whole', 1);
  first.close();
  appendFileSync(file, '{"key":"torn","val');

  const second = open(file);
  expect([...second.entries]).toEqual([['whole', 1]]);
  second.set('next', 2);
  second.close();
  expect([...open(file).entries.keys()]).toEqual(['whole', 'next']);
});

test('damage in the middle is reported with file and line instead of forgotten', () => {
  const file = join(temporaryFolder(), 'map.jsonl');
  writeFileSync(file, '{"key":"a","value":1}\nnonsense\n{"key":"b","value":2}\n');
  expect(() => open(file)).toThrow(`Line 2 of ${file} is damaged`);
});

test('the file does not grow with the number of changes', () => {
  const file = join(temporaryFolder(), 'map.jsonl');
  const map = open(file);
  for (let index = 0; index < 20_000; index++) map.set(`key${index % 10}`, index);
  map.close();
  expect(statSync(file).size).toBeLessThan(100_000);
  expect(readFileSync(file, 'utf8')).toContain('19999');
});
