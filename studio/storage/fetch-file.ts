import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What a link led to: a stream to read, or the reason in words that may be shown to the sender. */
export type Fetched =
  | { readonly kind: 'open'; readonly stream: IncomingMessage }
  | { readonly kind: 'refused'; readonly reason: string };

/** Silence after which a server counts as gone. */
const IDLE_MS = 30_000;
/** 200 MB at a slow 6 Mbit/s; also the end of servers that drip. */
const WHOLE_MS = 5 * 60_000;
/** Storage services answer at once or redirect once to a nearer host. */
const MAX_REDIRECTS = 3;

/**
 * Opens a link that a client sent. Hosts that are not on the public internet are refused, unless their origin is
 * listed; so is every redirect to one. The check is made on the very address that is connected to, so a name that
 * resolves differently the second time gains nothing.
 * @param mediaOrigins origins that may be private, e.g. the machine's own S3 emulator.
 */
export async function fetchFile(
  link: string,
  mediaOrigins: readonly string[],
  signal: AbortSignal,
): Promise<Fetched> {
  const whole = AbortSignal.any([signal, AbortSignal.timeout(WHOLE_MS)]);
  let url = new URL(link);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const trusted = mediaOrigins.includes(url.origin);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return refused('only http and https links are fetched');
    if (url.username !== '' || url.password !== '') return refused('links with a user name are not fetched');
    if (!trusted && isIP(host) !== 0 && !isPublicAddress(host)) return refused('the host is not public');

    let response: IncomingMessage;
    try {
      response = await get(url, trusted ? undefined : publicLookup, whole);
    } catch (error) {
      return refused(error instanceof PrivateHost ? 'the host is not public' : 'the host cannot be reached');
    }
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) return { kind: 'open', stream: response };
    response.destroy();
    const location = response.headers.location;
    if (status < 300 || status >= 400 || location === undefined)
      return refused(`the host answered ${status}`);
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    if (next === undefined) return refused('the host redirects to something that is not a link');
    url = next;
  }
  return refused(`more than ${MAX_REDIRECTS} redirects`);
}

const refused = (reason: string): Fetched => ({ kind: 'refused', reason });

class PrivateHost extends Error {
  override readonly name = 'PrivateHost';
}

/** Resolves like the system, but lets only public addresses through. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '');
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new PrivateHost('not a public host'), '');
    }
    if (options.all === true) return callback(null, addresses);
    callback(null, first.address, first.family);
  });
};

function get(
  url: URL,
  lookupAddress: LookupFunction | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const request = client.get(
      url,
      {
        agent: false,
        signal,
        timeout: IDLE_MS,
        // A compressed file would grow past its cap only after it was unpacked: ask for it as it is.
        headers: { 'accept-encoding': 'identity', 'user-agent': 'reelay-studio' },
        ...(lookupAddress === undefined ? {} : { lookup: lookupAddress }),
      },
      resolve,
    );
    request.on('timeout', () => request.destroy(new Error(`no data for ${IDLE_MS} ms`)));
    request.on('error', reject);
  });
}
