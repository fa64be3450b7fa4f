import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** So many files of other tests follow one of the whole path: together they take about as long. */
const between = 4;

/** Small files with much to do: where Vitest has not seen yet how long tests take, it runs small ones last, and alone. */
const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/planning/corpus.test.ts');

const isSlow = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.slow.test.ts');

/**
 * Mixes the tests of the whole path, which mostly wait, among the others, which mostly compute: so the cores are never idle
 * and the last files are short. Both kinds keep Vitest's own order. One project has both kinds: where two take turns, Vitest
 * ends a process at each turn, and the next one loads everything again.
 */
export class MixWholePath extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = await super.sort(files);
    const sorted = [...own.filter(isLong), ...own.filter(file => !isLong(file))];
    const isWholePath = ({ moduleId }: TestSpecification) => moduleId.includes('/test/e2e/');
    // Quick ones run before all of these: mixed in, they would leave the whole path to itself.
    const quick = sorted.filter(file => !isSlow(file));
    const others = sorted.filter(file => isSlow(file) && !isWholePath(file));
    const mixed = sorted.filter(isWholePath).flatMap(file => [file, ...others.splice(0, between)]);
    return [...quick, ...mixed, ...others];
  }
}
