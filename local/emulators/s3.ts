import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import S3rver from 's3rver';
import { AtomicObjectStore } from './atomic-object-store.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from './loopback-server.ts';

/** Pages of this machine may load and upload by presigned URL, as the real bucket allows the web app's origin. */
const CORS = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>http://127.0.0.1:*</AllowedOrigin>
  <AllowedOrigin>http://localhost:*</AllowedOrigin>
  <AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedMethod>PUT</AllowedMethod>
  <AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>3000</MaxAgeSeconds>
</CORSRule></CORSConfiguration>`;

export interface S3Options {
  /** Where objects are kept, one file each; it is made when missing. */
  readonly folder: string;
  readonly bucket: string;
  /** 0 or absent = any free port. */
  readonly port?: number;
}

export interface S3Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * S3 on this machine: s3rver over plain files, with one bucket. Requests must carry a signature (header or
 * presigned URL), as for a private bucket, though s3rver does not recompute it. Use it with the checksum settings of {@link emulatorEnvironment}.
 *
 * @throws LocalError `port-taken`
 */
export async function startS3(options: S3Options): Promise<S3Emulator> {
  mkdirSync(options.folder, { recursive: true });
  const s3rver = new S3rver({
    directory: options.folder,
    silent: true,
    configureBuckets: [{ name: options.bucket, configs: [CORS] }],
  });
  s3rver.store = new AtomicObjectStore(options.folder);
  s3rver.context.store = s3rver.store;
  await s3rver.configureBuckets();

  const answer = s3rver.callback();
  const server = createServer((request, response) => {
    if (isSigned(request)) answer(request, response);
    else response.writeHead(403, { 'content-type': 'application/xml' }).end(ACCESS_DENIED);
  });
  const port = await listenOnLoopback(server, options.port ?? 0);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    stop: () => closeServer(server),
  };
}

const ACCESS_DENIED = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';

/** s3rver lets unsigned requests pass; then any web page could post files into the bucket. */
function isSigned(request: IncomingMessage): boolean {
  if (request.method === 'OPTIONS' || request.headers.authorization !== undefined) return true;
  return new URL(request.url ?? '/', `http://${LOOPBACK}`).searchParams.has('X-Amz-Signature');
}
