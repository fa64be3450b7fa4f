import { stat } from 'node:fs/promises';
import type { VisualSegment } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import { readPhoto } from './read-photo.ts';

/** A file that will be shown, as a segment names it. */
export interface InspectedFile {
  readonly segment: VisualSegment;
  /** Absent when the request has no file for the segment. */
  readonly path?: string;
}

/** Reads a file's header: why it cannot be shown, or nothing. Costs milliseconds and no memory worth naming. */
export async function inspectFile({ segment, path }: InspectedFile): Promise<RenderError | undefined> {
  const { name, kind } = segment.m;
  const there = path !== undefined && (await isFile(path));
  if (!there) return new RenderError('unsupported', `The file of ${name} is missing.`);
  try {
    if (kind === 'video') {
      // What decodes clips costs 20 MB and is not needed for photos alone.
      const { readClipFacts } = await import('../media/clip-facts.ts');
      await readClipFacts(path, name);
    } else {
      await readPhoto(path, name);
    }
    return undefined;
  } catch (error) {
    if (error instanceof RenderError && error.kind !== 'failed') return error;
    throw error;
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    stats => stats.isFile(),
    () => false,
  );
