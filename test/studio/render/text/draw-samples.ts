import { createHash } from 'node:crypto';
import { GlobalFonts } from '@napi-rs/canvas';
import { drawText } from '../../../../studio/render/text/draw-text.ts';
import { samples } from './samples.ts';
import { textSegment } from './segments.ts';

// A program of its own: prints a hash per sample, with the fonts of the given folders installed on its machine.
for (const folder of process.argv.slice(2)) GlobalFonts.loadFontsFromDir(folder);
for (const [name, text] of Object.entries(samples)) {
  const { rgba } = drawText(textSegment({ text: `${text} \u{13000}\u{2fa1d}` }), {
    width: 640,
    height: 360,
  });
  process.stdout.write(`${name} ${createHash('sha256').update(rgba).digest('hex')}\n`);
}
