import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { compilePrograms } from '../studio/programs.ts';
import { crfOf, x264Parameters } from '../studio/render/encode/video-settings.ts';
import { rendererEnvironment } from '../studio/render/renderer-environment.ts';
import { encodeOnly, extractSound, recipe, ssimToFrames, ssimToRecipe } from './render/competitors.ts';
import { editlyPackages, prepareEditly } from './render/editly.ts';
import { install, isThere } from './render/install.ts';
import { type Measured, measure } from './render/measure.ts';
import { meltCommand } from './render/melt.ts';
import { prepareRemotion, remotionPackages } from './render/remotion.ts';
import { checkPhotos } from './render/work-item.ts';

/**
 * `npm run bench:render [ours encoder ffmpeg melt editly remotion many]`: the same video by us, by the encoder alone and
 * by others, one after the other on this machine, all or the ones named. Needs ffmpeg on the PATH, melt where Debian's
 * package `melt` is installed, `BENCH_CHROMIUM` (default /usr/bin/chromium) for Remotion. Prints a table and writes
 * bench/results/render.json, in which the rows of ways that did not run stay.
 */
const out = resolve('out/bench');
const results = 'bench/results/render.json';
const frames = `${out}/frames.yuv`;
const ours = `${out}/ours.mp4`;
const music = `${out}/music.m4a`;

const row = z.object({
  way: z.string(),
  date: z.string(),
  /** Programs that wanted to run in the minute before its end: above the number of cores its wall time means little. */
  load: z.number(),
  /** Seconds. */
  wall: z.number(),
  cpu: z.number(),
  peakMb: z.number(),
  megabytes: z.number().optional(),
  ssim: z.number().optional(),
});
type Row = z.infer<typeof row>;
const report = z.object({ cpu: z.string(), cores: z.number(), node: z.string(), rows: z.array(row) });

const writeFrames = ['--import', 'tsx', 'bench/render/raw-frames.ts', frames];
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

async function rowOf(
  way: string,
  run: Measured,
  file?: string,
  ssim?: readonly string[],
): Promise<readonly Row[]> {
  console.log(`${way}: ${run.wall.toFixed(1)} s`);
  const judged = ssim === undefined ? undefined : (await measure('ffmpeg', ssim)).stderr;
  return [
    {
      way,
      date: new Date().toISOString().slice(0, 10),
      load: rounded(loadavg()[0] ?? 0, 1),
      wall: rounded(run.wall, 2),
      cpu: rounded(run.cpu, 2),
      peakMb: Math.round(run.peakMb),
      ...(file === undefined ? {} : { megabytes: rounded((await stat(file)).size / 1e6, 2) }),
      ...(judged === undefined ? {} : { ssim: Number(/SSIM .*All:([\d.]+)/.exec(judged)?.[1]) }),
    },
  ];
}

/** A program of ours, compiled and started as the studio does with its renderer. */
const runOurs = (name: 'ours' | 'many-photos', ...parameters: string[]): Promise<Measured> =>
  measure(process.execPath, [`${out}/programs/${name}.mjs`, ...parameters], {
    env: { ...process.env, ...rendererEnvironment },
  });
const renderOurs = (): Promise<Measured> => runOurs('ours', ours);

/** Our own frames, and our sound for the others, where they are still missing. */
async function prepare(): Promise<void> {
  if (!(await exists(ours))) await renderOurs();
  if (!(await exists(music))) await measure('ffmpeg', extractSound(ours, music));
}

const ways: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  async ours() {
    const cache = `${out}/cache`;
    await rm(cache, { recursive: true, force: true });
    if (!(await exists(frames))) await measure(process.execPath, writeFrames);
    const fresh = await rowOf('ours', await renderOurs(), ours, ssimToFrames(ours, frames));
    await runOurs('ours', `${out}/titled.mp4`, 'Lisbon', cache);
    const again = await runOurs('ours', `${out}/titled.mp4`, 'Lisbon 2026', cache);
    return [...fresh, ...(await rowOf('ours, title edited', again, `${out}/titled.mp4`))];
  },
  async encoder() {
    if (!(await exists(frames))) await measure(process.execPath, writeFrames);
    const file = `${out}/alone.mp4`;
    const parameters = x264Parameters({ fps: 30 }).replace('threads=1', `threads=${cpus().length}`);
    const crf = crfOf({ format: 'mp4', quality: 'high' });
    const run = await measure('ffmpeg', encodeOnly(frames, parameters, crf, file));
    return await rowOf('x264 alone, our frames', run, file, ssimToFrames(file, frames));
  },
  async ffmpeg() {
    const file = `${out}/recipe.mp4`;
    const run = await measure('ffmpeg', recipe(music, file));
    return await rowOf('ffmpeg zoompan + xfade', run, file, ssimToRecipe(file));
  },
  async melt() {
    if (!(await isThere('melt', '-version'))) return skipped('melt', 'it is not installed');
    const file = `${out}/melt.mp4`;
    // Its Qt module draws without a display, but does not begin without the name of one.
    const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen', DISPLAY: ':0' };
    return await rowOf('melt qtblend', await measure('melt', await meltCommand(music, file), { env }), file);
  },
  async editly() {
    const folder = await install('editly', editlyPackages);
    if (folder === undefined) return [];
    const file = `${out}/editly.mp4`;
    const program = join(folder, 'node_modules/.bin/editly');
    try {
      if (!(await isThere(program, '--help')))
        return skipped(
          'editly',
          'its native parts (canvas, gl) are not there; npm may be told to run no scripts',
        );
      await prepareEditly(folder, music, file);
      return await rowOf('editly', await measure(program, ['W.json5'], { cwd: folder }), file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async remotion() {
    const browser = process.env['BENCH_CHROMIUM'] ?? '/usr/bin/chromium';
    if (!(await exists(browser))) return skipped('Remotion', `there is no browser at ${browser}`);
    const folder = await install('remotion', remotionPackages);
    if (folder === undefined) return [];
    const file = `${out}/remotion.mp4`;
    await prepareRemotion(folder, music, browser, file);
    const run = await measure(process.execPath, ['render.mjs'], { cwd: folder });
    await rm(folder, { recursive: true, force: true });
    return await rowOf('Remotion', run, file);
  },
  async many() {
    await runOurs('many-photos', '0');
    const few = await runOurs('many-photos', '15');
    const many = await runOurs('many-photos', '60');
    return [
      ...(await rowOf('ours, 15 photos of 24 MP', few)),
      ...(await rowOf('ours, 60 photos of 24 MP', many)),
    ];
  },
};

function skipped(name: string, reason: string): readonly Row[] {
  console.warn(`${name} is left out: ${reason}.`);
  return [];
}

async function main(): Promise<void> {
  checkPhotos();
  const asked = process.argv.slice(2);
  const unknown = asked.filter(name => ways[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(', ')}. Ways: ${Object.keys(ways).join(' ')}.`);
  if (asked.length === 0) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const programs = ['ours', 'many-photos'].map(name => ({ source: `bench/render/${name}.ts`, name }));
  await compilePrograms(`${out}/programs`, programs);
  await prepare();
  const fresh: Row[] = [];
  for (const [name, way] of Object.entries(ways)) {
    if (asked.length === 0 || asked.includes(name)) fresh.push(...(await way()));
  }
  const kept = report.safeParse(JSON.parse(await readFile(results, 'utf8').catch(() => '{}')));
  const before = kept.success ? kept.data.rows : [];
  const rows = [...before.filter(({ way }) => !fresh.some(other => other.way === way)), ...fresh];
  const unit = rows.find(({ way }) => way === 'ours')?.wall ?? Number.NaN;
  console.table(
    rows.map(({ way, date, load, wall, cpu, peakMb, megabytes, ssim }) => ({
      way,
      date,
      load,
      'wall s': wall.toFixed(1),
      'CPU s': cpu.toFixed(1),
      'peak MB': peakMb,
      'MB out': megabytes?.toFixed(1) ?? '',
      SSIM: ssim?.toFixed(5) ?? '',
      'times ours': (wall / unit).toFixed(2),
    })),
  );
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  await writeFile(results, `${JSON.stringify({ ...machine, rows }, null, 2)}\n`);
}

await main();
