import type { Chat } from '../core/chat.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Problem, ProblemKind } from '../core/problem.ts';
import { registerLink } from '../core/web-links.ts';

export interface WayOutDependencies {
  readonly chats: ChatStore;
  /** The backend's web app; absent when it has none. */
  readonly webUrl?: string;
}

/** What an account settles, and nothing in the chat can. */
const settledByAccount: ReadonlySet<ProblemKind> = new Set(['out-of-credits', 'plan-blocked']);

/** The problem with a link to where it can be settled. A link that the backend itself has sent is better and stays. */
export const withWayOut = async (
  deps: WayOutDependencies,
  chat: Chat,
  problem: Problem,
): Promise<Problem> => {
  if (problem.url !== undefined || !settledByAccount.has(problem.kind)) return problem;
  return { ...problem, ...(await wayOut(deps, chat)) };
};

/**
 * Where anonymous people register and keep their project, and others top up or change their plan (nemo-contract §10);
 * nothing where the backend has no web app.
 */
export const wayOut = async (
  { chats, webUrl }: WayOutDependencies,
  chat: Chat,
): Promise<{ readonly url?: string }> => {
  if (webUrl === undefined) return {};
  const { session, token } = await chats.open(chat);
  const bindId = session?.bindId ?? (token?.userId?.startsWith('anon_') ? token.userId : undefined);
  return { url: bindId === undefined ? webUrl : registerLink(webUrl, bindId) };
};
