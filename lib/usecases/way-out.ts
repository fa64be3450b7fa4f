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

/**
 * The problem with a link to where it can be settled: anonymous people register and keep their project, others top up
 * or change their plan (nemo-contract §10). A link that the backend itself has sent is better and stays.
 */
export const withWayOut = async (
  { chats, webUrl }: WayOutDependencies,
  chat: Parameters<ChatStore['open']>[0],
  problem: Problem,
): Promise<Problem> => {
  if (webUrl === undefined || problem.url !== undefined || !settledByAccount.has(problem.kind))
    return problem;
  const { session, token } = await chats.open(chat);
  const bindId = session?.bindId ?? (token?.userId?.startsWith('anon_') ? token.userId : undefined);
  return { ...problem, url: bindId === undefined ? webUrl : registerLink(webUrl, bindId) };
};
