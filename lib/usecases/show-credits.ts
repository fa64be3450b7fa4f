import { creditsLeft } from '../core/credits-left.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { problemOf } from '../core/problem.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { type WayOutDependencies, wayOut, withWayOut } from './way-out.ts';

/** The account's balance; never asked of the backend's agent (nemo-contract §6). */
export const showCredits = async (
  deps: OpenSessionDependencies & WayOutDependencies & { readonly outbox: Outbox },
  sender: Sender,
): Promise<void> => {
  try {
    const { token } = await openLiveSession(deps, sender.chat, sender.language);
    const credits = await deps.backend.credits(token);
    const more = creditsLeft(credits) === 'enough' ? {} : await wayOut(deps, sender.chat);
    await deps.outbox.say(sender, { is: 'credits', ...credits, ...more });
  } catch (error) {
    const problem = await withWayOut(deps, sender.chat, problemOf(error));
    await deps.outbox.say(sender, { is: 'problem', problem });
  }
};
