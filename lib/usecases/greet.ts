import type { Outbox } from '../core/ports.ts';
import { problemOf } from '../core/problem.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';

/** First contact: connects before anything is asked of it, with one short line while it does (nemo-contract §13). */
export const greet = async (
  deps: OpenSessionDependencies & { readonly outbox: Outbox },
  sender: Sender,
): Promise<void> => {
  const to = { chat: sender.chat, language: sender.language };
  const messageId = await deps.outbox.say(to, { is: 'connecting' });
  try {
    await openLiveSession(deps, sender.chat, sender.language);
    await deps.outbox.change(to, messageId, { is: 'welcome' });
  } catch (error) {
    await deps.outbox.change(to, messageId, { is: 'problem', problem: problemOf(error) });
  }
};
