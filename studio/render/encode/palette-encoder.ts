import { FilterAPI } from 'node-av/api';
import { Rational } from 'node-av/lib';
import type { Kernel } from '../kernel/kernel.ts';
import type { Canvas } from '../paint/canvas.ts';
import type { FrameEncoder, VideoPacket } from './frame-encoder.ts';
import { PlanarFrame } from './planar-frame.ts';
import type { VideoSettings } from './video-settings.ts';

/**
 * 256 colours for all frames of a chunk, which hardly ever shows more than two photos. An ordered dither stays where
 * it is from frame to frame, and what stays costs no bytes.
 */
const graph = [
  'scale=in_color_matrix=bt709:in_range=tv',
  'format=bgra',
  'split[look][paint]',
  '[look]palettegen[palette]',
  '[paint][palette]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle',
]
  .join(',')
  .replaceAll('],[', '];[');

/** Reduces the frames of one chunk to a palette: each packet is an index per pixel, then the palette (1024 bytes). */
export class PaletteEncoder implements FrameEncoder {
  readonly #filter = FilterAPI.create(graph);
  readonly #settings: VideoSettings;
  readonly packets: VideoPacket[] = [];
  readonly extraData = new Uint8Array();
  #count = 0;

  constructor(settings: VideoSettings) {
    this.#settings = settings;
  }

  encode(kernel: Kernel, canvas: Canvas): void {
    // Each frame is kept by the filter until the palette is known.
    const planar = new PlanarFrame(this.#settings);
    planar.fill(kernel, canvas);
    const { frame } = planar;
    frame.timeBase = new Rational(1, this.#settings.fps);
    frame.pts = BigInt(this.#count++);
    this.#filter.processSync(frame);
    planar.free();
  }

  finish(): void {
    for (const frame of this.#filter.flushFramesSync()) {
      this.packets.push({ pts: this.packets.length, key: true, data: Uint8Array.from(frame.toBuffer()) });
      frame.free();
    }
  }

  close(): void {
    this.#filter.close();
  }
}
