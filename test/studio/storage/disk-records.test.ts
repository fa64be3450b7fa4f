import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { LogEntry } from '../../../studio/log.ts';
import { openRecords } from '../../../studio/storage/disk-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const schema = z.object({ count: z.int() });
const silent = () => undefined;

test('a record is read as it was written, also by the next process', async () => {
  const root = await temporaryFolder();
  await (await openRecords(root, schema, silent)).create('one', { count: 1 });
  const reopened = await openRecords(root, schema, silent);
  expect(await reopened.read('one')).toEqual({ count: 1 });
  expect(await reopened.read('two')).toBeUndefined();
});

test('updates that come at the same time are all counted', async () => {
  const records = await openRecords(await temporaryFolder(), schema, silent);
  await records.create('one', { count: 0 });
  await Promise.all(
    Array.from({ length: 50 }, () => records.update('one', ({ count }) => ({ count: count + 1 }))),
  );
  expect(await records.read('one')).toEqual({ count: 50 });
});

test('an update of what is not there changes nothing', async () => {
  const root = await temporaryFolder();
  const records = await openRecords(root, schema, silent);
  expect(await records.update('none', value => value)).toBeUndefined();
  expect(await readdir(root)).toEqual([]);
});

test('half a write, as a crash leaves it, is never read', async () => {
  const root = await temporaryFolder();
  const records = await openRecords(root, schema, silent);
  await records.create('one', { count: 1 });
  await writeFile(join(records.folder('one'), 'record.json.tmp'), '{"cou');
  await mkdir(join(root, 'two'));
  await writeFile(join(root, 'two', 'record.json.tmp'), '{"count":');
  expect(await records.read('one')).toEqual({ count: 1 });
  expect(await records.read('two')).toBeUndefined();
  await records.update('one', () => ({ count: 2 }));
  expect(await records.read('one')).toEqual({ count: 2 });
});

test('a record that cannot be read is left out of the list and named in the log', async () => {
  const root = await temporaryFolder();
  const log: LogEntry[] = [];
  const records = await openRecords(root, schema, entry => log.push(entry));
  await records.create('good', { count: 1 });
  await mkdir(join(root, 'bad'));
  await writeFile(join(root, 'bad', 'record.json'), '{"count":"many"}');
  const found: string[] = [];
  for await (const [id] of records.all()) found.push(id);
  expect(found).toEqual(['good']);
  expect(log).toMatchObject([{ event: 'unreadable-record', folder: join(root, 'bad') }]);
});

test('removing takes the files along and may be repeated', async () => {
  const root = await temporaryFolder();
  const records = await openRecords(root, schema, silent);
  await records.create('one', { count: 1 });
  await writeFile(join(records.folder('one'), 'photo.jpg'), 'photo');
  await records.remove('one');
  await records.remove('one');
  expect(await readdir(root)).toEqual([]);
});

test.each(['', '..', '../one', 'a/b', 'a\\b', 'a.json', 'x'.repeat(101)])(
  'the id %j reaches no file',
  async id => {
    const records = await openRecords(await temporaryFolder(), schema, silent);
    expect(await records.read(id)).toBeUndefined();
    expect(() => records.folder(id)).toThrow(RangeError);
  },
);
