import { join } from 'node:path';
import type { StudioSettings } from '../config.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Arrival } from './add-assets.ts';
import { fetchFile } from './fetch-file.ts';
import { newSecret } from './ids.ts';
import { FileTooLarge, receiveFile } from './receive-file.ts';

/** Downloads at the same time: enough to hide the waiting, few enough to be polite to one host. */
const PARALLEL = 4;

type Limits = Pick<StudioSettings, 'maxUploadBytes' | 'maxRequestBytes' | 'mediaOrigins'>;

/**
 * Downloads links into the folder for incoming files. One result per link, in the order of the links. What would be too
 * much for all together is left out: a disk that is full would take the other files with it.
 * @param signal ends all of them; what was under way counts as failed.
 */
export async function receiveUrls(
  links: readonly string[],
  incomingFolder: string,
  settings: Limits,
  world: Surroundings,
  signal: AbortSignal,
): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  const room = { bytes: settings.maxRequestBytes };
  const queue = [...links.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [place, link] = next;
      arrivals[place] = await receiveUrl(
        link,
        join(incomingFolder, newSecret(world)),
        settings,
        room,
        signal,
      );
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return arrivals;
}

async function receiveUrl(
  link: string,
  path: string,
  { maxUploadBytes, maxRequestBytes, mediaOrigins }: Limits,
  room: { bytes: number },
  signal: AbortSignal,
): Promise<Arrival> {
  const givenName = nameInLink(link);
  const fail = (why: 'unreachable' | 'too-large', reason: string): Arrival => ({
    kind: 'failed',
    givenName,
    why,
    reason,
  });
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const tooLarge = () => fail('too-large', `at most ${megabytes(maxUploadBytes)}`);

  const fetched = await fetchFile(link, mediaOrigins, signal);
  if (fetched.kind === 'refused') return fail('unreachable', fetched.reason);
  const announced = Number(fetched.stream.headers['content-length'] ?? Number.NaN);
  if (announced > maxUploadBytes) {
    fetched.stream.destroy();
    return tooLarge();
  }
  // Taken before the file comes: others come at the same time. One that does not say its size may be large.
  const most = Number.isNaN(announced) ? maxUploadBytes : announced;
  if (most > room.bytes) {
    fetched.stream.destroy();
    return fail('too-large', `at most ${megabytes(maxRequestBytes)} in one go`);
  }
  room.bytes -= most;
  try {
    const file = await receiveFile(fetched.stream, path, most);
    room.bytes += most - file.bytes;
    return { kind: 'arrived', givenName, file };
  } catch (error) {
    room.bytes += most;
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
