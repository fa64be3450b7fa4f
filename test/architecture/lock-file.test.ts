import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.looseObject({
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        resolved: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')));

const installed = new Set(Object.keys(lock.packages));

/** Where Node would find `name` from the package at `path`: beside it, or in a folder above. */
const places = (path: string, name: string): readonly string[] => {
  const above = path
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return [
    ...above.map(parent => (parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`)),
    `node_modules/${name}`,
  ];
};

test('the lock file knows the native parts for every platform, or npm ci refuses it', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !places(path, name).some(place => installed.has(place)))
      .map(name => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no address to fetch from', () => {
  const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(addressed.map(([path]) => path)).toEqual([]);
});
