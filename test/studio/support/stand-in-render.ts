import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Render } from '../../../studio/exports/renderer.ts';
import type { RenderRequest } from '../../../studio/render/render-request.ts';

/** Content of the "video" that the stand-in writes: long enough for ranges. */
export const standInVideo = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

/** A renderer that writes fixed bytes at once; the queue and the routes cannot tell it from the real one. */
export const standInRender =
  (during: (request: RenderRequest) => Promise<void> = async () => undefined): Render =>
  async request => {
    request.onProgress?.({ fraction: 0.5 });
    const { signal } = request;
    const aborted = new Promise(resolve => signal?.addEventListener('abort', resolve));
    await Promise.race([during(request), aborted]);
    signal?.throwIfAborted();
    const folder = dirname(request.outputPath);
    const thumbnailPath = join(folder, 'any-thumbnail.jpg');
    const coverPath = join(folder, 'any-cover.jpg');
    await writeFile(request.outputPath, standInVideo);
    await writeFile(thumbnailPath, 'thumbnail');
    await writeFile(coverPath, 'cover');
    const { width, height } = request.draft.m;
    const bytes = standInVideo.length;
    return { width, height, durationMs: request.draft.d, bytes, thumbnailPath, coverPath, warnings: [] };
  };

/** Opens when told to; whoever awaits `opened` goes on then. */
export class Gate {
  readonly opened: Promise<void>;
  #resolve: (() => void) | undefined;

  constructor() {
    this.opened = new Promise(resolve => {
      this.#resolve = resolve;
    });
  }

  open(): void {
    this.#resolve?.();
  }
}
