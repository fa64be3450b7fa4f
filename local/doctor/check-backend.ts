import { env } from '../../lib/env.ts';
import { broken, type Finding, fine, type Settings } from './check.ts';

const timeoutMs = 10_000;

/** Whether the editing backend answers at all; any HTTP answer counts, and nothing is spent. */
export const checkBackend = async (settings: Settings): Promise<readonly Finding[]> => {
  const url = settings[env.nemoApiUrl];
  if (!url) return [fine('The studio inside this program edits and renders.')];
  if (!URL.canParse(url)) return [broken(`${env.nemoApiUrl} is no address.`, 'It looks like https://host.')];
  try {
    const response = await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return [fine(`The backend on ${new URL(url).host} answers.`)];
  } catch {
    return [
      broken(
        `The backend on ${new URL(url).host} does not answer.`,
        `Check ${env.nemoApiUrl}; leave it empty to use the studio.`,
      ),
    ];
  }
};
