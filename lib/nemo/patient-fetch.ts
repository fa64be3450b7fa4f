import { Agent, fetch as undiciFetch } from 'undici';
import { maxEditMs } from '../contract/edit.ts';

/** Time to connect, ms; what is not there by then is down. */
const connectTimeoutMs = 10_000;

/**
 * A fetch without the built-in one's five minutes of silence: an edit may think longer before it says a word, and how
 * often heartbeats come is documented nowhere (nemo-contract §4.6). The client sets its own limits.
 */
export function createPatientFetch(): typeof fetch {
  const dispatcher = new Agent({
    bodyTimeout: maxEditMs,
    headersTimeout: maxEditMs,
    connect: { timeout: connectTimeoutMs },
  });
  return (input, init) => undiciFetch(input, { ...init, dispatcher });
}
