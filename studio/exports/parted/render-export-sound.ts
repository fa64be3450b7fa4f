import { renderSound } from '../../render/parts/render-sound.ts';
import { audioSegments, visualSegments } from '../../timeline/draft.ts';
import type { SoundInput } from '../../workflow/payload.ts';
import { movieTask } from './movie-task.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { partedRequest } from './parted-request.ts';

/** Makes a piece of an export's sound, beside its parts; without one named, all of it. */
export async function renderExportSound(deps: PartedDependencies, input: SoundInput): Promise<void> {
  const task = await movieTask(deps, input.key);
  if (task === undefined) return;
  const { piece } = input;
  const { draft } = task.plan;
  const clips = visualSegments(draft).filter(({ m }) => m.kind === 'video');
  // A song of ours needs no file.
  const heard = piece?.kind === 'song' ? [] : [...clips, ...audioSegments(draft)];
  const sources = new Set(heard.map(({ src }) => src));
  const request = await partedRequest(deps.stores, { input, ...task, sources });
  await renderSound({ ...request, kept: deps.kept, ...(piece === undefined ? {} : { piece }) });
}
