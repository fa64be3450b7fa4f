import type { Outbox } from '../core/ports.ts';
import { problemOf } from '../core/problem.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

/** First contact: connects before anything is asked of it, with one short line while it does (nemo-contract §13). */
export const greet = async (
  deps: OpenSessionDependencies & WayOutDependencies & { readonly outbox: Outbox },
  sender: Sender,
): Promise<void> => {
  const to = { chat: sender.chat, language: sender.language };
  const messageId = await deps.outbox.say(to, { is: 'connecting' });
  try {
    await openLiveSession(deps, sender.chat, sender.language);
    await deps.outbox.change(to, messageId, { is: 'welcome' });
  } catch (error) {
    const problem = await withWayOut(deps, sender.chat, problemOf(error));
    await deps.outbox.change(to, messageId, { is: 'problem', problem });
  }
};
