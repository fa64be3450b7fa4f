import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';

export interface VersionedBucket {
  readonly endpoint: string;
  /** Adds a version of each object. */
  put(...keys: readonly string[]): void;
  /** Deletes an object as S3 does it with versions: by a mark. */
  mark(key: string): void;
  /** Keys of all versions and marks. */
  left(): readonly string[];
  stop(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly element: 'Version' | 'DeleteMarker';
}

/** S3 lists and deletes a thousand at once; here three, so that a test needs few to see the next page. */
const pageSize = 3;

/** As much of S3 as emptying a bucket needs, with versions, which the emulator of one machine has not. */
export const startVersionedBucket = async (name: string): Promise<VersionedBucket> => {
  let entries: readonly Entry[] = [];
  let count = 0;
  const add = (key: string, element: Entry['element']) => {
    entries = [...entries, { key, element, version: `v${++count}` }];
  };
  const app = new Hono();
  app.get(`/${name}/`, context => {
    if (context.req.query('versions') === undefined) return context.text('', 501);
    const listed = entries
      .slice(0, pageSize)
      .map(
        ({ key, version, element }) =>
          `<${element}><Key>${key}</Key><VersionId>${version}</VersionId></${element}>`,
      );
    return context.body(xml('ListVersionsResult', listed.join('')), 200, { 'content-type': 'text/xml' });
  });
  app.post(`/${name}/`, async context => {
    const body = await context.req.text();
    const gone = [...body.matchAll(/<VersionId>([^<]+)<\/VersionId>/g)].map(([, version]) => version);
    entries = entries.filter(({ version }) => !gone.includes(version));
    return context.body(xml('DeleteResult', ''), 200, { 'content-type': 'text/xml' });
  });
  const server = createServer(getRequestListener(app.fetch));
  const port = await listenOnLoopback(server, 0);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    put: (...keys) => {
      for (const key of keys) add(key, 'Version');
    },
    mark: key => add(key, 'DeleteMarker'),
    left: () => entries.map(({ key }) => key),
    stop: () => closeServer(server),
  };
};

const xml = (root: string, inside: string): string =>
  `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</${root}>`;
