import type { MovieOutput, PartedRequest } from '../../render/parts/parted-video.ts';
import { RenderError } from '../../render/render-error.ts';
import type { SessionRecord } from '../../storage/session.ts';
import type { Stores } from '../../storage/stores.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { assetFile, assetsOfDraft } from '../media-of-draft.ts';
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
  { sessions }: Pick<Stores, 'sessions'>,
  { input, plan, output, session, sources }: Asked,
): Promise<PartedRequest> {
  const media = new Map<string, string>();
  for (const [source, asset] of assetsOfDraft(plan.draft, session)) {
    if (sources !== undefined && !sources.has(source)) continue;
    const path = await sessions.files.fetch(session.id, assetFile(asset));
    if (path === undefined)
      throw new RenderError('failed', `${asset.name} is no longer there. Send it again.`);
    media.set(source, path);
  }
  return {
    draft: plan.draft,
    output,
    media,
    identities: new Map(plan.identities),
    ...(input.aim === null ? {} : { aim: input.aim }),
  };
}
