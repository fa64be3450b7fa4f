import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bundleFunctions, type FunctionBundle } from './bundles/bundle-functions.ts';
import { measureStart } from './bundles/measure-start.ts';
import { functionSettings } from './function-settings.ts';

/** Starts of each bundle, an odd number: the one in the middle counts, so that one starved process says nothing. */
const starts = 5;

/** Handlers refuse it or find nothing to do, so that nobody else is needed. */
const event = { Records: [], headers: {} };

/** In rounds, so that what else the machine does in a moment does not fall on one function alone. */
const measureAll = async (bundles: readonly FunctionBundle[], node: string) => {
  const measured = new Map(bundles.map(({ name }) => [name, [] as number[]]));
  for (let start = 0; start < starts; start++)
    for (const bundle of bundles)
      measured.get(bundle.name)?.push((await measureStart(bundle, event, node)).loadMs);
  return measured;
};

const median = (values: readonly number[] = []): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `npm run bench:cold [-- <node>]` prints README.md's table: each bundle, loaded in fresh processes of that Node. */
const node = process.argv[2] ?? process.execPath;
const bundles = await bundleFunctions(fileURLToPath(new URL('../out/functions', import.meta.url)));
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
const loadMs = await measureAll(bundles, node);

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${version}, ${process.arch}, ${availableParallelism()} cores; median of ${starts}.\n`,
);
console.log('| function | size, kB | load, ms | memory, MB |\n| --- | ---: | ---: | ---: |');
for (const { name, bytes } of bundles) {
  const cells = [
    name,
    Math.round(bytes / 1000),
    Math.round(median(loadMs.get(name))),
    functionSettings[name].memoryMb,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
