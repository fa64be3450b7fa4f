import { route } from '../core/routing.ts';
import type { Sender } from '../core/sender.ts';
import { showCredits } from './show-credits.ts';
import { showStatus } from './show-status.ts';
import { startJob } from './start-job.ts';

/** Anything that people say in their own words: answered here, or made a job for the backend (nemo-contract §12). */
export const ask = async (
  deps: Parameters<typeof showStatus>[0] & Parameters<typeof startJob>[0],
  sender: Sender,
  text: string,
): Promise<void> => {
  const intent = route(text);
  switch (intent.kind) {
    case 'status':
      return showStatus(deps, sender);
    case 'credits':
      return showCredits(deps, sender);
    default:
      return startJob(deps, sender, { kind: 'edit', text });
  }
};
