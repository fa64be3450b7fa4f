import { fileIdentities } from '../../render/cache/file-identity.ts';
import type { Part } from '../../render/parts/group-chunks.ts';
import { planParts } from '../../render/parts/plan-parts.ts';
import type { PlannedSound } from '../../render/parts/plan-sound.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { isOpen } from '../export-state.ts';
import { fetchMedia } from '../media-of-draft.ts';
import { draftOfExport } from '../render-export.ts';
import { keepPlan } from './export-plan.ts';
import { movieOutput } from './movie-output.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { wantedExport } from './wanted-export.ts';

export type PlanStep =
  | {
      readonly outcome: 'parts';
      readonly parts: readonly Part[];
      /** The sound: songs first, then the mix that is made of them. */
      readonly songs: PlannedSound['songs'];
      readonly mixes: PlannedSound['mixes'];
    }
  /** A GIF's frames depend on all others. */
  | { readonly outcome: 'whole' }
  /** Cancelled, or gone with its session. */
  | { readonly outcome: 'unwanted' };

/**
 * Takes an export up, looks at its files, and cuts it into parts. Safe to repeat.
 * @throws RenderError when nothing of it can be shown
 */
export async function planExport(deps: PartedDependencies, { key }: ExportInput): Promise<PlanStep> {
  const { stores, progress } = deps;
  await stores.exports.update(key, before =>
    isOpen(before) ? { ...before, attempts: before.attempts + 1, state: { status: 'processing' } } : before,
  );
  const wanted = await wantedExport(stores, key);
  if (wanted === undefined) return { outcome: 'unwanted' };
  const output = movieOutput(wanted.job);
  if (output === undefined) return { outcome: 'whole' };
  const draft = await draftOfExport(stores, key);
  const media = await fetchMedia(stores, wanted.session, draft);
  const planned = await planParts(draft, output, media);
  await keepPlan(stores, key, {
    draft: planned.draft,
    identities: [...(await fileIdentities(media))],
    warnings: [...planned.warnings],
  });
  await progress.begin(key, planned.frames);
  return { outcome: 'parts', parts: planned.parts, ...planned.sound };
}
