import type { Kernel } from '../kernel/kernel.ts';
import type { Canvas } from '../paint/canvas.ts';
import { ChunkEncoder } from './chunk-encoder.ts';
import { PaletteEncoder } from './palette-encoder.ts';
import type { VideoSettings } from './video-settings.ts';

/** One encoded picture. */
export interface VideoPacket {
  /** Frame number within the chunk. */
  readonly pts: number;
  readonly key: boolean;
  readonly data: Uint8Array;
}

/** Encodes the frames of one chunk. Everything is synchronous: the thread has nothing else to do. */
export interface FrameEncoder {
  /** Takes the canvas as the next frame. */
  encode(kernel: Kernel, canvas: Canvas): void;
  /** Ends the chunk: `packets`, one for each frame, is complete. */
  finish(): void;
  readonly packets: readonly VideoPacket[];
  readonly extraData: Uint8Array;
  close(): void;
}

/** @throws RenderError `unsupported` when node-av comes without the encoder */
export const openFrameEncoder = (settings: VideoSettings): FrameEncoder =>
  settings.format === 'gif' ? new PaletteEncoder(settings) : new ChunkEncoder(settings);
