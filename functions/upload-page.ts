import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerUpload } from '../lib/runtime/answer-upload.ts';
import { log } from '../lib/runtime/log.ts';
import { createUploadPageRuntime } from '../lib/runtime/upload-page.ts';

const starting = createUploadPageRuntime();

/** Serves the upload page and what its script asks for. Links are not logged: whoever knows one may use it. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { method } = event.requestContext.http;
  const startedAt = Date.now();
  const answer = await answerUpload(await starting, {
    method,
    path: event.rawPath,
    body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''),
  });
  const { asked, statusCode, headers, body } = answer;
  if (asked !== 'nothing') log.info('upload-page', { asked, status: statusCode, ms: Date.now() - startedAt });
  return { statusCode, headers: { ...headers }, body };
};
