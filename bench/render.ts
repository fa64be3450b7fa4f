import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { crfOf, x264Parameters } from '../studio/render/encode/video-settings.ts';
import { encodeOnly, recipe, ssimToFrames, ssimToRecipe } from './render/competitors.ts';
import { type Measured, measure } from './render/measure.ts';
import { checkPhotos } from './render/work-item.ts';

/**
 * `npm run bench:render`: the same video by us, by the usual ffmpeg command, and by the encoder alone, one after the
 * other on this machine. Needs ffmpeg on the PATH. Prints a table and writes bench/results/render.json.
 */
const out = 'out/bench';
const script = (name: string, ...parameters: string[]): readonly string[] => [
  '--import',
  'tsx',
  `bench/render/${name}.ts`,
  ...parameters,
];

interface Row {
  readonly way: string;
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly megabytes: number | undefined;
  readonly ssim: number | undefined;
}

const megabytes = async (path: string): Promise<number> => (await stat(path)).size / 1e6;
const ssimOf = async (parameters: readonly string[]): Promise<number> => {
  const { stderr } = await measure('ffmpeg', parameters);
  return Number(/SSIM .*All:([\d.]+)/.exec(stderr)?.[1]);
};

async function main(): Promise<void> {
  checkPhotos();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const rows: Row[] = [];
  const add = async (way: string, run: Measured, file?: string, ssim?: readonly string[]): Promise<void> => {
    const row: Row = {
      way,
      wall: run.wall,
      cpu: run.cpu,
      peakMb: run.peakMb,
      megabytes: file === undefined ? undefined : await megabytes(file),
      ssim: ssim === undefined ? undefined : await ssimOf(ssim),
    };
    rows.push(row);
    console.log(`${way}: ${run.wall.toFixed(1)} s`);
  };
  const frames = `${out}/frames.yuv`;
  const cache = `${out}/cache`;
  await measure(process.execPath, script('raw-frames', frames));

  const ours = await measure(process.execPath, script('ours', `${out}/ours.mp4`));
  await add('ours', ours, `${out}/ours.mp4`, ssimToFrames(`${out}/ours.mp4`, frames));
  await measure(process.execPath, script('ours', `${out}/titled.mp4`, 'Lisbon', cache));
  const again = await measure(process.execPath, script('ours', `${out}/titled.mp4`, 'Lisbon 2026', cache));
  await add('ours, title edited', again, `${out}/titled.mp4`);
  const parameters = x264Parameters({ fps: 30 }).replace('threads=1', 'threads=2');
  const alone = await measure(
    'ffmpeg',
    encodeOnly(frames, parameters, crfOf({ format: 'mp4', quality: 'high' }), `${out}/alone.mp4`),
  );
  await add('x264 alone, our frames', alone, `${out}/alone.mp4`, ssimToFrames(`${out}/alone.mp4`, frames));
  const usual = await measure('ffmpeg', recipe(`${out}/ours.mp4`, `${out}/recipe.mp4`));
  await add('ffmpeg zoompan + xfade', usual, `${out}/recipe.mp4`, ssimToRecipe(`${out}/recipe.mp4`));

  console.table(
    rows.map(({ way, wall, cpu, peakMb, megabytes, ssim }) => ({
      way,
      'wall s': wall.toFixed(1),
      'CPU s': cpu.toFixed(1),
      'peak MB': peakMb.toFixed(0),
      'MB out': megabytes?.toFixed(1) ?? '',
      SSIM: ssim?.toFixed(5) ?? '',
      'times ours': (wall / ours.wall).toFixed(2),
    })),
  );
  await mkdir('bench/results', { recursive: true });
  const result = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, rows };
  await writeFile('bench/results/render.json', `${JSON.stringify(result, null, 2)}\n`);
}

await main();
