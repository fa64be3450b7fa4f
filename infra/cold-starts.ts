import { fileURLToPath } from 'node:url';
import { bundleFunctions } from './bundles/bundle-functions.ts';
import { measureStart } from './bundles/measure-start.ts';
import { functionSettings } from './function-settings.ts';

/** Starts of one bundle; the quickest counts, because the slower ones tell of what else the machine was doing. */
const starts = 11;

/**
 * `npx tsx infra/cold-starts.ts [node]` prints docs/decisions/aws-bundles.md's table: each bundle in a fresh process
 * of that Node, with an event that is refused or empty.
 */
const node = process.argv[2] ?? process.execPath;
const bundles = await bundleFunctions(fileURLToPath(new URL('../out/functions', import.meta.url)));
console.log('| function | kB | load, ms | resident, MB | memory, MB |\n| --- | --- | --- | --- | --- |');
for (const bundle of bundles) {
  const measured = [];
  for (let start = 0; start < starts; start++)
    measured.push(await measureStart(bundle, { Records: [], headers: {} }, node));
  const quickest = measured.sort((a, b) => a.loadMs - b.loadMs)[0];
  if (!quickest) continue;
  const cells = [
    bundle.name,
    Math.round(bundle.bytes / 1000),
    Math.round(quickest.loadMs),
    Math.round(quickest.megabytes),
    functionSettings[bundle.name].memoryMb,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
