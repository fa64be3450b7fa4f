import { chatKey } from '../core/chat.ts';
import type { Job } from '../core/job.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { claimLink } from '../core/web-links.ts';
import { type OpenSessionDependencies, openSession } from './open-session.ts';

export interface OfferProjectDependencies extends OpenSessionDependencies {
  readonly media: MediaStore;
  readonly outbox: Outbox;
  /** The backend's web app; absent when it has none. */
  readonly webUrl?: string;
}

/** Files there live for 7 days, as claim tokens do: then the project is offered anew. */
const offeredKey = ({ chat }: Job, sessionId: string): string =>
  `videos/${chatKey(chat)}/${encodeURIComponent(sessionId)}/offered.json`;

/**
 * Says under a delivered video where its project can be taken over in the web app, once per session (nemo-contract
 * §2.3). Only what belongs to an anonymous account is given away, never a project of the operator's own. Throws where
 * claim tokens are not offered; a video is worth more than that.
 */
export const offerProject = async (deps: OfferProjectDependencies, job: Job): Promise<void> => {
  if (deps.webUrl === undefined) return;
  const { token, session } = await openSession(deps, job.chat, job.language);
  if (token === deps.fixedToken || session.taskId === undefined) return;
  const offered = offeredKey(job, session.sessionId);
  if ((await deps.media.getText(offered)) !== undefined) return;
  const project = { taskId: session.taskId, sessionId: session.sessionId };
  const { claimToken, expiresAt } = await deps.backend.claimToken(token, project);
  const url = claimLink(deps.webUrl, claimToken);
  await deps.outbox.say(job, { is: 'project-link', url }, { replyTo: job.requestMessageId });
  await deps.media.putText(offered, JSON.stringify({ expiresAt }));
};
