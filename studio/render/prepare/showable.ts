import { type Draft, visualSegments } from '../../timeline/draft.ts';
import { withoutSegments } from '../plan/without-segments.ts';
import { RenderError } from '../render-error.ts';
import type { RenderRequest, RenderWarning } from '../render-request.ts';
import type { PrepareThread } from '../threads/render-threads.ts';
import { inspectSegments } from './workshop.ts';

/** A draft without what cannot be shown, which is reported by name. */
export interface Showable {
  readonly draft: Draft;
  readonly warnings: readonly RenderWarning[];
}

/** @throws RenderError as the first file's when nothing at all can be shown */
export async function showable(
  prepare: PrepareThread,
  draft: Draft,
  media: RenderRequest['media'],
): Promise<Showable> {
  const segments = visualSegments(draft);
  const { refused, warnings } = await inspectSegments(prepare, segments, media);
  const [first] = refused;
  if (first !== undefined && refused.length === segments.length)
    throw new RenderError(first.kind, first.reason);
  return {
    draft: withoutSegments(draft, new Set(refused.map(({ segment }) => segment.id))),
    warnings: [...refused.map(({ segment, reason }) => ({ name: segment.m.name, reason })), ...warnings],
  };
}
