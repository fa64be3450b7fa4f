import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { MixWholePaths } from './test/support/mix-whole-paths.ts';

/**
 * `unit`: everything quick, run by `npm run check`. `slow`: what starts servers, renders video or opens a browser.
 * `transcripts`: whole conversations in every language, minutes long, run by `npm run transcripts`.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: MixWholePaths },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          // Pure code keeps nothing between files: loading every module once per worker halves the time.
          isolate: false,
          // Instruments and properties compute for seconds where others use the machine: no test waits for anything.
          testTimeout: 60_000,
          // They only compute: all cores, where Vitest would leave one to its watcher.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['test/**/*.slow.test.ts'],
          exclude: ['test/transcripts/**'],
          globalSetup: 'test/support/serve-shared-machine.ts',
          // What these start they stop again: loading every module once per worker saves a quarter of the time.
          isolate: false,
          // Real processes on a machine that others use too: one that is starved gets a second chance, and the report says so.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // More than cores of a small machine: tests of the whole path wait more than they compute.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'transcripts',
          include: ['test/transcripts/**/*.slow.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
