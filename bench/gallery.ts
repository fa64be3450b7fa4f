import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from '../studio/render/render.ts';
import { contactSheet } from './gallery/contact-sheet.ts';
import { entries } from './gallery/entries.ts';
import { checkPhotos, media } from './gallery/photos.ts';

/**
 * `npm run gallery [-- <beginning of a name>]`: a short video and a contact sheet of everything a draft can say, in
 * out/gallery/index.html, so that a person can look at all of it.
 */
const out = 'out/gallery';

async function main(): Promise<void> {
  checkPhotos();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const wanted = process.argv[2] ?? '';
  const rows: string[] = [];
  for (const { name, draft, times } of entries.filter(entry => entry.name.startsWith(wanted))) {
    const base = name.replaceAll(/[^A-Za-z0-9]+/g, '-');
    const outputPath = join(out, `${base}.mp4`);
    await render({ draft, media, outputPath, output: { format: 'mp4', quality: 'high' } });
    await contactSheet(outputPath, draft.m.fps, times, join(out, `${base}.jpg`));
    rows.push(`<h2>${name}</h2><a href="${base}.mp4"><img src="${base}.jpg" alt="${name}"></a>`);
    console.log(name);
  }
  const style = 'body{background:#111;color:#eee;font:14px system-ui;margin:2em}img{max-width:100%}';
  const html = `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${rows.join('\n')}`;
  await writeFile(join(out, 'index.html'), html);
}

await main();
