import { type RenderedSound, renderSound } from '../../render/parts/render-sound.ts';
import { audioSegments, visualSegments } from '../../timeline/draft.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { movieTask } from './movie-task.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { partedRequest } from './parted-request.ts';

/** Makes the sound of an export, beside its parts. */
export async function renderExportSound(
  deps: PartedDependencies,
  input: ExportInput,
): Promise<RenderedSound> {
  const task = await movieTask(deps, input.key);
  if (task === undefined) return { warnings: [] };
  const { draft } = task.plan;
  const clips = visualSegments(draft).filter(({ m }) => m.kind === 'video');
  const sources = new Set([...clips, ...audioSegments(draft)].map(({ src }) => src));
  const request = await partedRequest(deps.stores, { input, ...task, sources });
  return renderSound({ ...request, kept: deps.kept });
}
