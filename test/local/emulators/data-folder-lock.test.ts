import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataFolder } from '../../../local/emulators/data-folder-lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a folder is for one process at a time, and the refusal says which and what to do', () => {
  const folder = temporaryFolder();
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrowError(
    expect.objectContaining({
      name: 'LocalError',
      kind: 'data-folder-locked',
      message: `The data folder ${folder} is in use by process ${process.pid}: stop that one first, or set REELAY_DATA to another folder.`,
    }),
  );
  unlock();
  lockDataFolder(folder)();
});

test('the lock of a process that has died is taken over', () => {
  const folder = temporaryFolder();
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: dead, born: '' }));
  const unlock = lockDataFolder(folder);
  expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain(`"pid":${process.pid}`);
  unlock();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
});

test.runIf(process.platform === 'linux')('where nothing can be made the refusal comes at once', () => {
  expect(() => lockDataFolder('/proc/nope/data')).toThrowError(
    expect.objectContaining({ kind: 'data-folder-unwritable' }),
  );
});

test.runIf(process.platform === 'linux')(
  'the lock of a dead process is not mistaken for one with its id',
  () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, born: '1' }));
    lockDataFolder(folder)();
  },
);

test('a lock file cut short by a kill does not keep the folder locked', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lock.json'), '{"pi');
  lockDataFolder(folder)();
});

test('a folder that cannot be made is reported in one line with what to do', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => lockDataFolder(join(file, 'data'))).toThrowError(
    expect.objectContaining({
      kind: 'data-folder-unwritable',
      message: expect.stringMatching(
        /^The data folder .+ cannot be written: make it writable, or set REELAY_DATA/,
      ),
    }),
  );
});
