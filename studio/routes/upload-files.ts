import { Readable } from 'node:stream';
import * as z from 'zod';
import { type UploadData, uploadByUrlsRequest } from '../../lib/contract/upload.ts';
import { type Added, type Arrival, addAssets, discardArrivals } from '../storage/add-assets.ts';
import { displayName } from '../storage/display-name.ts';
import { acceptedFormats } from '../storage/media-type.ts';
import { BadForm, receiveMultipart } from '../storage/receive-multipart.ts';
import { receiveUrls } from '../storage/receive-urls.ts';
import { ownSession } from './own-session.ts';
import { parseBody } from './parse-body.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { assetUrl } from './public-url.ts';
import { Refusal } from './refusal.ts';
import { wireAsset } from './wire-asset.ts';

/** One album has ten photos; a hundred links are an hour's work for a slow host. */
const MAX_URLS = 100;
const urlsBody = z.object({
  urls: uploadByUrlsRequest.shape.urls.max(MAX_URLS),
  source_type: uploadByUrlsRequest.shape.source_type,
});

/**
 * `POST /api/upload-video/nemo_agent/{me|uid}/{sid}` (nemo-contract §5): a form with files, or links. What can be
 * used is kept, in the order given; what cannot is named under `failed`. Nothing usable at all is a refusal.
 */
export const uploadFiles = (parts: StudioParts) => async (context: StudioRequest) => {
  const { session: id = '', user } = context.req.param();
  const session = await ownSession(parts, context.get('account'), id, user);
  const arrivals = await receive(parts, context);
  if (context.req.raw.signal.aborted) {
    // Whoever asked has gone, and will ask again: keeping these would double every photo.
    await discardArrivals(arrivals);
    throw new Refusal('request', 'The client went away');
  }
  if (arrivals.length === 0) throw new Refusal('body', 'No file in the field "files"');
  const results = await addAssets(parts.stores, parts.world, parts.probe, session.id, arrivals);
  if (results === undefined) throw new Refusal('session', 'Session not found');

  const failures = results.flatMap((result, index) =>
    result.kind === 'failed' ? [failure(result, index)] : [],
  );
  if (failures.length === results.length) throw refusalOf(results, failures);
  const data: UploadData & { readonly failed?: readonly Failure[] } = {
    files: results.flatMap(result =>
      result.kind === 'added'
        ? [wireAsset(result.asset, assetUrl(parts, context, session.id, result.asset))]
        : [],
    ),
    session_state_applied: true,
    ...(failures.length === 0 ? {} : { failed: failures }),
  };
  return context.json({ code: 0, data });
};

export const isForm = (contentType: string | undefined): contentType is string =>
  /^multipart\/form-data\b/i.test(contentType ?? '');

async function receive(parts: StudioParts, context: StudioRequest): Promise<readonly Arrival[]> {
  const { settings, stores, world } = parts;
  const contentType = context.req.header('Content-Type');
  if (!isForm(contentType)) {
    const { urls } = await parseBody(context, urlsBody);
    return receiveUrls(urls, stores.incomingFolder, settings, world, context.req.raw.signal);
  }
  try {
    const body = Readable.from(context.req.raw.body ?? []);
    return await receiveMultipart(body, contentType, stores.incomingFolder, settings.maxUploadBytes, world);
  } catch (error) {
    if (error instanceof BadForm) throw new Refusal('body', error.message);
    throw error;
  }
}

/** `index`: 0-based place in the request. */
interface Failure {
  readonly index: number;
  readonly filename: string;
  readonly code: number;
  readonly message: string;
}

const kinds = {
  unsupported: 'file-type',
  'too-large': 'file-size',
  unreachable: 'request',
  'too-many': 'request',
} as const;

function failure(result: Extract<Added, { readonly kind: 'failed' }>, index: number): Failure {
  const { code } = new Refusal(kinds[result.why], result.reason);
  return {
    index,
    filename: displayName(result.givenName, `file ${index + 1}`),
    code,
    message: result.reason,
  };
}

/** With nothing kept, the first failure speaks for all of them. */
function refusalOf(results: readonly Added[], failures: readonly Failure[]): Refusal {
  const [first] = results;
  const kind = first?.kind === 'failed' ? kinds[first.why] : 'request';
  const message = failures.map(({ filename, message: reason }) => `${filename}: ${reason}`).join('; ');
  return new Refusal(kind, message, { data: { accepted: acceptedFormats, failed: failures } });
}
