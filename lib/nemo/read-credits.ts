import { creditsReading } from '../contract/credits.ts';
import { paths } from '../contract/paths.ts';
import type { CallOptions, Credits } from '../core/backend.ts';
import type { Http } from './http.ts';
import { readAs } from './read-as.ts';

/** nemo-contract §6. */
export async function readCredits(http: Http, token: string, options: CallOptions = {}): Promise<Credits> {
  const { data } = await http.ask({
    call: 'credits',
    method: 'GET',
    path: paths.credits,
    token,
    signal: options.signal,
  });
  const answer = readAs('credits', creditsReading, data);
  const available = Math.max(0, answer.available ?? 0);
  const frozen = Math.max(0, answer.frozen ?? 0);
  return { available, frozen, total: Math.max(0, answer.total ?? available + frozen) };
}
