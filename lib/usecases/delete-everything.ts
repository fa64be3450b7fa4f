import { chatKey } from '../core/chat.ts';
import type { MediaStore, PeopleStore } from '../core/ports.ts';
import type { Sender } from '../core/sender.ts';
import { type CancelDependencies, endJob } from './cancel-job.ts';

export type DeleteDependencies = CancelDependencies & {
  readonly media: MediaStore;
  readonly people: PeopleStore;
};

/** Where the media store keeps what belongs to a chat. */
const folders = ['media', 'drafts', 'videos'] as const;

/**
 * Deletes all that is kept of a chat: what runs is ended, then files and sessions at the backend, files here, and at
 * last the rows that say where they were. Repeated after an interruption, it finds what is left.
 */
export const deleteEverything = async (deps: DeleteDependencies, sender: Sender): Promise<void> => {
  const { chat } = sender;
  const { activeJobId } = await deps.chats.open(chat);
  for (const job of await deps.jobs.queued(chat)) if (job.id !== activeJobId) await endJob(deps, job);
  if (activeJobId !== undefined) await endJob(deps, { chat, id: activeJobId });

  const everywhere = await deleteAtBackend(deps, sender);
  for (const folder of folders) await deps.media.deleteAll(`${folder}/${chatKey(chat)}/`);
  await deps.chats.deleteAll(chat);
  await deps.people.forget(sender.userId);
  // The message with the button becomes the confirmation.
  await deps.outbox.change(sender, sender.messageId, { is: 'deleted', everywhere });
};

/** True when nothing is left there. A backend that cannot be reached is an error: deletion is then tried again. */
const deleteAtBackend = async (deps: DeleteDependencies, { chat }: Sender): Promise<boolean> => {
  const { token } = await deps.chats.open(chat);
  const value = deps.fixedToken ?? token?.value;
  const sessions = await deps.chats.sessions(chat);
  if (value === undefined || (deps.fixedToken === undefined && token && token.expiresAt < deps.clock())) {
    return sessions.length === 0;
  }
  let everywhere = true;
  for (const sessionId of sessions) {
    if (!(await deps.backend.deleteSession(value, sessionId))) everywhere = false;
  }
  return everywhere;
};
