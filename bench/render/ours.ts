import { render } from '../../studio/render/render.ts';
import { media, workItem } from './work-item.ts';

/** Renders the work item in a fresh process: `ours.ts <output> [title] [cache directory]`. */
const [, , outputPath = 'out/bench/ours.mp4', title = '', cacheDir = ''] = process.argv;
await render({
  draft: workItem(title === '' ? undefined : title),
  media,
  outputPath,
  output: { format: 'mp4', quality: 'high' },
  ...(cacheDir === '' ? {} : { cacheDir }),
});
