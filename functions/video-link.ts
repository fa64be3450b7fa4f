import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from '../lib/runtime/log.ts';
import { createVideoLinkRuntime } from '../lib/runtime/video-link.ts';

const starting = createVideoLinkRuntime();

/** Whoever has the link has the video: no address of either is told to the site that is opened next, or kept. */
const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** Leads from a link that works for days to an address of the video that works for an hour. Links are not logged. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { follow, gonePage } = await starting;
  const location = await follow(event.rawPath.slice(event.rawPath.lastIndexOf('/') + 1));
  log.info('video-link', { outcome: location === undefined ? 'gone' : 'followed' });
  if (location !== undefined) return { statusCode: 302, headers: { ...headers, location } };
  return {
    statusCode: 410,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    body: gonePage(event.headers['accept-language']),
  };
};
