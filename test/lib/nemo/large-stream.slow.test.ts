import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { compiledProgram } from '../../support/compiled-program.ts';

const program = new URL('../../support/read-large-stream.ts', import.meta.url);
const reading = z.object({ outcome: z.unknown(), after: z.number() });

/** Peak memory, MB, of reading a stream of so many megabytes. */
async function read(megabytes: number) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    await compiledProgram(program),
    String(megabytes),
  ]);
  return reading.parse(JSON.parse(stdout));
}

it('a stream of 50 MB takes no more memory than one of 10 MB', async () => {
  const small = await read(10);
  const large = await read(50);
  expect(large.outcome).toEqual({
    kind: 'finished',
    text: 'Done.',
    tools: ['inspect'],
    toolsAfterText: false,
  });
  // What a stream kept in memory would need on top is 40 MB and more.
  expect(large.after - small.after).toBeLessThan(25);
});
