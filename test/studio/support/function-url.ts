import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { lambdaContext } from '../../../local/emulators/lambda-context.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';

/** What `awslambda.streamifyResponse` is given, and what it makes: called with the event and a stream to answer on. */
export type StreamingHandler = (event: object, answer: Writable, context: object) => Promise<unknown>;

/** Lambda's runtime sends status and headers ahead of the body, as JSON, with so many NULs after them. */
const preludeEnd = Buffer.alloc(8);

const prelude = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
});

/** The part of Lambda's Node runtime that functions which stream see, as the global `awslambda`. */
export const streamingRuntime = {
  streamifyResponse: (handler: StreamingHandler): StreamingHandler => handler,
  HttpResponseStream: {
    from(answer: Writable, metadata: unknown): Writable {
      answer.write(Buffer.concat([Buffer.from(JSON.stringify(metadata)), preludeEnd]));
      return answer;
    },
  },
};

/** The far end of a function URL: reads the prelude, then passes on each piece as it comes. */
class Answer extends Writable {
  private head = Buffer.alloc(0);
  private readonly response: ServerResponse;

  constructor(response: ServerResponse) {
    super();
    this.response = response;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.response.headersSent) {
      this.response.write(chunk, () => done());
      return;
    }
    this.head = Buffer.concat([this.head, chunk]);
    const end = this.head.indexOf(preludeEnd);
    if (end >= 0) {
      const { statusCode, headers } = prelude.parse(JSON.parse(this.head.subarray(0, end).toString()));
      this.response.writeHead(statusCode, headers).flushHeaders();
      this.response.write(this.head.subarray(end + preludeEnd.length));
    }
    done();
  }

  override _final(done: () => void): void {
    this.response.end(() => done());
  }
}

/**
 * A function URL with response streaming in front of `handler`, on a free loopback port. It refuses bodies that Lambda
 * refuses: above 6 MB, as base64.
 */
export async function serveFunctionUrl(
  handler: StreamingHandler,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (body.length * (4 / 3) > 6 * 1024 * 1024) return void response.writeHead(413).end();
    const context = lambdaContext({
      functionName: 'api',
      awsRequestId: 'request',
      deadline: Date.now() + 900_000,
    });
    await handler(eventOf(request, body), new Answer(response), context);
  });
  const port = await listenOnLoopback(server, 0);
  return { url: `http://${LOOPBACK}:${port}`, stop: () => closeServer(server) };
}

/** As Lambda describes a request to a function URL (payload format 2.0). */
function eventOf(request: IncomingMessage, body: Buffer): object {
  const { pathname, search } = new URL(request.url ?? '/', 'http://function.test');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    version: '2.0',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    requestContext: {
      domainName: request.headers.host,
      http: { method: request.method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7' },
    },
    isBase64Encoded: true,
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
  };
}
