import * as z from 'zod';
import type { Backend, BackendState } from '../core/backend.ts';
import { chatKey } from '../core/chat.ts';
import { draftDifference } from '../core/draft-difference.ts';
import type { JobRef } from '../core/job.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { OpenSession } from './open-session.ts';

/**
 * What the session held before the edit. Taken before every edit, because some 30 % of them end without a word and
 * only the difference tells what happened (nemo-contract §4.7). Drafts outgrow workflow payloads, so they lie in the
 * media store.
 */
const snapshot = z.object({ draft: z.string().exactOptional(), assets: z.number() });
export type Snapshot = z.infer<typeof snapshot>;

const keyOf = (ref: JobRef): string => `drafts/${chatKey(ref.chat)}/${ref.id}-before.json`;

export const snapshotOf = ({ draft, assets }: BackendState): Snapshot => ({
  assets,
  ...(draft === undefined ? {} : { draft }),
});

export const keepSnapshot = (media: MediaStore, ref: JobRef, before: Snapshot): Promise<void> =>
  media.putText(keyOf(ref), JSON.stringify(before));

/** Undefined when the job never came as far as sending its edit. */
export const readSnapshot = async (media: MediaStore, ref: JobRef): Promise<Snapshot | undefined> => {
  const text = await media.getText(keyOf(ref));
  return text === undefined ? undefined : snapshot.parse(JSON.parse(text));
};

/** Whether the session holds something else now. */
export const isChanged = async (
  { backend }: { readonly backend: Backend },
  { token, session }: OpenSession,
  before: Snapshot,
): Promise<boolean> => hasChanged(before, await backend.state(token, session.sessionId));

/** Another draft, or a new generated asset: the edit has done something (nemo-contract §4.9). */
export const hasChanged = (before: Snapshot, after: BackendState): boolean =>
  (after.draft !== undefined && draftDifference(before.draft, after.draft).length > 0) ||
  after.assets > before.assets;
