import type { Sender } from '../core/sender.ts';
import { type CancelDependencies, endJob } from './cancel-job.ts';

/** The chat's next project: no photos, no timeline. What runs or waits for the earlier one is ended. */
export const startOver = async (deps: CancelDependencies, sender: Sender): Promise<void> => {
  const { activeJobId } = await deps.chats.open(sender.chat);
  const waiting = await deps.jobs.queued(sender.chat);
  // The waiting ones first, or ending the running one would begin the next.
  for (const job of waiting) if (job.id !== activeJobId) await endJob(deps, job);
  if (activeJobId !== undefined) await endJob(deps, { chat: sender.chat, id: activeJobId });
  await deps.chats.nextProject(sender.chat);
  await deps.outbox.say(sender, { is: 'new-project' });
};
