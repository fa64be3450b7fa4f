import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { MixWholePath } from './test/support/mix-whole-path.ts';

const execArgv = [
  // Tests make and drop much and keep little: with more room for the young, V8 spends less of their time on collecting it.
  '--max-semi-space-size=64',
  '--min-semi-space-size=32',
  // Much code runs a little, and differently each time: compiled as late as this, and not beside the work to be thrown away
  // when it is late, the editor's corpus takes three fifths of the CPU, and rendering 5 % less.
  '--interrupt-budget=400000',
  '--no-concurrent-recompilation',
  // Most of it runs too seldom to be compiled well, and often enough to be compiled at all: 3 % less.
  '--always-sparkplug',
];

const include = ['test/**/*.test.ts'];
const transcripts = 'test/transcripts/**/*.slow.test.ts';

/**
 * `unit`: everything quick, run by `npm run check`. `all`: these, and what starts servers, renders video or opens a browser.
 * `transcripts`: whole conversations in every language, minutes long, run by `npm run transcripts`.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: MixWholePath },
    // The projects, and one run after the other, compile the same sources: once is enough.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          name: 'unit',
          execArgv,
          include,
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
          name: 'all',
          execArgv,
          include,
          exclude: [transcripts],
          globalSetup: ['test/support/compile-programs.ts', 'test/support/start-shared-machine.ts'],
          // What these start they stop again: loading every module once per worker saves a quarter of the time.
          isolate: false,
          // Real processes on a machine that others use too: one that is starved gets a second chance, and the report says so.
          // `unit` gives none, and runs the quick ones as well.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Two more than cores of a small machine: the tests of the whole path wait more than they compute, and there are
          // two of them at most times. Each process loads every module again.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'transcripts',
          execArgv,
          include: [transcripts],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
