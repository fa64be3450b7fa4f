import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The whole path is spread over so much of the others. What is left of these only computes: it fills the cores to the end,
 * where a test that waits would keep everybody waiting.
 */
const mixedShare = 0.75;

/** Small files with much to do: where Vitest has not seen yet how long tests take, it runs small ones last, and alone. */
const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/planning/corpus.test.ts');

const isSlow = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.slow.test.ts');

const isWholePath = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/e2e/');

/**
 * Mixes the tests of the whole path, which mostly wait, evenly among those of parts, and these among the quick ones, which
 * only compute: so the cores are never idle, and the last files are short. Each kind keeps Vitest's own order.
 */
export class MixWholePath extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = await super.sort(files);
    const sorted = [...own.filter(isLong), ...own.filter(file => !isLong(file))];
    const wholePath = sorted.filter(isWholePath);
    const slow = sorted.filter(file => isSlow(file) && !isWholePath(file));
    const quick = sorted.filter(file => !isSlow(file));
    const mixed = wholePath.flatMap((file, at) => [
      file,
      ...[slow, quick].flatMap(kind => portion(kind, at / wholePath.length, (at + 1) / wholePath.length)),
    ]);
    const seen = new Set(mixed);
    return [...mixed, ...[...slow, ...quick].filter(file => !seen.has(file))];
  }
}

/** What lies between two places, each 0 to 1, of the part that is mixed. */
const portion = <T>(all: readonly T[], from: number, to: number): readonly T[] => {
  const at = (place: number): number => Math.round(place * mixedShare * all.length);
  return all.slice(at(from), at(to));
};
