import { join } from 'node:path';
import type { StudioSettings } from '../config.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Arrival } from './add-assets.ts';
import { fetchFile } from './fetch-file.ts';
import { newSecret } from './ids.ts';
import { FileTooLarge, receiveFile } from './receive-file.ts';

/** Downloads at the same time: enough to hide the waiting, few enough to be polite to one host. */
const PARALLEL = 4;

/**
 * Downloads links into the folder for incoming files. One result per link, in the order of the links.
 * @param signal ends all of them; what was under way counts as failed.
 */
export async function receiveUrls(
  links: readonly string[],
  incomingFolder: string,
  settings: Pick<StudioSettings, 'maxUploadBytes' | 'mediaOrigins'>,
  world: Surroundings,
  signal: AbortSignal,
): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  const queue = [...links.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [place, link] = next;
      arrivals[place] = await receiveUrl(link, join(incomingFolder, newSecret(world)), settings, signal);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return arrivals;
}

async function receiveUrl(
  link: string,
  path: string,
  { maxUploadBytes, mediaOrigins }: Pick<StudioSettings, 'maxUploadBytes' | 'mediaOrigins'>,
  signal: AbortSignal,
): Promise<Arrival> {
  const givenName = nameInLink(link);
  const fail = (why: 'unreachable' | 'too-large', reason: string): Arrival => ({
    kind: 'failed',
    givenName,
    why,
    reason,
  });
  const tooLarge = () => fail('too-large', `at most ${Math.round(maxUploadBytes / 1e6)} MB`);

  const fetched = await fetchFile(link, mediaOrigins, signal);
  if (fetched.kind === 'refused') return fail('unreachable', fetched.reason);
  if (Number(fetched.stream.headers['content-length']) > maxUploadBytes) {
    fetched.stream.destroy();
    return tooLarge();
  }
  try {
    return { kind: 'arrived', givenName, file: await receiveFile(fetched.stream, path, maxUploadBytes) };
  } catch (error) {
    return error instanceof FileTooLarge ? tooLarge() : fail('unreachable', 'the download broke off');
  }
}

/** The last part of the path, decoded; the query (which signs the link) is never part of a name. */
function nameInLink(link: string): string {
  const last = new URL(link).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
