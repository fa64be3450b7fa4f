import { GlobalFonts } from '@napi-rs/canvas';
import { hashSamples } from './hash-samples.ts';

// A program of its own: prints a hash per sample, with the fonts of the given folders installed on its machine.
for (const folder of process.argv.slice(2)) GlobalFonts.loadFontsFromDir(folder);
process.stdout.write(hashSamples());
