import { stat } from 'node:fs/promises';
import type { VisualSegment } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import { isCutShort } from './cut-short.ts';
import { readPhoto } from './read-photo.ts';

/** A file that will be shown, as a segment names it. */
export interface InspectedFile {
  readonly segment: VisualSegment;
  /** Absent when the request has no file for the segment. */
  readonly path?: string;
}

/** What was found: `shown` may be less than all of the file, and says so then. */
export type Inspection =
  | { readonly outcome: 'shown'; readonly warning?: string }
  | { readonly outcome: 'refused'; readonly error: RenderError };

/** Reads a file's header and its end. Costs milliseconds and no memory worth naming. */
export async function inspectFile({ segment, path }: InspectedFile): Promise<Inspection> {
  const { name, kind } = segment.m;
  const there = path !== undefined && (await isFile(path));
  if (!there)
    return { outcome: 'refused', error: new RenderError('unsupported', `The file of ${name} is missing.`) };
  try {
    if (kind === 'video') {
      // What decodes clips costs 20 MB and is not needed for photos alone.
      const { readClipFacts } = await import('../media/clip-facts.ts');
      await readClipFacts(path, name);
      return { outcome: 'shown' };
    }
    const { type } = await readPhoto(path, name);
    if (!(await isCutShort(path, type, name))) return { outcome: 'shown' };
    return { outcome: 'shown', warning: `${name} is cut short: a part of it is missing and shows grey.` };
  } catch (error) {
    if (error instanceof RenderError && error.kind !== 'failed') return { outcome: 'refused', error };
    throw error;
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    stats => stats.isFile(),
    () => false,
  );
