import type { Backend } from '../core/backend.ts';
import { chatKey } from '../core/chat.ts';
import { creditsLeft } from '../core/credits-left.ts';
import type { Job } from '../core/job.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import { type WayOutDependencies, wayOut } from './way-out.ts';

export interface WarnOfCreditsDependencies extends WayOutDependencies {
  readonly backend: Backend;
  readonly outbox: Outbox;
  readonly usage: UsageStore;
}

/** A balance that takes longer, ms, is not worth the wait for the video. */
const patienceMs = 3000;
/** A warning is not repeated for so long, s: credits are granted for a week (nemo-contract §2.1). */
const memorySeconds = 7 * 24 * 3600;

/**
 * Says before a render that credits run low, and again when they are as good as gone (nemo-contract §6): once each, while
 * there is time to get more. Never throws: no warning is worth a video.
 */
export const warnOfCredits = async (
  deps: WarnOfCreditsDependencies,
  job: Job,
  token: string,
): Promise<void> => {
  try {
    const { available } = await deps.backend.credits(token, { signal: AbortSignal.timeout(patienceMs) });
    const left = creditsLeft({ available });
    if (left === 'enough') return;
    if (!(await deps.usage.once(`credits-${left}-${chatKey(job.chat)}`, memorySeconds))) return;
    await deps.outbox.say(job, { is: 'credits-low', available, ...(await wayOut(deps, job.chat)) });
  } catch {
    // The next render warns.
  }
};
