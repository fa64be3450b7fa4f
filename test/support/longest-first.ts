import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Starts with the tests of the whole path, which wait for many things: the short ones that come last fill all workers to
 * the end. Files of a project keep Vitest's own order.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isWholePath = ({ project }: TestSpecification) => project.name === 'e2e';
    return [...sorted.filter(isWholePath), ...sorted.filter(file => !isWholePath(file))];
  }
}
