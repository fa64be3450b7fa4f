import { BackendError } from '../core/backend-error.ts';
import { chatKey } from '../core/chat.ts';
import type { ChatRecord } from '../core/ports/chat-store.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { PeopleStore } from '../core/ports/people-store.ts';
import type { Sender } from '../core/sender.ts';
import { type CancelDependencies, endJob } from './cancel-job.ts';

export type DeleteDependencies = CancelDependencies & {
  readonly media: MediaStore;
  readonly people: PeopleStore;
};

/** Where the media store keeps what belongs to a chat. */
const folders = ['media', 'uploads', 'drafts', 'videos'] as const;

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

/**
 * True when nothing is left there. A backend that cannot be reached is an error: deletion is then tried again. One that
 * takes a token no more does not delete with it either.
 */
const deleteAtBackend = async (deps: DeleteDependencies, { chat }: Sender): Promise<boolean> => {
  const tokens = tokensOf(deps, await deps.chats.open(chat));
  const sessions = await deps.chats.sessions(chat);
  let everywhere = tokens.length > 0 || sessions.length === 0;
  for (const sessionId of sessions) {
    for (const token of tokens) {
      const isDeleted = await deps.backend.deleteSession(token, sessionId).catch(unlessRefused);
      if (!isDeleted) everywhere = false;
    }
  }
  return everywhere;
};

/** Both accounts that sessions of the chat may belong to. */
const tokensOf = ({ clock, fixedToken }: DeleteDependencies, { token }: ChatRecord): readonly string[] => [
  ...(fixedToken === undefined ? [] : [fixedToken]),
  ...(token && token.expiresAt > clock() ? [token.value] : []),
];

const unlessRefused = (error: unknown): false => {
  if (error instanceof BackendError && error.kind === 'token-invalid') return false;
  throw error;
};
