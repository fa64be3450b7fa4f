import type { MovieOutput, PartedRequest } from '../../render/parts/parted-video.ts';
import { RenderError } from '../../render/render-error.ts';
import type { SessionRecord } from '../../storage/session.ts';
import type { Stores } from '../../storage/stores.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { assetsOfDraft, fetchMedia } from '../media-of-draft.ts';
import type { ExportPlan } from './export-plan.ts';

interface Asked {
  readonly input: ExportInput;
  readonly plan: ExportPlan;
  readonly output: MovieOutput;
  readonly session: SessionRecord;
  /** Those that the task needs; default: all. */
  readonly sources?: ReadonlySet<string>;
}

/** What the renderer is asked, with the files that it needs fetched onto this machine. */
export async function partedRequest(
  stores: Pick<Stores, 'sessions'>,
  { input, plan, output, session, sources }: Asked,
): Promise<PartedRequest> {
  const media = await fetchMedia(stores, session, plan.draft, sources);
  for (const [source, { name }] of assetsOfDraft(plan.draft, session)) {
    if ((sources?.has(source) ?? true) && !media.has(source))
      throw new RenderError('failed', `${name} is no longer there. Send it again.`);
  }
  return {
    draft: plan.draft,
    output,
    media,
    identities: new Map(plan.identities),
    ...(input.aim === null ? {} : { aim: input.aim }),
  };
}
