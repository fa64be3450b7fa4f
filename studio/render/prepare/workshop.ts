import type { VisualSegment } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
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
});

/** Those of the segments whose files cannot be shown, and why, from their headers alone. */
export async function refusedSegments(
  thread: PrepareThread,
  segments: readonly VisualSegment[],
  media: Media,
): Promise<readonly (Refusal & { readonly segment: VisualSegment })[]> {
  const inspected = await Promise.all(
    segments.map(async segment => {
      const path = media.get(segment.src);
      const file = path === undefined ? { segment } : { segment, path };
      const reply = await thread.call({ type: 'inspect', file });
      return reply.type === 'inspected' && reply.refusal !== undefined ? [{ ...reply.refusal, segment }] : [];
    }),
  );
  return inspected.flat();
}
