import type { JobRequest } from '../core/job.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import type { Sender } from '../core/sender.ts';
import { speaksOfPhotos } from '../core/speaks-of-photos.ts';
import { type StartJobDependencies, startJob } from './start-job.ts';

export interface KeepWishDependencies {
  readonly chats: ChatStore;
  readonly wishes: WishStore;
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
  await deps.wishes.put(chat, { project, request, userId, messageId, updateId });
  await deps.outbox.say(sender, { is: 'wish-kept' });
  return true;
};

/** With what was kept in this chat, when the rest came with the photos or right after them. */
export const withWish = async (
  { chats, wishes }: Pick<KeepWishDependencies, 'chats' | 'wishes'>,
  chat: Sender['chat'],
  request: Edit,
): Promise<Edit> => {
  const wish = await wishes.get(chat);
  if (!wish || wish.request.text === request.text) return request;
  if (wish.project !== (await chats.open(chat)).project) return request;
  const output = { ...wish.request.output, ...request.output };
  return { ...request, text: `${wish.request.text}\n${request.text}`, output };
};

/** Begins what was kept, now that photos are there. False when nothing was. Safe to repeat. */
export const beginWish = async (
  deps: StartJobDependencies & Pick<KeepWishDependencies, 'wishes'>,
  chat: Sender['chat'],
): Promise<boolean> => {
  const wish = await deps.wishes.get(chat);
  if (!wish) return false;
  const { project, language } = await deps.chats.open(chat);
  const { request, project: askedIn, ...asked } = wish;
  const isCurrent = askedIn === project;
  if (isCurrent) await startJob(deps, { ...asked, chat, language }, request);
  await deps.wishes.remove(chat);
  return isCurrent;
};
