import type { VisualSegment } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';
import type { Workshop } from '../threads/material-pool.ts';
import type { PrepareThread } from '../threads/render-threads.ts';
import type { Size } from './picture-scale.ts';
import type { Refusal } from './prepare-thread.ts';

type Media = ReadonlyMap<string, string>;

/** Makes pictures and texts in the thread for it. */
export const workshop = (thread: PrepareThread, media: Media, canvas: Size): Workshop => ({
  picture: async ({ segment }) => {
    const path = media.get(segment.src);
    if (path === undefined) throw new RenderError('unsupported', `The file of ${segment.m.name} is missing.`);
    const reply = await thread.call({ type: 'picture', path, segment, canvas });
    if (reply.type !== 'picture') throw new Error('The thread answered another question.');
    return reply.picture;
  },
  text: async ({ segment }) => {
    const reply = await thread.call({ type: 'text', segment, canvas });
    return reply.type === 'text' ? reply.text : undefined;
  },
  release: ({ picture, text }) => {
    const samples = [picture?.type === 'photo' ? [picture.picture, picture.background] : [], text?.overlay]
      .flat()
      .flatMap(shared => (shared === undefined ? [] : [shared.samples]));
    // A thread that has ended holds nothing.
    if (samples.length > 0) thread.call({ type: 'release', samples }).catch(() => undefined);
  },
});

/** What the headers and ends of the segments' files say. */
export interface Inspected {
  /** Segments whose files cannot be shown, and why. */
  readonly refused: readonly (Refusal & { readonly segment: VisualSegment })[];
  /** Files that can be shown in part only. */
  readonly warnings: readonly RenderWarning[];
}

/** Looks at all files before any work is done. A file that is shown twice is warned of once. */
export async function inspectSegments(
  thread: PrepareThread,
  segments: readonly VisualSegment[],
  media: Media,
): Promise<Inspected> {
  const inspected = await Promise.all(
    segments.map(async segment => {
      const path = media.get(segment.src);
      const file = path === undefined ? { segment } : { segment, path };
      const reply = await thread.call({ type: 'inspect', file });
      if (reply.type !== 'inspected') throw new Error('The thread answered another question.');
      return { segment, refusal: reply.refusal, warning: reply.warning };
    }),
  );
  const cut = inspected.flatMap(({ segment, warning }) =>
    warning === undefined ? [] : [[segment.src, { name: segment.m.name, reason: warning }] as const],
  );
  return {
    refused: inspected.flatMap(({ segment, refusal }) =>
      refusal === undefined ? [] : [{ ...refusal, segment }],
    ),
    warnings: [...new Map(cut).values()],
  };
}
