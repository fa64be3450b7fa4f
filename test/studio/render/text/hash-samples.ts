import { createHash } from 'node:crypto';
import { drawText } from '../../../../studio/render/text/draw-text.ts';
import { samples } from './samples.ts';
import { textSegment } from './segments.ts';

/** A line per sample: its name, and a hash of what is drawn of it and two signs that no font has. */
export const hashSamples = (): string =>
  Object.entries(samples)
    .map(([name, text]) => {
      const { rgba } = drawText(textSegment({ text: `${text} \u{13000}\u{2fa1d}` }), {
        width: 640,
        height: 360,
      });
      return `${name} ${createHash('sha256').update(rgba).digest('hex')}\n`;
    })
    .join('');
