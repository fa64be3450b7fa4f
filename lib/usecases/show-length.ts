import { readDraft } from '../core/draft.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { problemOf } from '../core/problem.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

/** How long the video is, in one sentence. Answered from the timeline: a question is never sent to be paid for as an edit. */
export const showLength = async (
  deps: OpenSessionDependencies & WayOutDependencies & { readonly outbox: Outbox },
  sender: Sender,
): Promise<void> => {
  const { chat, language } = sender;
  try {
    const { state } = await openLiveSession(deps, chat, language);
    await deps.outbox.say(sender, { is: 'length', ms: readDraft(state.draft).lengthMs });
  } catch (error) {
    await deps.outbox.say(sender, { is: 'problem', problem: await withWayOut(deps, chat, problemOf(error)) });
  }
};
