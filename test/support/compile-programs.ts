import { compileTestPrograms } from './compiled-program.ts';

/** Once before the first test, whose processes would otherwise all do it at the same time. */
export async function setup(): Promise<void> {
  await compileTestPrograms();
}
