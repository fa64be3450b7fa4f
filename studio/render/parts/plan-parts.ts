import { programs } from '../../programs.ts';
import type { Draft } from '../../timeline/draft.ts';
import { chunks } from '../plan/chunks.ts';
import { framePlan } from '../plan/frame-plan.ts';
import { type Showable, showable } from '../prepare/showable.ts';
import { RenderError } from '../render-error.ts';
import type { RenderRequest } from '../render-request.ts';
import { borrowPaintThreads, returnThreads } from '../threads/render-threads.ts';
import { groupChunks, type Part } from './group-chunks.ts';
import { type MovieOutput, partedVideo } from './parted-video.ts';
import { type PlannedSound, planSound } from './plan-sound.ts';

/** A video cut into parts that can be rendered side by side. */
export interface PlannedParts extends Showable {
  readonly frames: number;
  readonly parts: readonly Part[];
  readonly sound: PlannedSound;
}

/**
 * Looks at all files, leaves out what cannot be shown, and cuts the rest.
 * @throws RenderError `unsupported` or `too-large` when nothing can be shown
 */
export async function planParts(
  draft: Draft,
  output: MovieOutput,
  media: RenderRequest['media'],
): Promise<PlannedParts> {
  const threads = borrowPaintThreads(0, await programs());
  try {
    const shown = await showable(threads.prepare, draft, media);
    const plan = framePlan(shown.draft, output);
    if (plan.frameCount === 0) {
      throw new RenderError('unsupported', 'There is nothing to show in this video yet.');
    }
    const video = partedVideo({ draft: shown.draft, output, media, identities: new Map() });
    return {
      ...shown,
      frames: plan.frameCount,
      parts: groupChunks(chunks(plan), plan.fps),
      sound: planSound(video.sound),
    };
  } finally {
    await returnThreads(threads);
  }
}
