import { routeMessage } from '../core/routing.ts';
import type { Sender } from '../core/sender.ts';
import { cancelJob } from './cancel-job.ts';
import { greet } from './greet.ts';
import { showCredits } from './show-credits.ts';
import { showStatus } from './show-status.ts';
import { startJob } from './start-job.ts';
import { startOver } from './start-over.ts';

/** Anything that people say in their own words: answered here, or made a job for the backend (nemo-contract §12). */
export const ask = async (
  deps: Parameters<typeof showStatus>[0] & Parameters<typeof startJob>[0],
  sender: Sender,
  text: string,
): Promise<void> => {
  const route = routeMessage(text);
  switch (route.kind) {
    case 'edit':
      return startJob(deps, sender, { kind: 'edit', text: route.text, output: {} });
    case 'edit-then-export':
      return startJob(deps, sender, { kind: 'edit', text: route.text, output: route.options });
    case 'export':
      return startJob(deps, sender, { kind: 'export', output: route.options });
    case 'status':
      return showStatus(deps, sender);
    case 'credits':
      return showCredits(deps, sender);
    case 'cancel':
      return cancelJob(deps, sender);
    case 'new-project':
      return startOver(deps, sender);
    case 'greeting':
      return greet(deps, sender);
    case 'thanks':
      return deps.outbox.react(sender.chat, sender.messageId, 'done');
    case 'upload':
      return void (await deps.outbox.say(sender, { is: 'photos-needed' }));
    case 'help':
      return void (await deps.outbox.say(sender, { is: 'help' }));
    case 'nothing':
      return;
  }
};
