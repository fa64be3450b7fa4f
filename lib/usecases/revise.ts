import { isOver, type Job } from '../core/job.ts';
import { normalizeMessage } from '../core/normalize-message.ts';
import { routeMessage } from '../core/routing.ts';
import type { Sender } from '../core/sender.ts';
import { type AskDependencies, type AskOptions, ask } from './ask.ts';
import { endJob } from './cancel-job.ts';

/**
 * Somebody has edited their message. Words of a job whose edit was not sent yet are simply replaced; otherwise other
 * words are another request. The same words mean nothing: Telegram sends an edit for much that nobody sees.
 */
export const revise = async (
  deps: AskDependencies,
  sender: Sender,
  text: string,
  options: AskOptions = {},
): Promise<void> => {
  const job = await deps.jobs.ofMessage(sender.chat, sender.messageId);
  if (!job) return ask(deps, sender, text, options);
  const route = routeMessage(text);
  if (saysTheSame(job, route)) return;
  if (job.request.kind === 'edit' && (route.kind === 'edit' || route.kind === 'edit-then-export')) {
    const output = route.kind === 'edit' ? {} : route.options;
    if (await deps.jobs.changeRequest(job, { ...job.request, text: route.text, output })) {
      return deps.outbox.react(sender.chat, sender.messageId, 'seen');
    }
  } else if (!isOver(job.state) && job.editSentAt === undefined) {
    await endJob(deps, job);
  }
  return ask(deps, sender, text, options);
};

const saysTheSame = ({ request }: Job, route: ReturnType<typeof routeMessage>): boolean => {
  if (request.kind === 'export') return route.kind === 'export';
  return 'text' in route && normalizeMessage(route.text) === normalizeMessage(request.text);
};
