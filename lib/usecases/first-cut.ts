import { isExportable, readDraft } from '../core/draft.ts';
import { outlineDraft } from '../core/draft-outline.ts';
import type { EditProgress } from '../core/edit-outcome.ts';
import type { Job } from '../core/job.ts';
import { activityOf } from '../core/tool-labels.ts';
import { hasChanged, type Snapshot } from './draft-snapshot.ts';
import type { OpenSession } from './open-session.ts';
import type { EditDependencies } from './run-edit.ts';

/**
 * Tells once what a generation has made as soon as it is there, because music and titles are then added unasked and take
 * their time (nemo-contract §4.8). Nothing on the wire marks that moment: a tool that makes videos has succeeded, and the
 * draft is another one. `settled` ends when nothing more will be said. Neither ever throws.
 */
export const createFirstCut = (
  { backend, outbox }: EditDependencies,
  job: Job,
  { token, session }: OpenSession,
  before: Snapshot,
): { readonly after: (event: EditProgress) => void; readonly settled: () => Promise<void> } => {
  let isTold = false;
  let telling = Promise.resolve();
  const tell = async (): Promise<void> => {
    if (isTold) return;
    const state = await backend.state(token, session.sessionId);
    const draft = readDraft(state.draft);
    if (!hasChanged(before, state) || !isExportable(draft)) return;
    isTold = true;
    await outbox.say(job, { is: 'first-cut', timeline: outlineDraft(draft) });
  };
  return {
    after: event => {
      const isMade =
        event.kind === 'tool-finished' && event.succeeded && activityOf(event.tool) === 'generating-video';
      if (isMade) telling = telling.then(tell).catch(() => undefined);
    },
    settled: () => telling,
  };
};
