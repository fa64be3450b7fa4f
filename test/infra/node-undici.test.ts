import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Agent, fetch } from '../../infra/bundles/node-undici.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';

const silent = createServer(() => {});
let url: string;
beforeAll(async () => {
  url = `http://${LOOPBACK}:${await listenOnLoopback(silent, 0)}`;
});
afterAll(() => closeServer(silent));

test('Node’s own Agent takes limits of ours', async () => {
  const init: object = {
    dispatcher: new Agent({ headersTimeout: 1 }),
  };
  await expect(fetch(url, init)).rejects.toMatchObject({ cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } });
});
