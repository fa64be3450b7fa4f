import type { JobRequest } from '../core/job.ts';
import type { AssetStore, ChatStore, JobStore, Outbox } from '../core/ports.ts';
import type { Sender } from '../core/sender.ts';
import { speaksOfPhotos } from '../core/speaks-of-photos.ts';
import { type StartJobDependencies, startJob } from './start-job.ts';

export interface KeepWishDependencies {
  readonly chats: ChatStore;
  readonly assets: AssetStore;
  readonly jobs: JobStore;
  readonly outbox: Outbox;
}

type Edit = Extract<JobRequest, { kind: 'edit' }>;

/**
 * Photos and words come in either order. What is to be made of photos before there are any is kept, and begins when they
 * have come (beginWish); a backend could only say that it has none, and some charge for that. False when the request can
 * begin now.
 */
export const keepWish = async (
  deps: KeepWishDependencies,
  sender: Sender,
  request: Edit,
  { needsPhotos = speaksOfPhotos(request.text) }: { readonly needsPhotos?: boolean | undefined },
): Promise<boolean> => {
  if (!needsPhotos) return false;
  const { chat, userId, messageId, updateId } = sender;
  const { project } = await deps.chats.open(chat);
  if ((await deps.assets.list(chat, project)).length > 0) return false;
  // Photos expire before their timeline does.
  const latest = await deps.jobs.latest(chat);
  if (latest?.project === project && latest.state.is === 'delivered') return false;
  await deps.chats.setWish(chat, { project, text: request.text, userId, messageId, updateId });
  await deps.outbox.say(sender, { is: 'wish-kept' });
  return true;
};

/** With what was kept in this chat, when the rest came with the photos or right after them. */
export const withWish = async (
  { chats }: Pick<KeepWishDependencies, 'chats'>,
  chat: Sender['chat'],
  request: Edit,
): Promise<Edit> => {
  const { project, wish } = await chats.open(chat);
  if (!wish || wish.project !== project || wish.text === request.text) return request;
  return { ...request, text: `${wish.text}\n${request.text}` };
};

/** Begins what was kept, now that photos are there. False when nothing was. Safe to repeat. */
export const beginWish = async (deps: StartJobDependencies, chat: Sender['chat']): Promise<boolean> => {
  const { project, language, wish } = await deps.chats.open(chat);
  if (!wish || wish.project !== project) return false;
  const { text, ...asked } = wish;
  await startJob(deps, { ...asked, chat, language }, { kind: 'edit', text, output: {} });
  await deps.chats.setWish(chat, undefined);
  return true;
};
