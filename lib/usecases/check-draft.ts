import type { JobRef } from '../core/job.ts';
import { JobError } from '../core/problem.ts';
import { hasChanged, readSnapshot } from './draft-snapshot.ts';
import { type Look, nextLook } from './look.ts';
import { openSession } from './open-session.ts';
import type { EditDependencies, EditStep } from './run-edit.ts';
import { asTask } from './task.ts';

/**
 * Looks whether an edit that ended without a word, or was lost on the way, has changed the draft. The message is never
 * sent again (nemo-contract §4.7, §4.9): when nothing changes for long enough, its person is told so and decides.
 */
export const checkDraft = (deps: EditDependencies, ref: JobRef, look: Look): Promise<EditStep> =>
  asTask(deps, ref, async job => {
    const { token, session } = await openSession(deps, job.chat, job.language);
    const before = await readSnapshot(deps.media, ref);
    const after = await deps.backend.state(token, session.sessionId);
    if (before && hasChanged(before, after)) return { outcome: 'changed' };
    const next = nextLook(look, deps.pollPace);
    if (next) return { outcome: 'unsettled', ...next };
    throw new JobError({ kind: look.cause === 'silent' ? 'nothing-changed' : 'edit-lost' });
  });
