import { chatKey } from '../core/chat.ts';
import type { JobRef } from '../core/job.ts';
import type { MediaStore } from '../core/ports/media-store.ts';

const keyOf = (ref: JobRef): string => `drafts/${chatKey(ref.chat)}/${ref.id}-export.json`;

/** Keeps the very draft that is being rendered, for the words under its video. */
export const keepExportDraft = (media: MediaStore, ref: JobRef, draft: string): Promise<void> =>
  media.putText(keyOf(ref), draft);

export const readExportDraft = (media: MediaStore, ref: JobRef): Promise<string | undefined> =>
  media.getText(keyOf(ref));
